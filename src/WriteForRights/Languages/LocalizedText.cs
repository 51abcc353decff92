using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>One text in several languages.</summary>
/// <remarks>The order is kept. The first language is used for languages that are missing.</remarks>
[JsonConverter(typeof(LibraryConverter))]
public sealed class LocalizedText : IReadOnlyDictionary<LanguageTag, string>, IEquatable<LocalizedText>
{
    private readonly KeyValuePair<LanguageTag, string>[] _texts;

    /// <summary>Creates a text in several languages.</summary>
    /// <param name="texts">The text in each language. The first is used for languages that are missing.</param>
    /// <exception cref="ArgumentException">A language occurs twice.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<LanguageTag, string>> texts)
    {
        _texts = [.. texts];

        // A pack has hundreds of thousands of texts in a few languages each: two loops are quicker than a set.
        for (var i = 1; i < _texts.Length; i++)
        {
            for (var before = 0; before < i; before++)
            {
                if (_texts[before].Key == _texts[i].Key)
                {
                    throw new ArgumentException("A language occurs twice.", nameof(texts));
                }
            }
        }
    }

    /// <summary>Creates a text in one language.</summary>
    public LocalizedText(LanguageTag language, string text) => _texts = [new(language, text)];

    /// <summary>The languages, in order.</summary>
    public IEnumerable<LanguageTag> Keys => _texts.Select(text => text.Key);

    /// <summary>The texts, in order.</summary>
    public IEnumerable<string> Values => _texts.Select(text => text.Value);

    /// <summary>The number of languages.</summary>
    public int Count => _texts.Length;

    /// <summary>The text in exactly this language.</summary>
    /// <exception cref="KeyNotFoundException">There is no text in this language.</exception>
    [SuppressMessage(
        "Design", "CA1043:Use integral or string argument for indexers", Justification = "A dictionary is indexed by its key.")]
    public string this[LanguageTag key] =>
        TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text in the language {key}.");

    /// <summary>Returns whether both have the same texts in the same order.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether they differ in a language, in order or in a text.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    /// <summary>
    /// Returns the text for a reader of a language: in that language or a more general form of it (<see cref="LanguageTag.FindAmong"/>), or
    /// otherwise in the first language. The result names its language.
    /// </summary>
    public LocalizedString In(LanguageTag language)
    {
        if (language.FindAmong(Keys) is { } found)
        {
            return new(found, this[found]);
        }

        return _texts.Length == 0 ? new(default, string.Empty) : new(_texts[0].Key, _texts[0].Value);
    }

    /// <inheritdoc/>
    public bool ContainsKey(LanguageTag key) => TryGetValue(key, out _);

    /// <inheritdoc/>
#if NETSTANDARD2_0
#pragma warning disable CS8767 // The interface has no nullable annotations there.
#endif
    public bool TryGetValue(LanguageTag key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var text in _texts)
        {
            if (text.Key == key)
            {
                value = text.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && _texts.SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : _texts[0].GetHashCode();

    /// <summary>Returns the text in its first language.</summary>
    public override string ToString() => In(default).Text;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<LanguageTag, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<LanguageTag, string>>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _texts.GetEnumerator();
}
