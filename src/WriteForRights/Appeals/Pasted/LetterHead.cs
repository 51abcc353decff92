using System.Text.RegularExpressions;

namespace WriteForRights;

/// <summary>Recognises addresses and dates above a salutation. In doubt, a line is a sentence or slogan of the writer's.</summary>
internal sealed class LetterHead
{
    private const int MaxLength = 60;
    private const int MaxWords = 8;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // A day, a month and a year in figures, in any order. The next pattern has the East Asian characters for them.
    private static readonly Regex Figures = new(
        @"(?<!\d)(\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2})(?!\d)",
        RegexOptions.CultureInvariant,
        Timeout);

    private static readonly Regex EastAsianDate = new(
        @"^\D{0,2}\d{1,4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]$", RegexOptions.CultureInvariant, Timeout);

    // 〒100-0001, 1丁目2番3号, 12号楼, 123-4번지
    private static readonly Regex EastAsianPlace = new(
        @"〒|^\d{3}-?\d{4}$|^\d{5,6}$|\d\s?([号號番室楼樓호층동]|番地|丁目|번지)|(로|길)\s?\d|\d+([-－−]\d+)+$",
        RegexOptions.CultureInvariant,
        Timeout);

    // Words that occur in sentences but in no address or date.
    private static readonly HashSet<string> OfSentences = new(
        ("i we you she he they it is are was were has have had been am will would please free who this these my our her his their "
        + "je nous vous elle il elles ils est sont suis ai a été ich wir sie er es ist sind war hat haben wurde "
        + "yo ella ellos está son soy tiene "
        + "io lei lui è sono ha ik wij zij hij eu ela ele são я мы она он они был была были jestem jest są mam").Split(' '));

    // Words that occur in the addresses of people and offices.
    private static readonly HashSet<string> OfAddresses = new(
        ("of the and de du des la le les l d et y e del di da do dos van von der den zu im in am an bei c/o "
        + "po box st nr no n° bis ter rue avenue place boulevard chemin route allée calle plaza avenida via viale piazza rua "
        + "ul al os pl ulica plac ul. ул улица д дом кв г город пр проспект пл str straße strasse road "
        + "street lane sk sok cad mah no: tel phone email e-mail m. mobile fax ref telefon "
        + "téléphone móvil flat floor apt building").Split(' '));

    private static readonly Lazy<HashSet<string>> OfDates = new(() => new(
        LetterLanguages.All.SelectMany(language => Enumerable.Range(1, 12).SelectMany(month =>
            LetterPhrases.Fold(LetterDate.Format(new PartialDate(2022, month, 10), language)).Split(' ', '.')))
        .Where(word => word.Length > 1 && !word.Any(char.IsDigit))
        .Concat(("jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
            + "saturday sunday date datum fecha data дата").Split(' '))));

    private readonly HashSet<string> _known;
    private readonly string? _town;

    internal LetterHead(Appeal appeal)
    {
        var sender = appeal.Request.Sender;
        var addresses = appeal.To.Channels.Select(channel => channel.Address).Append(sender?.Address).OfType<PostalAddress>().ToArray();
        var parts = addresses.SelectMany(address => address.Lines.Append(address.Locality ?? default).Append(address.PostalCode ?? default))
            .Select(part => part.Reveal()).Append(sender?.Name?.Reveal()).Append(appeal.To.OfficialName).Concat(appeal.To.Office.Values);
        _known = new(parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => LetterPhrases.Fold(part!)));
        _town = sender?.Address?.Locality is { } town ? LetterPhrases.Fold(town.Reveal()) : null;
    }

    /// <summary>Returns whether the lines of a paragraph are an address or a date: one line proves it, and none is a sentence.</summary>
    internal bool IsAddressOrDate(string[] lines, Func<string, bool> isPlaceholder)
    {
        bool IsCertain(string line) => isPlaceholder(line) || _known.Contains(LetterPhrases.Fold(line)) || IsDate(line) || IsContact(line);
        return Array.Exists(lines, line => IsCertain(line) || IsPlace(line, isAlone: lines.Length == 1))
            && Array.TrueForAll(lines, line => IsCertain(line) || CanBelongToAddress(line));
    }

    private static bool CanBelongToAddress(string line)
    {
        var words = WordsOf(line);
        if (line.Trim().Length > MaxLength || words.Length > MaxWords || EndsSentence(line) || Array.Exists(words, OfSentences.Contains))
        {
            return false;
        }

        if (!IsCased(line))
        {
            return EastAsian.IsIn(line)
                ? !line.Any(c => "我她他您你请請がはをで".Contains(c)) && line.Trim().Length <= 30
                : words.Length <= 5 && line.Trim().Length <= 40;
        }

        return SmallWordsIn(line).All(
            word => OfAddresses.Contains(word) || OfDates.Value.Contains(word) || LetterPhrases.All.IsTitle(word));
    }

    /// <summary>Returns whether a line that looks like a sentence is an address or a date after all: “10 декабря 2022 г.”</summary>
    internal bool IsAddressOrDateLine(string line) => IsDate(line) || IsPlace(line, isAlone: false)
        || (line.TrimEnd() is not [.., '.'] && CanBelongToAddress(line));

    // Addresses have abbreviations in lower case, too.
    private static bool EndsSentence(string line)
    {
        var text = line.TrimEnd();
        return Sentences.ContainsEnd(text, isFolded: true)
            || (Sentences.IsSentence(text)
                && (text is not [.., '.'] ? !Sentences.ContainsEnd(text) : Sentences.ContainsEnd(text + " x", isFolded: true)));
    }

    /// <summary>
    /// Returns whether a line has a number, as an address does. Alone it must be a postcode: “Article 19” has a number, too.
    /// </summary>
    private bool IsPlace(string line, bool isAlone)
    {
        var folded = LetterPhrases.Fold(line);
        if (!CanBelongToAddress(line) || (_town is { Length: > 0 } town && folded.StartsWith(town, StringComparison.Ordinal)))
        {
            return CanBelongToAddress(line);
        }

        if (!line.Any(char.IsDigit))
        {
            return false;
        }

        if (!IsCased(line))
        {
            return EastAsianPlace.IsMatch(line.Trim());
        }

        var words = WordsOf(line);
        var isPostcode = words.Length <= 5 && Array.Exists(words, word =>
            (word.Any(char.IsDigit) && word.Any(char.IsLetter) && word.Length is > 2 and < 9 && !IsOrdinal(word))
            || (word.Length is 5 or 6 && word.All(char.IsDigit)));
        var isStreet = words[0].Any(char.IsDigit) || words[words.Length - 1].Any(char.IsDigit) || line.Contains(',');
        return isPostcode || (!isAlone && isStreet && line.Any(char.IsLower));
    }

    private static bool IsDate(string line)
    {
        var text = line.Trim();
        if (EastAsianDate.IsMatch(text))
        {
            return true;
        }

        var words = WordsOf(text);
        if (!text.Any(char.IsDigit) || text.Length > MaxLength || Array.Exists(words, OfSentences.Contains))
        {
            return false;
        }

        var others = Array.FindAll(words, word => !word.Any(char.IsDigit) && !OfDates.Value.Contains(word));
        var hasMonth = Array.Exists(words, OfDates.Value.Contains)
            && Array.Exists(words, word => word.Length <= 4 && char.IsDigit(word[0]));
        var small = SmallWordsIn(text);
        return (hasMonth || Figures.IsMatch(text)) && others.Length <= (IsCased(text) ? 3 : 1)
            && small.All(word => OfDates.Value.Contains(word) || word.Length <= 3 || char.IsDigit(word[0]));
    }

    // An email address, a website or a telephone number, with at most one word before it.
    private static bool IsContact(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isAddress = words.Length is 1 or 2 && words[words.Length - 1] is var last
            && (last.Contains('@') || last.Contains("://") || last.Contains("www."));
        return isAddress || (line.Count(char.IsDigit) >= 6 && line.Count(char.IsLetter) <= 12
            && words.Count(word => word.Any(char.IsLetter)) <= 1);
    }

    private static bool IsOrdinal(string word) =>
        word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal)
        || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal)
        || word.EndsWith("km", StringComparison.Ordinal);

    private static bool IsCased(string line) => line.Any(c => char.ToUpperInvariant(c) != c || char.ToLowerInvariant(c) != c);

    private static string[] WordsOf(string line) => [.. LetterPhrases.Fold(line)
        .Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ':')).Where(word => word.Length > 0)];

    private static IEnumerable<string> SmallWordsIn(string line) => line
        .Split([' ', '\t', ',', ';', '(', ')', '\u00A0', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLower(word[0])).Select(LetterPhrases.Fold);
}
