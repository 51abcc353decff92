using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace WriteForRights.Tests;

public sealed class SupporterFingerprintTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private static readonly Gen<string> Letters = Gen.String[Gen.Char["abcdeéñжяωσαأدनम木村"], 1, 8];

    /// <summary>Names that one person may write for another of their own.</summary>
    public static TheoryData<string, string> SameNames { get; } = new()
    {
        { "A. Example", "a. example" },
        { "A. Example", "  A.   EXAMPLE\u00A0" },
        { "José", "Jose\u0301" },
        { "Nguyễn", "NGUYÊ\u0303N" },
        { "O'Brien", "O’Brien" },
        { "O'Brien", "O‘Brien" },
        { "O'Brien", "Oʼbrien" },
        { "O'Brien", "O`Brien" },
        { "O'Brien", "O´Brien" },
        { "O'Brien", "O＇Brien" },
        { "O'Brien", "O′Brien" },
        { "Kealiʻi", "Keali'i" },
        { "ז׳אן", "ז'אן" },
        { "Saꞌa", "Sa'a" },
        { "Anne-Marie", "Anne‐Marie" },
        { "Anne-Marie", "Anne–Marie" },
        { "Anne-Marie", "Anne−Marie" },
        { "בן־דוד", "בן-דוד" },
        { "Straße", "STRASSE" },
        { "STRAẞE", "strasse" },
        { "Οδυσσεύς", "ΟΔΥΣΣΕΎΣ" },
        { "IŞIK", "ışık" },
        { "İnci", "inci" },
        { "i\u0307nci", "INCI" },
        { "ＥＸＡＭＰＬＥ", "Example" },
        { "ﬁnn", "Finn" },
        { "علی\u200Cرضا", "علیرضا" },
        { "علي", "علی" },
        { "كاظم", "کاظم" },
        { "محمـــد", "محمد" },
        { "\u200Fمحمد\u200E", "محمد" },
        { "សុខ\u200Bសាន្ត", "សុខសាន្ត" },
        { "Exam\u00ADple", "Example" },
        { "\uFEFFExample", "Example" },
        { "e\u200D\u0301", "é" },
        { "Exam\u2060ple\u2069", "Example" },
        { "Exam\u034Fple\u061C", "Example" },
        { "𞤀𞤣𞤤𞤢𞤥", "𞤢𞤣𞤤𞤢𞤥" },
        { "가", "\u1100\u1161" },
        { "홍길동", "홍 길동" },
        { "홍길동", "홍 길 동" },
        { "홍길동", "홍\u3000길동" },
        { "남궁 민수", "남궁민수" },
        { "山田太郎", "山田 太郎" },
        { "山田太郎", "山田　太郎" },
        { "山田太郎", "山田・太郎" },
        { "佐々木 一郎", "佐々木一郎" },
        { "佐々 木", "佐々木" },
        { "やまだ たろう", "やまだたろう" },
        { "ヤマダ　タロウ", "ﾔﾏﾀﾞ ﾀﾛｳ" },
        { "ジョン・スミス", "ジョン スミス" },
        { "ジョン･スミス", "ジョンスミス" },
        { "ジョン＝スミス", "ジョン゠スミス" },
        { "マリー・アンヌ", "マリー アンヌ" },
        { "约翰·史密斯", "约翰史密斯" },
        { "约翰•史密斯", "约翰・史密斯" },
        { "𠮷野 太郎", "𠮷野太郎" },
        { "野 𠮷", "野𠮷" },
        { "王 小明 (Example)", "王小明 (Example)" },
        { "山田 エミ", "山田エミ" },
        { "葛\U000E0100城", "葛城" },
        { "葛\U000E0100 城", "葛城" },
        { "Exam\uFE0Fple", "Example" },
    };

    /// <summary>Names that are two people's, however much alike.</summary>
    public static TheoryData<string, string> DifferentNames { get; } = new()
    {
        { "A. Example", "B. Example" },
        { "José", "Jose" },
        { "Hà", "Hạ" },
        { "कमल", "कमला" },
        { "A. Example", "A Example" },
        { "J.R. Example", "J. R. Example" },
        { "Anne-Marie", "Anne Marie" },
        { "Anne Marie", "AnneMarie" },
        { "Dr. Example", "Example" },
        { "Example A.", "A. Example" },
        { "O'Brien", "OBrien" },
        { "على", "علی" },
        { "木村", "木寸" },
        { "Ан", "Aн" },
        { "김 John", "김John" },
        { "王 A", "王A" },
        { "John 山田", "John山田" },
        { "นภา ใจดี", "นภาใจดี" },
        { "Anne・Marie", "AnneMarie" },
        { "l·l", "ll" },
        { "山田 太郎", "太郎 山田" },
        { "ジョン", "ジヨン" },
        { "カ", "ガ" },
        { "か", "カ" },
        { "Example", "" },
    };

    public static TheoryData<string, string> SameMailboxes { get; } = new()
    {
        { "a.example@example.org", "A.EXAMPLE@EXAMPLE.ORG" },
        { "a.example@example.org", "a.example+w4r@example.org" },
        { "a.example@example.org", "a.example+w4r+more@example.org" },
        { "jose\u0301@example.org", "José@example.org" },
        { "a@bücher.example", "a@xn--bcher-kva.example" },
        { "a@bücher.example", "a@BÜCHER.example" },
        { "a@bücher.example", "a@bu\u0308cher.example" },
        { "a.example@gmail.com", "aexample@gmail.com" },
        { "a.example@gmail.com", "a.e.x.ample+tag@googlemail.com" },
        { "a.example@proton.me", "a-exam_ple@protonmail.com" },
        { "a@proton.me", "a+x@pm.me" },
        { "a@proton.me", "a@protonmail.ch" },
        { "a@icloud.com", "a@me.com" },
        { "a@icloud.com", "a+x@mac.com" },
        { "a@yandex.ru", "a@ya.ru" },
        { "a@yandex.com", "a@yandex.by" },
        { "a@yandex.com", "a@yandex.kz" },
        { "a@yahoo.com", "a-x@yahoo.com" },
        { "a@yahoo.com", "a+x@yahoo.com" },
        { "a@yahoo.co.uk", "a-x@yahoo.co.uk" },
        { "a@yahoo.fr", "a-x@yahoo.fr" },
        { "a@yahoo.de", "a-x@yahoo.de" },
        { "a@yahoo.es", "a-x@yahoo.es" },
        { "a@yahoo.it", "a-x@yahoo.it" },
        { "a@yahoo.ca", "a-x@yahoo.ca" },
        { "a@yahoo.com.br", "a-x@yahoo.com.br" },
        { "a@yahoo.com.mx", "a-x@yahoo.com.mx" },
        { "a@ymail.com", "a-x@ymail.com" },
        { "a@rocketmail.com", "a-x@rocketmail.com" },
        { "a@outlook.com", "a+x@outlook.com" },
    };

    public static TheoryData<string, string> DifferentMailboxes { get; } = new()
    {
        { "a@example.org", "b@example.org" },
        { "a@example.org", "a@example.com" },
        { "a@example.org", "a@sub.example.org" },
        { "a.b@example.org", "ab@example.org" },
        { "a-x@example.org", "a@example.org" },
        { "a.b@icloud.com", "ab@icloud.com" },
        { "a-b@gmail.com", "ab@gmail.com" },
        { "a@yahoo.com", "a@yahoo.fr" },
        { "a@outlook.com", "a@hotmail.com" },
        { "a@gmail.com", "a@gmail.com.example" },
        { "+x@example.org", "+y@example.org" },
        { "-x@yahoo.com", "-y@yahoo.com" },
        { "josé@example.org", "jose@example.org" },
        { "--@proton.me", "_@proton.me" },
    };

    [Theory]
    [MemberData(nameof(SameNames))]
    public void A_person_is_known_again_whatever_the_keyboard_made_of_the_name(string one, string other) =>
        Assert.Equal(Of(one, "a@example.org"), Of(other, "a@example.org"));

    [Theory]
    [MemberData(nameof(DifferentNames))]
    public void Two_people_who_share_an_address_stay_two(string one, string other)
    {
        Assert.NotEqual(Of(one, "a@example.org"), Of(other, "a@example.org"));
        Assert.NotEqual(OfPhone(one, "020 7946 0018"), OfPhone(other, "020 7946 0018"));
    }

    [Theory]
    [MemberData(nameof(SameMailboxes))]
    public void A_person_is_known_again_by_every_spelling_of_the_mailbox(string one, string other) =>
        Assert.Equal(Of("A. Example", one), Of("A. Example", other));

    [Theory]
    [MemberData(nameof(DifferentMailboxes))]
    public void Mailboxes_that_may_be_two_peoples_stay_two(string one, string other) =>
        Assert.NotEqual(Of("A. Example", one), Of("A. Example", other));

    [Theory]
    [InlineData("+44 20 7946 0018")]
    [InlineData("(020) 7946-0018")]
    [InlineData("0044 (0)20 7946 0018")]
    public void A_person_is_known_again_by_every_spelling_of_the_number(string number) =>
        Assert.Equal(OfPhone("A. Example", "020 7946 0018"), OfPhone("a. example", number));

    [Fact]
    public void The_same_digits_in_two_countries_are_two_numbers()
    {
        var supporter = new Supporter { Name = "A. Example", Phone = "030 0000 000" };

        Assert.Equal(3, new[] { "DE", "AT", "ZZ" }.Select(country => Of(supporter with { Country = CountryCode.Parse(country) })).Distinct().Count());
    }

    [Fact]
    public void Somebody_with_a_name_alone_or_with_nothing_is_nobody_known()
    {
        Assert.Null(Of(new Supporter()));
        Assert.Null(Of(new Supporter { Name = "A. Example" }));
        Assert.Null(Of(new Supporter { Name = "A. Example", Address = new() { Lines = ["1 Example Street"], Country = default } }));
        Assert.Null(Of(new Supporter { Name = "A. Example", Phone = "by day only" }));
        Assert.Null(Of(new Supporter { Name = "A. Example", Email = default(EmailAddress) }));
    }

    [Fact]
    public void A_mailbox_or_a_number_without_a_name_is_somebody()
    {
        Assert.NotNull(Of(new Supporter { Email = EmailAddress.Parse("a@example.org") }));
        Assert.NotNull(Of(new Supporter { Phone = "020 7946 0018" }));
        Assert.NotNull(Of(new Supporter { Email = default(EmailAddress), Phone = "020 7946 0018" }));
    }

    [Fact]
    public void The_email_address_goes_before_the_telephone_number_and_the_rest_makes_no_difference()
    {
        var supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") };

        Assert.Equal(Of(supporter), Of(supporter with
        {
            Phone = "020 7946 0018",
            Address = new() { Lines = ["1 Example Street"], Country = default },
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.English,
        }));
    }

    [Fact]
    public void It_is_the_keyed_hash_of_the_canonical_identity()
    {
        var supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("A+x@Example.org") };
        var expected = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes("mailto:a@example.org\na. example"));

        Assert.True(SupporterFingerprint.TryCompute(supporter, Key, out var fingerprint));
        Assert.Equal(expected, fingerprint.ToBytes());
        Assert.Equal(Convert.ToHexStringLower(expected)[..8], fingerprint.ToString());
        Assert.Equal(
            HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes("tel:+442079460018\n")),
            Of(new Supporter { Phone = "+44 20 7946 0018" })!.Value.ToBytes());
    }

    [Fact]
    public void Another_key_gives_another_fingerprint()
    {
        var supporter = new Supporter { Email = EmailAddress.Parse("a@example.org") };

        SupporterFingerprint.TryCompute(supporter, [.. Key.Reverse()], out var other);
        Assert.NotEqual(Of(supporter), other);
    }

    [Fact]
    public void A_key_that_can_be_guessed_is_refused()
    {
        var supporter = new Supporter { Email = EmailAddress.Parse("a@example.org") };

        Assert.Throws<ArgumentException>(() => SupporterFingerprint.TryCompute(supporter, new byte[31], out _));
        Assert.True(SupporterFingerprint.TryCompute(supporter, new byte[32], out _));
        Assert.True(SupporterFingerprint.TryCompute(supporter, new byte[64], out _));
    }

    [Fact]
    public void The_default_is_nobodys()
    {
        Assert.False(SupporterFingerprint.TryCompute(new Supporter(), Key, out var none));
        Assert.Equal(default, none);
        Assert.Equal(new byte[32], none.ToBytes());
        Assert.Equal("00000000", none.ToString());
    }

    [Fact]
    public void Names_are_the_same_person_exactly_when_they_fold_to_the_same() => Gen.Select(Letters, Letters, Gen.Bool, Gen.Bool).Sample(
        (one, other, inCapitals, decomposed) =>
        {
            var written = inCapitals ? one.ToUpperInvariant() : one;
            written = decomposed ? written.Normalize(NormalizationForm.FormD) : written;

            Assert.Equal(Of(one, "a@example.org"), Of($" {written} ", "a@example.org"));
            Assert.Equal(one == other, Of(one, "a@example.org") == Of(other, "a@example.org"));
        });

    [Fact]
    public void Composed_and_decomposed_any_name_is_one() => Records.AnyText.Select(name => name.Replace('\uFFFE', 'a')).Sample(
        name =>
        {
            var expected = Of(name, "a@example.org");

            Assert.Equal(expected, Of(name.Normalize(NormalizationForm.FormC), "a@example.org"));
            Assert.Equal(expected, Of(name.Normalize(NormalizationForm.FormD), "a@example.org"));
            Assert.Equal(expected, Of($"\u00A0{name}\u3000", "a@example.org"));
        },
        iter: 5_000);

    [Fact]
    public void Any_supporter_whatever_has_a_fingerprint_or_none()
    {
        var broken = Gen.String[Gen.Char["\uD83D\uDE00\uFFFE\uFFFFaA \u0301\0"], 0, 10];
        Gen.Select(broken, Records.AnyText).Sample((name, phone) =>
        {
            Of(new Supporter { Name = name, Phone = phone });
            Assert.NotNull(Of(name, "a@example.org"));
        });
        Assert.NotNull(Of("a", "na\uFFFEme@example.org"));
    }

    [Fact]
    public void Names_that_nothing_can_normalise_stay_two() =>
        Assert.Equal(4, new[] { "a\uD83D", "a\uDE00b", "a\uFFFE\U0001F600", "a" }.Select(name => Of(name, "a@example.org")).Distinct().Count());

    [Fact]
    public void The_identity_is_in_no_fingerprint() => Assert.All(
        Enumerable.Range(0, 50).Select(i => Of($"Planted {i}", $"planted{i}@example.org")!.Value),
        fingerprint => Assert.Matches("^[0-9a-f]{8}$", fingerprint.ToString()));

    private static SupporterFingerprint? Of(Supporter supporter) =>
        SupporterFingerprint.TryCompute(supporter, Key, out var fingerprint) ? fingerprint : null;

    private static SupporterFingerprint? Of(string name, string email) => Of(new Supporter { Name = name, Email = EmailAddress.Parse(email) });

    private static SupporterFingerprint? OfPhone(string name, string phone) =>
        Of(new Supporter { Name = name, Phone = phone, Country = CountryCode.Parse("GB") });
}
