using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A type converter of a value type with a text form, as model binding sees it.</summary>
internal interface ITextTypeConverter
{
    /// <summary>The problem code of a malformed text.</summary>
    string Code { get; }

    /// <summary>A well-formed text.</summary>
    string Example { get; }

    bool TryConvert(string? text, [NotNullWhen(true)] out object? value);
}
