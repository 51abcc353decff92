namespace WriteForRights;

/// <summary>A converter of a value type with a text form, as the shape checker and the OpenAPI document see it.</summary>
internal interface ITextConverter
{
    /// <summary>The problem code for a malformed text.</summary>
    string Code { get; }

    /// <summary>A well-formed text.</summary>
    string Example { get; }

    bool Accepts(string? text);
}
