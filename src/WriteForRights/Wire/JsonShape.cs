using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>
/// Holds JSON against the shape of a type, as its generated metadata gives it, and says everything that does not fit. The serialiser
/// itself stops at the first problem; this goes on.
/// </summary>
/// <remarks>
/// It writes the text again with a valid stand-in for whatever does not fit, so that the rules which span members can still be checked
/// on the rest.
/// </remarks>
internal sealed class JsonShape
{
    private readonly byte[] _utf8;
    private readonly JsonSerializerOptions _options;
    private readonly LanguageTag _language;
    private readonly Utf8JsonWriter _mended;
    private readonly List<Problem> _problems = [];

    private JsonShape(byte[] utf8, JsonSerializerOptions options, LanguageTag language, Utf8JsonWriter mended) =>
        (_utf8, _options, _language, _mended) = (utf8, options, language, mended);

    /// <summary>Checks a text that is JSON.</summary>
    /// <param name="tree">The text, read.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="language">The language of the messages.</param>
    internal static JsonShapeReport Check(JsonTree tree, byte[] utf8, JsonTypeInfo type, LanguageTag language)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        var shape = new JsonShape(utf8, type.Options, language, writer);
        shape.Value(tree, type, JsonPath.Root);
        writer.Flush();
        return new JsonShapeReport(stream.ToArray(), shape._problems.ToValueList());
    }

    private void Value(JsonTree node, JsonTypeInfo type, string path)
    {
        switch (type.Converter)
        {
            case IListConverter list:
                List(node, type, Info(list.ItemType), path);
                break;
            case IMapConverter map:
                Map(node, type, Info(map.KeyType), Info(map.ValueType), StringComparer.OrdinalIgnoreCase, path);
                break;
            case IFactConverter when node.Members.Exists(member => member.Name == WithheldFact.Member):
                Object(node, Info(typeof(WithheldFact)), path);
                break;
            case IFactConverter fact:
                Value(node, Info(fact.ValueType), path);
                break;
            case ITextConverter text:
                Text(node, text, path);
                break;
            default:
                if (type.Kind == JsonTypeInfoKind.Object)
                {
                    Object(node, type, path);
                }
                else if (type.Kind == JsonTypeInfoKind.Dictionary)
                {
                    Map(node, type, Info(type.KeyType!), Info(type.ElementType!), StringComparer.Ordinal, path);
                }
                else if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
                {
                    Value(node, Info(underlying), path);
                }
                else
                {
                    Plain(node, type, path);
                }

                break;
        }
    }

    private void Object(JsonTree node, JsonTypeInfo type, string path)
    {
        if (!Expect(node, JsonTokenType.StartObject, "object", type, path))
        {
            return;
        }

        _mended.WriteStartObject();
        var seen = new HashSet<string>();
        foreach (var member in node.Members)
        {
            var property = type.Properties.FirstOrDefault(candidate => candidate.Name == member.Name);
            var memberPath = JsonPath.Member(path, member.Name);
            if (!seen.Add(member.Name))
            {
                Add(memberPath, ProblemCodes.MemberRepeated, ("name", member.Name));
            }
            else if (property is null)
            {
                Add(memberPath, ProblemCodes.MemberUnknown, ("name", member.Name));
            }
            else if (member.Value.Kind == JsonTokenType.Null && property.IsSetNullable)
            {
                _mended.WriteNull(member.Name);
            }
            else
            {
                _mended.WritePropertyName(member.Name);
                Value(member.Value, Info(property.PropertyType), memberPath);
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            Add(JsonPath.Member(path, missing.Name), ProblemCodes.MemberMissing, ("name", missing.Name));
            _mended.WritePropertyName(missing.Name);
            WriteStandIn(Info(missing.PropertyType));
        }

        _mended.WriteEndObject();
    }

    private void List(JsonTree node, JsonTypeInfo type, JsonTypeInfo item, string path)
    {
        if (!Expect(node, JsonTokenType.StartArray, "array", type, path))
        {
            return;
        }

        _mended.WriteStartArray();
        for (var i = 0; i < node.Items.Count; i++)
        {
            Value(node.Items[i], item, JsonPath.Item(path, i));
        }

        _mended.WriteEndArray();
    }

    private void Map(JsonTree node, JsonTypeInfo type, JsonTypeInfo key, JsonTypeInfo value, StringComparer names, string path)
    {
        if (!Expect(node, JsonTokenType.StartObject, "object", type, path))
        {
            return;
        }

        _mended.WriteStartObject();
        var seen = new HashSet<string>(names);
        foreach (var member in node.Members)
        {
            var memberPath = JsonPath.Member(path, member.Name);
            if (key.Converter is ITextConverter text && !text.Accepts(member.Name))
            {
                Add(memberPath, text.Code, ("example", text.Example));
            }
            else if (!seen.Add(member.Name))
            {
                Add(memberPath, ProblemCodes.MemberRepeated, ("name", member.Name));
            }
            else
            {
                _mended.WritePropertyName(member.Name);
                Value(member.Value, value, memberPath);
            }
        }

        _mended.WriteEndObject();
    }

    private void Text(JsonTree node, ITextConverter text, string path)
    {
        if (node.Kind == JsonTokenType.String && text.Accepts(Content(node)))
        {
            WriteRaw(node);
            return;
        }

        if (node.Kind == JsonTokenType.String)
        {
            Add(path, text.Code, ("example", text.Example));
        }
        else
        {
            AddMismatch(node, "string", path);
        }

        _mended.WriteStringValue(text.Example);
    }

    private void Plain(JsonTree node, JsonTypeInfo type, string path)
    {
        var expected = PlainJson.Expected(type.Type);
        if (expected != PlainJson.Expected(node.Kind))
        {
            AddMismatch(node, expected, path);
        }
        else if (!PlainJson.Fits(_utf8.AsSpan(node.Start, node.End - node.Start), type))
        {
            Add(path, ProblemCodes.ValueMalformed, ("example", PlainJson.StandIn(type.Type).Trim('"')));
        }
        else
        {
            WriteRaw(node);
            return;
        }

        _mended.WriteRawValue(PlainJson.StandIn(type.Type));
    }

    /// <summary>Whether the value is an object or array as expected; otherwise a stand-in takes its place.</summary>
    private bool Expect(JsonTree node, JsonTokenType kind, string expected, JsonTypeInfo type, string path)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        AddMismatch(node, expected, path);
        WriteStandIn(type);
        return false;
    }

    private void WriteStandIn(JsonTypeInfo type)
    {
        switch (type.Converter)
        {
            case IListConverter:
                _mended.WriteRawValue("[]");
                break;
            case IMapConverter:
            case not null when type.Kind == JsonTypeInfoKind.Dictionary:
                _mended.WriteRawValue("{}");
                break;
            case ITextConverter text:
                _mended.WriteStringValue(text.Example);
                break;
            case IFactConverter fact:
                WriteStandIn(Info(fact.ValueType));
                break;
            default:
                if (type.Kind != JsonTypeInfoKind.Object)
                {
                    _mended.WriteRawValue(PlainJson.StandIn(type.Type));
                    break;
                }

                _mended.WriteStartObject();
                foreach (var property in type.Properties.Where(property => property.IsRequired))
                {
                    _mended.WritePropertyName(property.Name);
                    WriteStandIn(Info(property.PropertyType));
                }

                _mended.WriteEndObject();
                break;
        }
    }

    private void AddMismatch(JsonTree node, string expected, string path)
    {
        if (node.Kind == JsonTokenType.Null)
        {
            Add(path, ProblemCodes.ValueNull);
        }
        else
        {
            Add(path, ProblemCodes.TypeMismatch, ("expected", ProblemText.Expected(expected, _language)));
        }
    }

    private void Add(string path, string code, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        _problems.Add(Problem.Of(path, code, _language, arguments));

    private void WriteRaw(JsonTree node) => _mended.WriteRawValue(_utf8.AsSpan(node.Start, node.End - node.Start));

    private string Content(JsonTree node)
    {
        var reader = new Utf8JsonReader(_utf8.AsSpan(node.Start, node.End - node.Start));
        reader.Read();
        return reader.GetString()!;
    }

    private JsonTypeInfo Info(Type type) => _options.GetTypeInfo(type);
}
