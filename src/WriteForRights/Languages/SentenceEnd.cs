using System.Globalization;

namespace WriteForRights;

/// <summary>Ends sentences as each language does: with its own full stop, with none, and never with two.</summary>
internal static class SentenceEnd
{
    // The characters with Unicode's property Sentence_Terminal in the BMP, and others that readers of a script take for an end.
    private const string Ends =
        ".!?…‥․‼⁇⁈⁉‽⸮⸼。｡．！？︒︕︖﹒﹖﹗։՜՞܀܁܂؟۔߹࠷࠹࠽࠾।॥။၊።፧፨᙮᠃᠉។៕៘៚᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫།༎༏༐༑༔๏๚๛෴׃";

    // A sentence does not end with one of these, so the full stop replaces it.
    private const string Pauses = ",;:،؛，；：、､﹐﹑﹔﹕–—-−·፣፤፥፦៖᠂߸";

    private static readonly Dictionary<string, string> Stops = Table(
        ("。", "zh ja yue cmn wuu hak nan lzh"),
        ("۔", "ur skr ks bal bgn"),
        ("।", "hi mr ne bn as mai bho sa or pa awa hne mag doi brx raj bgc"),
        ("။", "my shn mnw ksw blk"),
        ("។", "km"),
        ("།", "bo dz"),
        ("።", "am ti gez"),
        ("։", "hy"),
        (string.Empty, "th lo nod tts"));

    /// <summary>
    /// Returns a text of one line as a whole sentence. An end inside closing quotation marks and brackets counts, and so does an emoji.
    /// </summary>
    internal static string Complete(string text, LanguageTag language)
    {
        var sentence = text.TrimEnd();
        var last = LastOf(sentence, out var hasEmoji);
        if (last < 0 || IsEnd(sentence[last], language))
        {
            return sentence;
        }

        var stop = StopOf(language, sentence);
        if (Pauses.Contains(sentence[last]))
        {
            var first = last;
            while (first > 0 && (Pauses.Contains(sentence[first - 1]) || char.IsWhiteSpace(sentence[first - 1]))
                && !IsEnd(sentence[first - 1], language))
            {
                first--;
            }

            var isEnded = first > 0 && IsEnd(sentence[LastOf(sentence.Substring(0, first), out _) is var before and >= 0 ? before
                : 0], language);
            return sentence.Remove(first, last + 1 - first).Insert(first, isEnded ? string.Empty : stop);
        }

        return hasEmoji ? sentence : sentence + stop;
    }

    /// <summary>Returns the index of the last character before closing marks, spaces and emoji, or -1.</summary>
    private static int LastOf(string text, out bool hasEmoji)
    {
        hasEmoji = false;
        var i = text.Length - 1;
        while (i >= 0)
        {
            var c = text[i];
            if (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
            {
                // Letters of the higher planes are not emoji.
                if (CharUnicodeInfo.GetUnicodeCategory(text, i - 1) is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                    or UnicodeCategory.OtherNotAssigned))
                {
                    break;
                }

                hasEmoji = true;
                i -= 2;
                continue;
            }

            var isEmoji = IsEmoji(c);
            if (!isEmoji && !IsClosing(c))
            {
                break;
            }

            hasEmoji |= isEmoji;
            i--;
        }

        return i;
    }

    private static bool IsClosing(char c) =>
        c is '"' or '\'' or '＂' or '＇' or '`' or '´' or '″' or '‟' || Direction.IsMark(c) || char.IsWhiteSpace(c)
            || c is '\u200B' or '\u200C' or '\u2060' or '\uFEFF'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.InitialQuotePunctuation
        || c is '„' or '‚';

    private static bool IsEmoji(char c) => c is '\uFE0F' or '\u200D' or '\u20E3'
        || (c >= '\u2190' && c is not ('。' or '｡') && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);

    // The Greek question mark looks like a semicolon and is usually typed as one; Armenians type a colon for their full stop.
    private static bool IsEnd(char c, LanguageTag language) => Ends.Contains(c)
        || (c is ';' or '\u037E' && language.ToString().Split('-')[0] == "el")
        || (c == ':' && language.ToString().Split('-')[0] == "hy");

    /// <summary>Returns the full stop of a language in the script of the text, or otherwise that of the script.</summary>
    private static string StopOf(LanguageTag language, string text)
    {
        var parts = language.ToString().Split('-');
        var script = ScriptOf(text);
        if (parts.Length > 1 && parts[1].Length == 4)
        {
            return parts[1] is "Latn" or "Cyrl" ? "." : parts[0] is "pa" or "ks" or "sd" && parts[1] == "Arab" ? "۔"
                : Stops.TryGetValue(parts[0], out var of) ? of : OfScript(script);
        }

        return Stops.TryGetValue(parts[0], out var stop) ? stop : OfScript(script);
    }

    private static string OfScript(Script script) => script switch
    {
        Script.Han or Script.Kana => "。",
        Script.Devanagari or Script.Bengali or Script.Gurmukhi or Script.Oriya => "।",
        Script.Myanmar => "။",
        Script.Khmer => "។",
        Script.Tibetan => "།",
        Script.Ethiopic => "።",
        Script.Armenian => "։",
        Script.Thai or Script.Lao => string.Empty,
        _ => ".",
    };

    private static Script ScriptOf(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsLetter(text[i]))
            {
                return Scripts.Of(text[i]);
            }
        }

        return Script.Other;
    }

    private static Dictionary<string, string> Table(params (string Stop, string Languages)[] rows) =>
        rows.SelectMany(row => row.Languages.Split(' ').Select(language => (language, row.Stop))).ToDictionary(row => row.language, row =>
            row.Stop);
}
