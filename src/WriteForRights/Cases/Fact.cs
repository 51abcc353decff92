using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A fact that may be withheld, so that code that shows it must decide what to show instead.</summary>
/// <remarks>
/// A withheld fact has no value, only a reason, so no code can print it by accident. In JSON, a disclosed fact is its value and a withheld
/// one is <c>{ "withheld": "safety" }</c>. A value converts to a fact implicitly.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[JsonConverter(typeof(LibraryConverter))]
public sealed record Fact<T> : IJsonForm
    where T : notnull
{
    private readonly T? _value;

    internal Fact(T? value, WithheldReason? reason) => (_value, Reason) = (value, reason);

    /// <summary>Whether the fact is withheld.</summary>
    public bool IsWithheld => Reason is not null;

    /// <summary>The reason for withholding it; <c>null</c> if disclosed.</summary>
    public WithheldReason? Reason { get; }

    /// <summary>Converts a value to a disclosed fact; <c>null</c> stays <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Fact<T>?(T? value) => value is null ? null : new(value, null);

    /// <summary>Gets the value. Returns <c>false</c> if the fact is withheld.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return !IsWithheld;
    }

    /// <summary>Returns the result of one of two functions: of the value, or of the reason why it is withheld.</summary>
    public TResult Match<TResult>(Func<T, TResult> disclosed, Func<WithheldReason, TResult> withheld) =>
        Reason is { } reason ? withheld(reason) : disclosed(_value!);

    /// <summary>Returns the value, or <c>(withheld: …)</c> with the reason.</summary>
    public override string ToString() => Reason is { } reason ? $"(withheld: {reason})" : _value!.ToString() ?? string.Empty;

    JsonConverter IJsonForm.CreateConverter() => new FactConverter<T>();
}
