namespace WriteForRights.Tests;

/// <summary>A sentence ends once, as its language ends it.</summary>
public sealed class SentenceEndTests
{
    public static TheoryData<string> Languages { get; } = [.. MessageLanguages.All.Select(language => language.ToString())];

    [Theory]
    [InlineData("en", "Release her", "Release her.")]
    [InlineData("th", "ปล่อยตัวเธอทันที", "ปล่อยตัวเธอทันที")]
    [InlineData("th", "ปล่อยตัวเธอทันที,", "ปล่อยตัวเธอทันที")]
    [InlineData("lo", "ປ່ອຍນາງ", "ປ່ອຍນາງ")]
    [InlineData("my", "သူမကို လွှတ်ပေးပါ", "သူမကို လွှတ်ပေးပါ။")]
    [InlineData("km", "ដោះលែងនាង", "ដោះលែងនាង។")]
    [InlineData("hi", "उसे रिहा करो", "उसे रिहा करो।")]
    [InlineData("bn", "তাকে মুক্তি দাও", "তাকে মুক্তি দাও।")]
    [InlineData("pa", "ਉਸਨੂੰ ਰਿਹਾਅ ਕਰੋ", "ਉਸਨੂੰ ਰਿਹਾਅ ਕਰੋ।")]
    [InlineData("ne", "उनलाई रिहा गर", "उनलाई रिहा गर।")]
    [InlineData("am", "ይልቀቋት", "ይልቀቋት።")]
    [InlineData("ti", "ይፍትሕዋ", "ይፍትሕዋ።")]
    [InlineData("bo", "གློད་བཀྲོལ", "གློད་བཀྲོལ།")]
    [InlineData("hy", "Ազատ արձակեք նրան", "Ազատ արձակեք նրան։")]
    [InlineData("ur", "اسے رہا کریں", "اسے رہا کریں۔")]
    [InlineData("ar", "أفرجوا عنها", "أفرجوا عنها.")]
    [InlineData("fa", "او را آزاد کنید", "او را آزاد کنید.")]
    [InlineData("ja", "彼女を釈放せよ", "彼女を釈放せよ。")]
    [InlineData("zh-Hant-HK", "釋放她", "釋放她。")]
    [InlineData("ko", "그녀를 석방하라", "그녀를 석방하라.")]
    [InlineData("el", "Απελευθερώστε την", "Απελευθερώστε την.")]
    [InlineData("ta", "அவளை விடுவியுங்கள்", "அவளை விடுவியுங்கள்.")]
    [InlineData("pa-Arab", "اوہنوں رہا کرو", "اوہنوں رہا کرو۔")]
    [InlineData("zh-Latn", "Shifang ta", "Shifang ta.")]
    [InlineData("pi", "မုဉ္စထ", "မုဉ္စထ။")]
    [InlineData("new", "मुक्त", "मुक्त।")]
    [InlineData("kac", "Shi hpe", "Shi hpe.")]
    public void A_sentence_without_an_end_gets_that_of_its_language(string language, string text, string expected) =>
        AssertEnd(language, text, expected);

    [Theory]
    [InlineData("en", "Let her say “I am free.”")]
    [InlineData("en", "Let her say \"I am free.\"")]
    [InlineData("en", "Let her say ‘I am “free!”’")]
    [InlineData("en", "Release her (now.)")]
    [InlineData("en", "Release her (“now!”).")]
    [InlineData("en", "Release her [now.]")]
    [InlineData("en", "Release her! ")]
    [InlineData("en", "Release her…")]
    [InlineData("en", "Release her...")]
    [InlineData("en", "Release her‼")]
    [InlineData("en", "Is she free⁈")]
    [InlineData("en", "Release her․")]
    [InlineData("en", "Release her! ❤️")]
    [InlineData("en", "Release her ❤️")]
    [InlineData("en", "Release her 🙏🏽")]
    [InlineData("en", "Release her 👩‍👧")]
    [InlineData("fr", "Qu’elle dise « Je suis libre. »")]
    [InlineData("fr", "Libérez-la !")]
    [InlineData("fr", "Qu’elle dise «\u202FJe suis libre\u00A0!\u202F»")]
    [InlineData("de", "Sie soll sagen: „Ich bin frei.“")]
    [InlineData("de", "Sie soll sagen: »Ich bin frei.«")]
    [InlineData("sv", "Låt henne säga ”Jag är fri.”")]
    [InlineData("ja", "「釈放せよ。」")]
    [InlineData("ja", "『「釈放せよ！」』")]
    [InlineData("ja", "（釈放せよ。）")]
    [InlineData("zh-Hans", "释放她！")]
    [InlineData("zh-Hans", "“释放她？”")]
    [InlineData("zh-Hant", "《釋放她。》")]
    [InlineData("my", "သူမကို လွှတ်ပေးပါ။")]
    [InlineData("my", "သူမကို လွှတ်ပေးပါ၊")]
    [InlineData("km", "ដោះលែងនាង។")]
    [InlineData("km", "ដោះលែងនាង៕")]
    [InlineData("hi", "उसे रिहा करो।")]
    [InlineData("hi", "“उसे रिहा करो॥”")]
    [InlineData("am", "ይልቀቋት።")]
    [InlineData("am", "ይልቀቋት፧")]
    [InlineData("bo", "གློད་བཀྲོལ།")]
    [InlineData("hy", "Ազատ արձակեք նրան։")]
    [InlineData("hy", "Ազատ արձակեք նրան:")]
    [InlineData("ur", "اسے رہا کریں۔")]
    [InlineData("ar", "متى يُفرج عنها؟")]
    [InlineData("ar", "«أفرجوا عنها.»")]
    [InlineData("el", "Πότε θα ελευθερωθεί;")]
    [InlineData("el", "«Πότε;»")]
    [InlineData("th", "ปล่อยตัวเธอ!")]
    [InlineData("th", "“ปล่อยตัวเธอ”")]
    [InlineData("mn-Mong", "ᠰᠤᠯᠠᠯ᠃")]
    public void A_sentence_with_an_end_gets_no_other(string language, string text) => AssertEnd(language, text, text.TrimEnd());

    [Theory]
    [InlineData("en", "Release her,", "Release her.")]
    [InlineData("en", "Release her;", "Release her.")]
    [InlineData("en", "Release her:", "Release her.")]
    [InlineData("en", "Release her –", "Release her.")]
    [InlineData("en", "Release her.,", "Release her.")]
    [InlineData("en", "Let her say “I am free,”", "Let her say “I am free.”")]
    [InlineData("en", "Let her say “I am free”", "Let her say “I am free”.")]
    [InlineData("en", "Release her (now)", "Release her (now).")]
    [InlineData("ar", "أفرجوا عنها،", "أفرجوا عنها.")]
    [InlineData("ja", "釈放せよ、", "釈放せよ。")]
    [InlineData("zh-Hans", "释放她，", "释放她。")]
    [InlineData("am", "ይልቀቋት፣", "ይልቀቋት።")]
    [InlineData("ja", "「釈放せよ」", "「釈放せよ」。")]
    public void A_pause_gives_way_to_the_end(string language, string text, string expected) => AssertEnd(language, text, expected);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_of_the_library_ends_a_sentence_once(string language)
    {
        var tag = LanguageTag.Parse(language);
        var words = Catalogues.All[language]["name-withheld.in-text.person"];
        var once = SentenceEnd.Complete(words, tag);

        Assert.Equal(once, SentenceEnd.Complete(once, tag));
        Assert.Equal($"“{once}”", SentenceEnd.Complete($"“{once}”", tag) is var quoted && language == "th" ? $"“{once}”" : quoted);
        Assert.Equal(once, SentenceEnd.Complete(words + ",", tag));
        Assert.Equal(language switch { "th" => words, "ja" or "zh-Hans" or "zh-Hant" => words + "。", _ => words + "." }, once);
    }

    [Fact]
    public void Demands_end_in_a_letter_as_in_their_language()
    {
        var thai = LanguageTag.Parse("th");
        var @case = Letters.Case with
        {
            Demands = [new Demand { Text = new LocalizedText(thai, "ปล่อยตัวเธอทันที") }, new Demand { Text = new LocalizedText(thai, "ให้เธอพบแพทย์,") }],
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(thai, "{{case.demands}}") }],
        };

        Assert.Equal("- ปล่อยตัวเธอทันที\n- ให้เธอพบแพทย์", @case.Compose().Body.Reveal());
    }

    private static void AssertEnd(string language, string text, string expected) =>
        Assert.Equal(expected, SentenceEnd.Complete(text, LanguageTag.Parse(language)));
}
