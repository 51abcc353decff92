using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Testing;

/// <summary>
/// Turns a response into that of a newer server: every object gets unknown members before and after the known ones. Maps get none,
/// since their keys are data.
/// </summary>
internal static class NewerResponse
{
    private const string First = "addedByANewerServer";
    private const string Last = "alsoAddedByANewerServer";

    internal static byte[] Of(byte[] body, Type type)
    {
        var options = WriteForRightsJson.TypeInfo<ApiProblem>().Options;
        var root = JsonNode.Parse(body);
        Add(root, options.GetTypeInfo(type));
        return Encoding.UTF8.GetBytes(root!.ToJsonString(options));
    }

    private static void Add(JsonNode? node, JsonTypeInfo type)
    {
        if (node is JsonArray items && type.Type is { IsGenericType: true } list)
        {
            var element = type.Options.GetTypeInfo(list.GenericTypeArguments[0]);
            foreach (var item in items)
            {
                Add(item, element);
            }
        }
        else if (node is JsonObject members && type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var property in type.Properties)
            {
                Add(members[property.Name], type.Options.GetTypeInfo(property.PropertyType));
            }

            members.Insert(0, First, new JsonObject { ["version"] = new JsonArray(2, "two", null) });
            members.Add(Last, null);
        }
    }
}
