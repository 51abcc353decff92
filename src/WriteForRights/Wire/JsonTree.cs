using System.Text.Json;

namespace WriteForRights;

/// <summary>A parsed JSON value with its place in the file, for problems found later.</summary>
internal sealed class JsonTree
{
    private JsonTree(JsonTokenType kind, int start) => (Kind, Start) = (kind, start);

    /// <summary>The first token: the start of an object or array, or the value.</summary>
    internal JsonTokenType Kind { get; }

    /// <summary>The offset of the value, in bytes.</summary>
    internal int Start { get; }

    /// <summary>The offset of the end of the value, in bytes.</summary>
    internal int End { get; private set; }

    internal List<Member> Members { get; } = [];

    internal List<JsonTree> Items { get; } = [];

    /// <summary>Parses a whole text.</summary>
    /// <exception cref="JsonException">The text is not JSON. The exception has line and column.</exception>
    internal static JsonTree Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            var tree = ReadValue(ref reader);
            reader.Read();
            return tree;
        }
        catch (InvalidOperationException e)
        {
            // The reader throws this for bytes that are not UTF-8 and for lone surrogates.
            throw new JsonException("The text is not UTF-8.", path: null, lineNumber: 0, reader.TokenStartIndex, e);
        }
    }

    /// <summary>Returns the value at a path such as <c>$.targets[0].office</c>, or the last existing one on the way to it.</summary>
    internal JsonTree Find(string path)
    {
        var node = this;
        foreach (var step in JsonPath.Steps(path))
        {
            var next = int.TryParse(step, out var index) && node.Kind == JsonTokenType.StartArray
                ? node.Items.ElementAtOrDefault(index)
                : node.Members.FindLast(member => member.Name == step)?.Value;
            if (next is null)
            {
                return node;
            }

            node = next;
        }

        return node;
    }

    /// <summary>Returns the byte offset of a UTF-16 unit of a string: an escape of six bytes is one, an emoji of four is two.</summary>
    internal int GetOffset(int unit, ReadOnlySpan<byte> utf8)
    {
        var offset = Start + 1;
        while (unit > 0 && offset < End - 1)
        {
            var (bytes, units) = utf8[offset] switch
            {
                (byte)'\\' => (utf8[offset + 1] == (byte)'u' ? 6 : 2, 1),
                < 0x80 => (1, 1),
                < 0xE0 => (2, 1),
                < 0xF0 => (3, 1),
                _ => (4, 2),
            };
            offset += bytes;
            unit -= units;
        }

        return offset;
    }

    private static JsonTree ReadValue(ref Utf8JsonReader reader)
    {
        var node = new JsonTree(reader.TokenType, (int)reader.TokenStartIndex);
        if (node.Kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                node.Members.Add(new Member(name, ReadValue(ref reader)));
            }
        }
        else if (node.Kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                node.Items.Add(ReadValue(ref reader));
            }
        }

        else if (node.Kind == JsonTokenType.String)
        {
            // Decode the string once here, so that one that cannot be decoded is found like any other text that is not JSON.
            _ = reader.GetString();
        }

        node.End = (int)reader.BytesConsumed;
        return node;
    }

    /// <summary>A member of an object.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Value">The value.</param>
    internal sealed record Member(string Name, JsonTree Value);
}
