using System.ComponentModel;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="ActionId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActionIdConverter()
    : TextConverter<ActionId>(ActionId.TryParse, static value => value.ToString(), ProblemCodes.ActionIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60")
{
    /// <inheritdoc/>
    public override ActionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) && ActionId.TryFrom(value, out var id)
            ? id
            : base.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ActionId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToGuid());
}
