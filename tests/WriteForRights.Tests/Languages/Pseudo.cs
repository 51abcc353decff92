using System.Text;

namespace WriteForRights.Tests;

/// <summary>
/// Text as no language has it, to see what becomes of it: letters with marks from several scripts, longer by half, words from right to
/// left, characters beyond the basic plane, and signs that mean something elsewhere; between <c>⟦</c> and <c>⟧</c>, by which a piece that
/// was cut is known.
/// </summary>
internal static class Pseudo
{
    private const string Signs = "{<&>'\"}%0A\\";
    private const string Plain = "aceinorstuyAEIOSTU";
    private static readonly string[] Strange =
        ["ǎ", "ç", "é", "ï", "ñ", "õ\u0323", "ř", "ѕ", "τ", "ų\u0301", "ÿ", "Ⱥ", "E\u0302\u0323", "Í", "Θ", "ẞ", "İ", "Ŭ"];

    private static readonly string[] Tail = ["שלום", "مَرحَبًا", "ߊߟߎ", "𞤀𞤣", "ﬁﬃ", "ǅ", "가\u1100\u1161", "𝒜𠮷", "👩‍👩‍👧‍👦", "👍🏽", "नि", "Å"];

    /// <summary>A language that there is not.</summary>
    internal static LanguageTag Language { get; } = LanguageTag.Parse("qps");

    internal static string Of(string text) => Of(text, Signs);

    /// <summary>As above, without the signs that no name has.</summary>
    internal static string Name(string text) => Of(text, "{&'\"}%0A\\");

    /// <summary>As little as has all that matters, for what is sent in a link.</summary>
    internal static string Short(string text) => $"⟦{text}é\u0323שَ𞤀👍🏽{{<&>\"'}}%+\\⟧";

    /// <summary>As a pack has it: in the campaign's first language too.</summary>
    internal static LocalizedText Text(string text) => new([new(LanguageTag.English, text), new(Language, text)]);

    /// <summary>A template of text that is pseudo already and fields: its single braces are made plain.</summary>
    internal static string Template(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    /// <summary>Every piece stands in a text whole, as often as it should; nothing else with marks does, and nothing is half a character.</summary>
    internal static void AssertWhole(string text, params (string Piece, int Times)[] pieces)
    {
        Assert.All(pieces, piece => Assert.Equal((piece.Piece, piece.Times), (piece.Piece, text.Split(piece.Piece).Length - 1)));
        var total = pieces.Sum(piece => piece.Times);
        Assert.Equal((total, total), (text.Count(c => c == '⟦'), text.Count(c => c == '⟧')));
        Assert.DoesNotContain("\uFFFD", text, StringComparison.Ordinal);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
    }

    private static string Of(string text, string signs)
    {
        var result = new StringBuilder("⟦");
        foreach (var c in text)
        {
            result.Append(Plain.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Strange[at] : c.ToString());
        }

        result.Append(' ').Append(signs);
        for (var i = 0; result.Length < text.Length * 3 / 2 || i < Tail.Length; i++)
        {
            result.Append(' ').Append(Tail[i % Tail.Length]);
        }

        return result.Append('⟧').ToString();
    }
}
