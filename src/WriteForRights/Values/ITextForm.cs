namespace WriteForRights;

/// <summary>
/// The text form of a value type. It does not depend on the value that implements it: .NET Standard has no static interface members.
/// </summary>
/// <typeparam name="T">The value type.</typeparam>
internal interface ITextForm<T>
    where T : struct
{
    /// <summary>The problem code of a malformed text.</summary>
    string Code { get; }

    /// <summary>A well-formed text.</summary>
    string Example { get; }

    bool TryParse(string? text, out T value);

    /// <summary>The text of a value as it is written in JSON.</summary>
    string Format(T value);
}
