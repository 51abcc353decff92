namespace WriteForRights;

/// <summary>What the shape checker and the OpenAPI document need to know of a value type with a text form.</summary>
internal interface ITextConverter
{
    /// <summary>The problem code of a text that is malformed.</summary>
    string Code { get; }

    /// <summary>A text that is well formed.</summary>
    string Example { get; }

    bool Accepts(string? text);
}
