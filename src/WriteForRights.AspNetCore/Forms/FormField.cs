using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.AspNetCore;

/// <summary>
/// A field of a form, a query or a route whose text may not be a value of this library: a person's mistake is a <see cref="Problem"/>, and
/// never a response without words or an exception.
/// </summary>
/// <remarks>
/// Minimal APIs answer with an empty 400 if an <see cref="EmailAddress"/> cannot be read. A parameter or member of this type can always be
/// read. The default value is an empty field.
/// </remarks>
/// <typeparam name="T">A value type that is read from a text, such as <see cref="EmailAddress"/>.</typeparam>
/// <example><code>
/// app.MapPost("/sign", ([FromForm] FormField&lt;EmailAddress&gt; email, [FromForm] string? name) =&gt;
/// {
///     var supporter = new Supporter { Name = name, Email = email.Value };
///     var problems = new SupporterValidator().Check(supporter, LanguageTag.Current).ToList();
///     problems.AddRange(email.ProblemsAt("$.email"));
///     return problems.Count &gt; 0 ? problems.ToValidationProblem() : Results.Ok();
/// });
/// </code></example>
public readonly struct FormField<T> : IParsable<FormField<T>>, IEquatable<FormField<T>>
    where T : struct, IParsable<T>
{
    private readonly string? _text;

    internal FormField(string text, T? value) => (_text, Value) = (text, value);

    /// <summary>The value; <c>null</c> if the field is empty or could not be read.</summary>
    public T? Value { get; }

    /// <summary>Whether the text of the field cannot be read as a value.</summary>
    public bool IsMalformed => _text is not null && Value is null;

    /// <summary>Returns whether both fields have the same text.</summary>
    public static bool operator ==(FormField<T> left, FormField<T> right) => left.Equals(right);

    /// <summary>Returns whether the fields have different texts.</summary>
    public static bool operator !=(FormField<T> left, FormField<T> right) => !left.Equals(right);

    /// <summary>Reads a field, for the platform. It always succeeds.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">It has no effect.</param>
    /// <param name="result">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1000 // The platform looks for it here.
    public static bool TryParse(string? s, IFormatProvider? provider, out FormField<T> result)
#pragma warning restore CA1000
    {
        result = FormField.Of<T>(s);
        return true;
    }

    /// <summary>Returns the problem of the field, in the language of the request; empty if it has none.</summary>
    /// <param name="path">The JSON path of the value, such as <c>$.supporter.email</c>.</param>
    /// <exception cref="ArgumentNullException">The path is <c>null</c>.</exception>
    public ValueList<Problem> ProblemsAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsMalformed ? [TextForms.ProblemOf(path, default(T))] : [];
    }

    /// <summary>Returns the text as the person wrote it, to fill in the form again; empty for an empty field.</summary>
    public string Reveal() => _text ?? string.Empty;

    /// <inheritdoc/>
    public bool Equals(FormField<T> other) => _text == other._text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FormField<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Reveal());

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(field)";

    static FormField<T> IParsable<FormField<T>>.Parse(string s, IFormatProvider? provider) => FormField.Of<T>(s);
}
