using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A fact that may be withheld, so that whoever shows it has to say what is shown instead.</summary>
/// <remarks>
/// A withheld fact holds no value, only the reason: nothing can print it by accident. In JSON a disclosed fact is its value, a withheld one
/// <c>{ "withheld": "safety" }</c>. A value can be given wherever a fact is expected.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record Fact<T>
    where T : notnull
{
    private readonly T? _value;

    internal Fact(T? value, WithheldReason? reason) => (_value, Reason) = (value, reason);

    /// <summary>Whether the fact is withheld.</summary>
    public bool IsWithheld => Reason is not null;

    /// <summary>Why the fact is withheld; nothing where it is disclosed.</summary>
    public WithheldReason? Reason { get; }

    /// <summary>Discloses a value.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Fact<T>?(T? value) => value is null ? null : new(value, null);

    /// <summary>The value, where it is disclosed.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return !IsWithheld;
    }

    /// <summary>What is made of the value, or of the reason why there is none.</summary>
    public TResult Match<TResult>(Func<T, TResult> disclosed, Func<WithheldReason, TResult> withheld) =>
        Reason is { } reason ? withheld(reason) : disclosed(_value!);

    /// <summary>The value, or that it is withheld and why.</summary>
    public override string ToString() => Reason is { } reason ? $"(withheld: {reason})" : _value!.ToString() ?? string.Empty;
}
