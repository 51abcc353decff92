using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// Compares JSON with the shape of a type, given by its generated metadata, and reports all differences. The serialiser itself stops at
/// the first problem.
/// </summary>
/// <remarks>
/// It also writes a repaired copy, with a valid stand-in for each value that does not fit, so that rules across several members can still
/// be checked on the rest.
/// </remarks>
internal sealed class JsonShape
{
    private readonly byte[] _utf8;
    private readonly JsonSerializerOptions _options;
    private readonly LanguageTag _language;
    private readonly Utf8JsonWriter _repaired;
    private readonly int _maxProblems;
    private readonly List<Problem> _problems = [];
    private readonly List<string> _standIns = [];

    private JsonShape(byte[] utf8, JsonSerializerOptions options, LanguageTag language, int maxProblems, Utf8JsonWriter repaired) =>
        (_utf8, _options, _language, _maxProblems, _repaired) = (utf8, options, language, maxProblems, repaired);

    /// <summary>Checks a well-formed JSON text.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="type">The expected type.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="maxProblems">The maximum number of problems that are reported.</param>
    internal static JsonShapeReport Check(JsonTree tree, byte[] utf8, JsonTypeInfo type, LanguageTag language, int maxProblems)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        var shape = new JsonShape(utf8, type.Options, language, maxProblems, writer);
        shape.Value(tree, type, JsonPath.Root);
        writer.Flush();
        return new JsonShapeReport(stream.ToArray(), shape._problems.ToValueList(), shape._standIns);
    }

    private void Value(JsonTree node, JsonTypeInfo type, string path)
    {
        switch (type.Converter)
        {
            case IListConverter list:
                List(node, type, Info(list.ItemType), path);
                break;
            case LocalizedTextConverter:
                Map(node, type, Info(typeof(LanguageTag)), Info(typeof(string)), StringComparer.OrdinalIgnoreCase, path);
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

        _repaired.WriteStartObject();
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
                _repaired.WriteNull(member.Name);
            }
            else
            {
                _repaired.WritePropertyName(member.Name);
                Value(member.Value, Info(property.PropertyType), memberPath);
            }
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            Add(JsonPath.Member(path, missing.Name), ProblemCodes.MemberMissing, ("name", missing.Name));
            _repaired.WritePropertyName(missing.Name);
            WriteStandIn(Info(missing.PropertyType));
        }

        _repaired.WriteEndObject();
    }

    private void List(JsonTree node, JsonTypeInfo type, JsonTypeInfo item, string path)
    {
        if (!Expect(node, JsonTokenType.StartArray, "array", type, path))
        {
            return;
        }

        _repaired.WriteStartArray();
        for (var i = 0; i < node.Items.Count; i++)
        {
            Value(node.Items[i], item, JsonPath.Item(path, i));
        }

        _repaired.WriteEndArray();
    }

    private void Map(JsonTree node, JsonTypeInfo type, JsonTypeInfo key, JsonTypeInfo value, StringComparer names, string path)
    {
        if (!Expect(node, JsonTokenType.StartObject, "object", type, path))
        {
            return;
        }

        _repaired.WriteStartObject();
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
                _repaired.WritePropertyName(member.Name);
                Value(member.Value, value, memberPath);
            }
        }

        _repaired.WriteEndObject();
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
            Add(path, text.Code, ("example", text.Example), ("allowed", text is IWordConverter words ? words.Allowed : string.Empty));
        }
        else
        {
            AddMismatch(node, "string", path);
        }

        _repaired.WriteStringValue(text.Example);
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

        _repaired.WriteRawValue(PlainJson.StandIn(type.Type));
    }

    /// <summary>Returns whether the value is an object or array as expected; writes a stand-in if not.</summary>
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
                _repaired.WriteRawValue("[]");
                break;
            case LocalizedTextConverter:
            case not null when type.Kind == JsonTypeInfoKind.Dictionary:
                _repaired.WriteRawValue("{}");
                break;
            case ITextConverter text:
                _repaired.WriteStringValue(text.Example);
                break;
            case IFactConverter fact:
                WriteStandIn(Info(fact.ValueType));
                break;
            default:
                if (type.Kind != JsonTypeInfoKind.Object)
                {
                    _repaired.WriteRawValue(PlainJson.StandIn(type.Type));
                    break;
                }

                _repaired.WriteStartObject();
                foreach (var property in type.Properties.Where(property => property.IsRequired))
                {
                    _repaired.WritePropertyName(property.Name);
                    WriteStandIn(Info(property.PropertyType));
                }

                _repaired.WriteEndObject();
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

    private void Add(string path, string code, params ReadOnlySpan<(string Name, MessageValue Value)> arguments)
    {
        if (code != ProblemCodes.MemberUnknown)
        {
            // An unknown member is left out, without a stand-in.
            _standIns.Add(path);
        }

        if (_problems.Count < _maxProblems)
        {
            _problems.Add(Problem.Of(path, code, _language, arguments));
        }
    }

    private void WriteRaw(JsonTree node) => _repaired.WriteRawValue(_utf8.AsSpan(node.Start, node.End - node.Start));

    private string Content(JsonTree node)
    {
        var reader = new Utf8JsonReader(_utf8.AsSpan(node.Start, node.End - node.Start));
        reader.Read();
        return reader.GetString()!;
    }

    private JsonTypeInfo Info(Type type) => _options.GetTypeInfo(type);
}
