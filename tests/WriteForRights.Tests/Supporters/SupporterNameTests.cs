using System.Globalization;
using System.Text;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Names of the whole world pass. Many of those below are refused by a system that is in use.</summary>
public sealed class SupporterNameTests
{
    private static readonly SupporterValidator Rules = new();

    public static TheoryData<string, string> Names { get; } = new()
    {
        { "अमित", "Devanagari with a vowel sign" },
        { "क्षत्रिय", "Devanagari with viramas" },
        { "தமிழ்", "Tamil with a pulli" },
        { "తెలుగు", "Telugu" },
        { "ಕನ್ನಡ", "Kannada" },
        { "മലയാളം", "Malayalam with an anusvara" },
        { "বাংলা", "Bengali" },
        { "ਪੰਜਾਬੀ", "Gurmukhi with a tippi" },
        { "ગુજરાતી", "Gujarati" },
        { "ක්\u200Dෂේම", "Sinhala with a joiner" },
        { "สมชาย ใจดี", "Thai" },
        { "ก้อง กำลังดี", "Thai with vowel and tone marks" },
        { "ລາວ ຄໍາ", "Lao" },
        { "សុខ\u200Bសាន្ត", "Khmer with a break of no width" },
        { "မြန်မာ", "Burmese with a medial and a killer" },
        { "བོད་ཡིག", "Tibetan with its dots" },
        { "አበበ በቀለ", "Ethiopic" },
        { "አበበ፡በቀለ", "Ethiopic with its own word space" },
        { "Հայ Օրինակ", "Armenian" },
        { "ნიმუში", "Georgian" },
        { "Пример Примерович", "Cyrillic" },
        { "Дар\u2019я", "Ukrainian with an apostrophe" },
        { "Παράδειγμα", "Greek" },
        { "Jose\u0301", "a decomposed accent" },
        { "José", "a composed accent" },
        { "Nguyễn Thị Ánh", "two marks on a letter" },
        { "علی\u200Cرضا", "Persian with a non-joiner" },
        { "محمد عبد الله", "Arabic, right to left" },
        { "مُحَمَّد", "Arabic with its vowels" },
        { "محمـــد", "Arabic, stretched" },
        { "ئەحمەد", "Kurdish" },
        { "דוד בן־גוריון", "Hebrew with a maqaf" },
        { "ז׳אן", "Hebrew with a geresh" },
        { "محمد\u200F (A. Example)", "marks of direction" },
        { "മോഹന്\u200D", "Malayalam with a joiner at its end" },
        { "山田 葛\U000E0100", "an ideograph in one of its forms at the end" },
        { "Example ❤\uFE0F", "an emoji in colours at the end" },
        { "Example 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "a flag at the end" },
        { "ދިވެހި", "Thaana" },
        { "ⴰⵎⴰⵣⵉⵖ", "Tifinagh" },
        { "ᏣᎳᎩ", "Cherokee" },
        { "ᐃᓄᒃᑎᑐᑦ", "Inuktitut" },
        { "𞤀𞤣𞤤𞤢𞤥", "Adlam, beyond the basic plane" },
        { "𠮷野", "an ideograph beyond the basic plane" },
        { "伟", "one character" },
        { "〇", "a number that is a name" },
        { "例・太郎", "a middle dot between the names" },
        { "ジョン＝スミス", "a wide sign between the names" },
        { "홍길동", "Hangul" },
        { "홍길동", "Hangul in single letters" },
        { "l·l Example", "Catalan with its middle dot" },
        { "O’Brien", "a curly apostrophe" },
        { "O'Brien", "a straight apostrophe" },
        { "Ó hUiginn", "a small letter first" },
        { "Kealiʻi", "an okina" },
        { "N!xau ǂToma", "clicks" },
        { "Sukarno", "one word" },
        { "U", "one letter" },
        { "Anne-Marie", "a hyphen" },
        { "María-José Carreño Quiñones", "several names" },
        { "von der Example", "small particles" },
        { "d’Example", "a particle with an apostrophe" },
        { "A. Example, Jr.", "a comma and a full stop" },
        { "J.R.R. Example", "initials without spaces" },
        { "Md.Example", "an abbreviation without a space" },
        { "M.de Example", "a particle that is a country's domain too" },
        { "Anna.It Example", "a name that is a country's domain too" },
        { "Example s/o Example", "a father's name" },
        { "a/k/a Example", "strokes" },
        { "陈 (Chen)", "parentheses" },
        { "X Æ A-12", "digits" },
        { "Example 3rd", "a number with letters" },
        { "Dr. med. Example", "titles" },
        { "A & B Example", "two people" },
        { "=HYPERLINK(1)", "what a spreadsheet would run: that is for the export to guard against" },
        { "-Example", "a leading hyphen, which a system in use refuses" },
        { "+Example", "a leading plus, which a system in use refuses" },
        { "@example", "a leading at, which a system in use refuses" },
        { "M@rk Example", "a sign for a letter" },
        { "🌻 Example", "an emoji beside letters" },
        { "👩\u200D🦽 Example", "joined emoji beside letters" },
        { "Null", "the word null" },
        { "Www Example", "letters that begin a web address elsewhere" },
        { "Com Example", "letters that end a web address elsewhere" },
        { "awww.Example", "an exclamation" },
        { "Example Jr.", "a generation" },
        { "Dr.med. A. Example", "a title without a space" },
        { "dr.med.vet. A. Example", "a title in small letters" },
        { "Prof.dr.ir. A. Example", "a title that is a country's domain too" },
        { "Dipl.ing. Example", "a title that is a domain too" },
        { "A. Example, B.Com.", "a degree that is a domain too" },
        { "A. Example M.ch", "a degree that is a country's domain too" },
        { "Example.phd", "a degree after the name" },
        { "A.Example", "an initial without a space" },
        { "Ex.ample", "a point in a name" },
        { "St.John", "a saint" },
        { "O.Example", "an initial" },
        { "Mr.Example", "a form of address" },
        { "Mr.Kim", "a name that is a domain too" },
        { "J.Wang", "another" },
        { "anna.kim", "the same in small letters" },
        { "A.Green", "a colour" },
        { "Anna.Ly", "a family name of two letters" },
        { "A.Kim/B.Wang", "two people" },
        { "Ma.de Lourdes Example", "a shortened name before a particle" },
        { "A/Prof Example", "a title with a stroke" },
        { "c/o Example", "care of" },
        { "Example d/o Example", "a mother's or father's name" },
        { "S/O Example", "a father's name in capitals" },
        { "डॉ.भारत", "a title without a space in Devanagari" },
        { "ดร.ไทย", "a title without a space in Thai" },
        { "د.عمان", "a title without a space in Arabic" },
        { "И.О.Пример", "initials in Cyrillic" },
        { "Иван.Рус", "a capital in the middle" },
        { "Mr.Smith/Jones", "two family names" },
    };

    public static TheoryData<string, string> Unprintable { get; } = new()
    {
        { "A.\u202EExample", "an override from right to left" },
        { "A.\u202DExample", "an override from left to right" },
        { "A.\u202AExample", "an embedding from left to right" },
        { "A.\u202BExample", "an embedding from right to left" },
        { "A.\u202CExample", "the end of an embedding" },
        { "A.\0Example", "a null" },
        { "A.\u0007Example", "a bell" },
        { "A.\u001B[31mExample", "an escape sequence" },
        { "A.\u007FExample", "a delete" },
        { "A.\u0085Example", "a next line" },
        { "A.\u009BExample", "a control character of the second set" },
        { "A.\nExample", "a line feed" },
        { "A.\rExample", "a carriage return" },
        { "A.\tExample", "a tab" },
        { "A.\u2028Example", "a line separator" },
        { "A.\u2029Example", "a paragraph separator" },
        { "A. Example \uD83D", "half of an emoji" },
        { "\uDE00 A. Example", "the other half" },
    };

    public static TheoryData<string, string> NoNames { get; } = new()
    {
        { "A.\u2066Example", "text-characters" },
        { "A.\u2067Example", "text-characters" },
        { "A.\u2068Example", "text-characters" },
        { "A.\u2069Example", "text-characters" },
        { "<b>Example</b>", "name-markup" },
        { "Example <a@example.org>", "name-markup" },
        { "a > b", "name-markup" },
        { "a < b", "name-markup" },
        { "a@example.org", "name-email" },
        { "A. Example a@example.org", "name-email" },
        { "A. Example (a@example.org)", "name-email" },
        { "A. Example, \"a@example.org\"", "name-email" },
        { "उपयोगकर्ता@उदाहरण.भारत", "name-email" },
        { "https://example.org/path", "name-link" },
        { "Example http://localhost", "name-link" },
        { "ftp://1", "name-link" },
        { "www.example.org", "name-link" },
        { "WWW.Example", "name-link" },
        { "See www.example", "name-link" },
        { "(www.example)", "name-link" },
        { "example.com", "name-link" },
        { "x.com", "name-link" },
        { "Example.ORG", "name-link" },
        { "Buy at example.com now", "name-link" },
        { "A. Example.B example.net", "name-link" },
        { "example.xyz/path", "name-link" },
        { "sub.example.info.", "name-link" },
        { "bücher.com", "name-link" },
        { "t.me/spam", "name-link" },
        { "T.me/spam", "name-link" },
        { "T.ME/SPAM", "name-link" },
        { "bit.ly/spam", "name-link" },
        { "Bit.ly/Spam", "name-link" },
        { "x.com/example", "name-link" },
        { "A. Example t.me/example", "name-link" },
        { "spam.ru", "name-link" },
        { "SPAM.RU", "name-link" },
        { "casino.win", "name-link" },
        { "Casino.win", "name-link" },
        { "visit spam.top", "name-link" },
        { "casino.win/", "name-link" },
        { "Casino.Win/x", "name-link" },
        { "casino.win?x=1", "name-link" },
        { "spam.co.uk", "name-link" },
        { "spam.de", "name-link" },
        { "visit spam.de now", "name-link" },
        { "spam.io", "name-link" },
        { "spam.online", "name-link" },
        { "spam.rocks", "name-link" },
        { "anna.kim/x", "name-link" },
        { "dr.example.com", "name-link" },
        { "192.0.2.1/spam a", "name-link" },
        { "example.zzz/spam", "name-link" },
        { "пример.рф", "name-link" },
        { "пример.рф/x", "name-link" },
        { "пример.москва", "name-link" },
        { "例子.中国", "name-link" },
        { "उदाहरण.भारत", "name-link" },
        { "ตัวอย่าง.ไทย/x", "name-link" },
        { "مثال.مصر/x", "name-link" },
        { "예시.한국", "name-link" },
        { "пример.xn--p1ai", "name-link" },
        { "example。com", "name-link" },
        { "example．com", "name-link" },
        { "example｡com", "name-link" },
        { "ｅｘａｍｐｌｅ．ｃｏｍ", "name-link" },
        { "ｗｗｗ．ｅｘａｍｐｌｅ", "name-link" },
        { "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ", "name-link" },
        { "spam\u200B.ru", "name-link" },
        { "spam.\u2060ru", "name-link" },
        { "exa\u00ADmple.com", "name-link" },
        { "t.me\u200B/spam", "name-link" },
        { "w\u200Bww.example", "name-link" },
        { "https:\u200B//example", "name-link" },
        { "spam[.]ru", "name-link" },
        { "ехample.соm", "name-link" },
        { "𝐬𝐩𝐚𝐦.𝐫𝐮", "name-link" },
        { "加我example.com谢谢", "name-link" },
        { "name＠example.org", "name-email" },
        { "na\u200Bme@example.org", "name-email" },
        { "mailto:a@example.org", "name-email" },
        { "...", "name-letter-missing" },
        { "123", "name-letter-missing" },
        { "٣٢١", "name-letter-missing" },
        { "-", "name-letter-missing" },
        { "\u0301", "name-letter-missing" },
        { "\u200C", "name-letter-missing" },
        { "🌻", "name-letter-missing" },
        { "🇨🇲", "name-letter-missing" },
        { "½ ²", "name-letter-missing" },
        { "\u3164", "name-letter-missing" },
        { "\u3164\u3164", "name-letter-missing" },
        { "\u3164 \u3164", "name-letter-missing" },
        { " \u3164 ", "name-letter-missing" },
        { "\uFFA0", "name-letter-missing" },
        { "\u115F", "name-letter-missing" },
        { "\u1160", "name-letter-missing" },
        { "\u115F\u1160", "name-letter-missing" },
        { "\u2800", "name-letter-missing" },
        { "\u2800\u3164.", "name-letter-missing" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_taken_as_its_bearer_writes_it(string name, string why)
    {
        Assert.True(Check(name) is [], why);
        Assert.True(Check(name.Normalize(NormalizationForm.FormC)) is [], why + ", composed");
        Assert.True(Check(name.Normalize(NormalizationForm.FormD)) is [], why + ", decomposed");
        Assert.Equal(name, JsonCopy(name));
    }

    [Theory]
    [MemberData(nameof(Unprintable))]
    public void A_name_that_cannot_be_printed_as_it_reads_is_refused(string name, string why)
    {
        Assert.True(Check(name) is ["$.name: text-characters"], why);
        Assert.Equal(["$.source: text-characters"], Campaign2022.Rules().Check(Campaign2022.Letter() with { Source = name }));
    }

    [Theory]
    [MemberData(nameof(NoNames))]
    public void What_is_no_name_is_refused_for_what_it_is(string name, string code) => Assert.Equal([$"$.name: {code}"], Check(name));

    [Fact]
    public void A_name_of_every_domain_that_is_looked_for_is_refused_and_a_word_that_begins_like_one_is_not()
    {
        foreach (var ending in new[] { "biz", "cn", "com", "icu", "info", "net", "online", "org", "tk", "website", "xyz" })
        {
            Assert.Equal(["$.name: name-link"], Check($"example.{ending}"));
            Assert.Equal(["$.name: name-link"], Check($"example.{ending}, Example"));
            Assert.Empty(Check($"Example. {ending}"));
            Assert.Empty(Check($"Example.{ending}son"));
            Assert.Empty(Check($"Example.{ending}-son"));
            Assert.Empty(Check($"Example.{ending[..^1]}q"));
            Assert.Empty(Check($".{ending} Example"));
        }
    }

    [Fact]
    public void A_longer_name_than_any_is_taken_and_one_beyond_is_refused()
    {
        Assert.Empty(Check(new string('क', SupporterValidator.MaxNameLength)));
        Assert.Equal(["$.name: text-too-long"], Check(new string('क', SupporterValidator.MaxNameLength + 1)));
    }

    [Fact]
    public void Every_letter_mark_digit_and_sign_of_every_script_but_angle_brackets_may_stand_in_a_name()
    {
        UnicodeCategory[] refused =
            [UnicodeCategory.Control, UnicodeCategory.Surrogate, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator];
        var characters = Enumerable.Range(0, 0x10000).Select(c => (char)c)
            .ToLookup(c => refused.Contains(char.GetUnicodeCategory(c)) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

        Assert.All(characters[false].Except(['<', '>']).Chunk(150), some => Assert.Empty(Check($"A. {new string(some)} Example")));
        Assert.All(characters[true], one => Assert.Equal(["$.name: text-characters"], Check($"A. {one} Example")));
    }

    /// <summary>Unicode counts the fillers of Korean among the letters; they show nothing, and a name of them alone is none.</summary>
    [Fact]
    public void Every_letter_of_the_basic_plane_that_can_be_seen_is_enough_for_a_name() => Assert.All(
        Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(char.IsLetter).Except("\u115F\u1160\u3164\uFFA0"), letter => Assert.Empty(Check($"1{letter}")));

    [Fact]
    public void Letters_beyond_the_basic_plane_may_stand_in_a_name_in_whole_and_not_in_part() =>
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32).Sample(letter =>
        {
            Assert.Empty(Check("A. " + letter));
            Assert.Empty(Check(letter + letter + "a"));
            Assert.NotEmpty(Check("A. " + letter[..1]));
            Assert.NotEmpty(Check("A. " + letter[1..]));
            Assert.NotEmpty(Check("A. " + letter[1..] + letter[..1]));
        });

    [Fact]
    public void The_messages_are_kind_and_do_not_repeat_the_name() => Assert.All(NoNames, row => Assert.All(
        MessageLanguages.All,
        language => Assert.DoesNotContain(
            "example", Rules.Check(new Supporter { Name = row.Data.Item1 }, language)[0].Message, StringComparison.OrdinalIgnoreCase)));

    private static string[] Check(string name) => Rules.Check(new Supporter { Name = name }, LanguageTag.English).Lines();

    private static string? JsonCopy(string name)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            Campaign2022.Letter() with { Supporter = new() { Name = name } }, WriteForRightsJson.TypeInfo<ActionRecord>());
        return WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English).Value?.Supporter?.Name?.Reveal();
    }
}
