using System.Text;

namespace WriteForRights.Cli;

/// <summary>The names of some values in every language, to find the value that a person has written in a cell.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="values">The values.</param>
/// <param name="nameIn">Returns the name of a value in a language.</param>
internal sealed class NameList<T>(IReadOnlyList<T> values, Func<T, LanguageTag, string> nameIn)
    where T : struct
{
    private readonly Dictionary<string, T?> _names = [];
    private readonly Queue<LanguageTag> _languages =
        new(MessageLanguages.All.Prepend(MessageLanguages.Find(Words.Current.Reader) ?? LanguageTag.English).Distinct());

    private bool _hasWords;

    /// <summary>Returns a name without differences that people do not mean: letter case, spaces, form of accents.</summary>
    internal static string Fold(string text) => string.Join(
        ' ',
        text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Returns the value with a word or a name, or <c>null</c>. A name that means two values in a language is not read.</summary>
    internal T? Find(string text)
    {
        var key = Fold(text);
        if (!_hasWords)
        {
            _hasWords = true;
            foreach (var value in values)
            {
                _names[Fold($"{value}")] = value;
            }
        }

        while (true)
        {
            if (_names.TryGetValue(key, out var known))
            {
                return known;
            }

            // The names of a language are loaded only when the ones before do not suffice.
            if (!_languages.TryDequeue(out var language))
            {
                _names[key] = null;
                return null;
            }

            foreach (var same in values.GroupBy(value => Fold(nameIn(value, language))))
            {
                _names.TryAdd(same.Key, same.Count() == 1 ? same.First() : null);
            }
        }
    }
}
