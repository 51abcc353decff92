namespace WriteForRights.Tests;

/// <summary>A whole letter pasted where only the body is wanted: the salutation, the closing and the signature come once.</summary>
public sealed class PastedLetterTests
{
    private const string Words = "I read about her and cannot forget it. Please release her.\n\nShe only drew flowers.";

    private readonly Appeal _letter = Letters.Compose(Letters.Request);

    public static TheoryData<string> Languages { get; } = [.. LetterLanguages.All.Select(language => language.ToString())];

    public static TheoryData<string> Salutations { get; } =
    [
        "Dear Minister,", "Dear Minister", "DEAR MINISTER:", "Dear Minister of Examples,", "Dear Mr. Example,", "Dear B. Example,",
        "Dear Dr Example", "Dear Sir or Madam,", "Dear Sir/Madam,",
        "To whom it may concern:", "To Whom It May Concern,", "Your Excellency,", "Honourable Minister,", "Hello,",
        "Dear Honourable Minister B. Example,", "Dear [First Name],", "Dear Madam",
        "Sehr geehrte Frau Ministerin,", "Sehr geehrte Damen und Herren,", "Monsieur le Ministre,", "Madame, Monsieur,",
        "Estimado señor ministro:", "Уважаемый господин министр!",
        "Szanowny Panie Ministrze,", "尊敬的部长：", "拝啓", "大臣閣下", "司法大臣 様", "존경하는 장관님께", "เรียน ท่านรัฐมนตรี", "معالي الوزير،",
        "Kính gửi ngài Bộ trưởng,", "Yang Terhormat Bapak Menteri,",
        "  Dear Minister,  ", "Hon. Minister,", "To the Minister of Examples:", "Kære hr. minister,", "**Dear Minister,**",
        "Dear Minister,\n\nDear Sir,", "SAYIN BAKAN,", "Sayın Bakan,", "İLGİLİ MAKAMA", "İlgili Makama", "İlgililere,", "ΑΞΙΟΤΙΜΕ ΚΥΡΙΕ ΥΠΟΥΡΓΕ,",
        "Geachte heer/mevrouw,", "Geachte heer/mevrouw Example,", "Sehr geehrte/r Frau/Herr Example,", "Sehr geehrte/r Herr/Frau Minister/in,", "Madame/Monsieur,", "Sehr geehrte*r Frau Ministerin,",
    ];

    public static TheoryData<string> Endings { get; } =
    [
        "Yours sincerely,\nA. Example", "Yours sincerely,\n\n\nA. Example", "Sincerely\nA. Example",
        "Best regards,\nA. Example\nExampleton\nUnited Kingdom", "Yours faithfully", "Kind regards,",
        "Respectfully yours,\n[your name]", "Yours sincerely,\n[Your name]\n[Your address]", "Yours sincerely, A. Example",
        "Thank you,\nA. Example", "Looking forward to your reply,\n\nA. Example", "Peace,\nA. Example\nwww.example.org",
        "Veuillez agréer, Monsieur le Ministre, l’expression\nde mes salutations distinguées.\n\nA. Example",
        "With best wishes,\nA. Example", "A. Example", "– A. Example",
        "SAYGILARIMLA,\nA. Example", "İyi dileklerimle,\nA. Example", "ΜΕ ΕΚΤΙΜΗΣΗ,\nA. Example", "Arz ederim.\nA. Example",
        "A. Example 올림", "A. Example 드림", "Thanks,\nA. Example", "Many thanks,\nA. Example", "Thanks\nA. Example", "Thank you very much,\na. example", "yours sincerely\na. example", "a. example",
        "Mit freundlichen Grüßen\nA. Example", "Hochachtungsvoll,\nA. Example",
        "Veuillez agréer, Monsieur le Ministre, l’expression de mes sentiments distingués.\n\nA. Example", "Cordialement,\nA. Example",
        "Atentamente,\nA. Example", "С уважением,\nA. Example", "Z poważaniem\nA. Example", "此致\n敬礼！\nA. Example", "敬具\n\nA. Example",
        "감사합니다.\nA. Example", "ขอแสดงความนับถือ\nA. Example",
        "وتفضلوا بقبول فائق الاحترام والتقدير،\nA. Example", "Yours sincerely,\nA. Example\na.example@example.org\n07700 900123",
        "Yours sincerely,\nA. Example\n\nYours faithfully,\nA. Example",
        "مع خالص التحية،\nأ. مثال", "مع خالص التحية،\nأ.د. مثال\nلندن", "ขอแสดงความนับถือ\nดร. ตัวอย่าง", "בכבוד רב,\nא. דוגמה",
    ];

    public static TheoryData<string> Content { get; } =
    [
        "Dear Minister is how I would begin, if I had the courage.",
        "Dear to my heart is the freedom of the press:\n\nI ask you to act.", "Dear readers of history will judge you.",
        "She holds her family dear.\n\nPlease free her.", "My dear friend is in prison.",
        "I wrote to the prosecutor:\n\nDear Prosecutor,\n\nNobody answered.", "Minister, please act now.",
        "Please act.\n\nShe signed every drawing “Yours sincerely”.", "I ask you, respectfully, to act.",
        "Best regards to your family are not what I write.", "Please act.\n\nWith respect for the law.\n\nThank you for reading.",
        "Please:\n\n- release her\n- let her see a doctor", "Please release:\nA. Skochilenko\nB. Someone",
        "A. Example is my name. I am a nurse.", "Free her now!", "Let her go",
        "On 11 July 2021 he was detained.\n\nPlease act.", "Freedom\n\nThat is all I ask.", "Excellent work can wait.\n\nShe cannot.",
        "Hello is what she said to everyone.",
        "Monsieur tout le monde le sait.", "Sir, I am asking you for her freedom.", "Thank you for your time.",
        "Your Excellency can help her.", "Hi there is no time left.", "I saw her.\n\nDear Minister,\n\nis how the guard began.",
        "Let him go.\n\nYours sincerely,\nis all that the answer said. We wait.",
        "Please act.\n\nBest,\nworst, nothing matters but her freedom.",
        "尊敬的部长请释放她。", "尊敬的部长请释放她！", "尊敬的部长请释放她", "존경하는 장관님께 안나를 석방하라", "เรียน ท่านรัฐมนตรี โปรดปล่อยตัวเธอ",
        "معالي الوزير أطلقوا سراحها", "السيد الوزير أطلقوا سراحها،", "Dear Minister Free Anne Example", "Dear Minister Help!", "DEAR MINISTER FREE ANNE,",
        "大臣殿釈放してください", "Dear Minister Free Anne!",
    ];

    [Theory]
    [MemberData(nameof(Salutations))]
    public void A_salutation_is_taken_off(string salutation)
    {
        var edited = Edit($"{salutation}\n\n{Words}");

        Assert.Equal(Words, edited.Appeal!.Body.Reveal());
        Assert.Contains(edited.Findings, finding => finding is { Code: AppealFinding.SalutationRemoved, Path: "$.body" });
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_closing_and_a_signature_are_taken_off(string ending)
    {
        var edited = Edit($"{Words}\n\n{ending}");

        Assert.Equal(Words, edited.Appeal!.Body.Reveal());
        Assert.NotEmpty(edited.Findings);
        Assert.All(edited.Findings, finding =>
            Assert.True(finding.Code is AppealFinding.ClosingRemoved or AppealFinding.SignatureRemoved));
    }

    [Theory]
    [MemberData(nameof(Content))]
    public void What_only_looks_like_a_part_of_a_letter_stays(string body)
    {
        var edited = Edit(body);

        Assert.Equal(body, edited.Appeal!.Body.Reveal());
        Assert.Empty(edited.Findings);
    }

    [Fact]
    public void The_letter_has_every_part_once_and_the_writer_is_told()
    {
        const string pasted = "A. Example\nExample Street 1\nExampleton AB1 2DE\n\n10 December 2022\n\nMinister of Examples\nMinistry Street 1\n\nDear Minister,\n\n"
            + Words + "\n\nYours sincerely,\nA. Example\n";
        var edited = Edit(pasted);

        Assert.Equal($"Dear Minister,\n\n{Words}\n\n{_letter.Closing}\n\n{_letter.Signature!.Value.Reveal()}", edited.Appeal!.ToPlainText());
        Assert.Equal(
            ["head-removed", "head-removed", "head-removed", "salutation-removed", "closing-removed", "signature-removed"], edited.Findings.Select(finding => finding.Code));
        Assert.Equal(
            ["10 December 2022", "Dear Minister,", "Yours sincerely,", "A. Example"],
            edited.Findings.Where((_, i) => i is 1 or > 2).Select(finding => pasted.Substring(finding.Start, finding.Length)));
        Assert.All(edited.Findings, finding => Assert.DoesNotContain("Example", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_form_of_the_library_is_recognised_in_every_language(string language)
    {
        var forms = LetterForms.Find(LanguageTag.Parse(language))!;
        var all = from salutation in forms.Salutations.Select(forms.WithMark).Distinct()
                  from closing in forms.Closings.Select(closing =>
                      closing.Replace("*", forms.Salutation(null, null, null), StringComparison.Ordinal)).Distinct()
                  select $"{salutation}\n\n{Words}\n\n{closing}\n\nA. Example";

        Assert.All(all, letter => Assert.Equal(Words, Edit(letter).Appeal!.Body.Reveal()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_usual_form_is_recognised_in_every_language(string language)
    {
        var forms = LetterForms.Find(LanguageTag.Parse(language))!;

        Assert.All(forms.UsualSalutations, form =>
            Assert.Equal(Words, Edit($"{form.Replace("*", "B. Example", StringComparison.Ordinal)},\n\n{Words}").Appeal!.Body.Reveal()));
        Assert.All(forms.UsualClosings, form =>
            Assert.Equal(Words, Edit($"{Words}\n\n{form.Replace("*", " Example", StringComparison.Ordinal)}\nA. Example").Appeal!.Body.Reveal()));
        Assert.All(forms.UsualSalutations.Concat(forms.UsualClosings), form => Assert.Equal(form.ToLowerInvariant(), form));
    }

    [Theory]
    [InlineData("Dear Minister, I ask you to act.", "I ask you to act.")]
    [InlineData("Dear Minister: please act.\n\nShe waits.", "please act.\n\nShe waits.")]
    [InlineData("Please act. Yours sincerely, A. Example", "Please act.")]
    [InlineData("Please act. She waits. Yours sincerely,\nA. Example", "Please act. She waits.")]
    [InlineData("Dear Minister of Examples,\nPlease act.", "Please act.")]
    [InlineData("Dear Minister of Examples\nPlease act.", "Please act.")]
    [InlineData("FREE HER\n\nDear Minister,\n\nPlease act.", "FREE HER\n\nPlease act.")]
    [InlineData("Please act.\n\nYours sincerely,\nA. Example\n\nP.S. She waits. Please hurry.", "Please act.\n\nP.S. She waits. Please hurry.")]
    [InlineData("尊敬的部长：请释放她。", "请释放她。")]
    [InlineData("尊敬的部长，请释放她", "请释放她")]
    [InlineData("존경하는 장관님께, 안나를 석방하라", "안나를 석방하라")]
    [InlineData("拝啓　彼女を釈放してください。", "彼女を釈放してください。")]
    [InlineData("เรียน ท่านรัฐมนตรี: ปล่อยตัวเธอ", "ปล่อยตัวเธอ")]
    [InlineData("معالي الوزير، أطلقوا سراحها", "أطلقوا سراحها")]
    [InlineData("Dear Minister, Free Anne Example!", "Free Anne Example!")]
    [InlineData("Dear Minister – Free Anne Example", "Free Anne Example")]
    [InlineData("Dear Ms Example, Free Anne", "Free Anne")]
    [InlineData("Dear Minister of Examples, FREE ANNE", "FREE ANNE")]
    [InlineData("Monsieur le Ministre, Liberté !", "Liberté !")]
    [InlineData("Уважаемый господин министр, Свободу Анне!", "Свободу Анне!")]
    [InlineData("Sehr geehrte Frau Ministerin, Freiheit!", "Freiheit!")]
    [InlineData("Please act.\r\n\r\nYours sincerely,\r\nA. Example\r\n", "Please act.")]
    public void What_is_beside_a_part_stays(string pasted, string body) => Assert.Equal(body, Edit(pasted).Appeal!.Body.Reveal());

    [Theory]
    [InlineData("I am 17 and I live in Leeds")]
    [InlineData("Over 40,000 people have signed already")]
    [InlineData("Article 19 protects everyone")]
    [InlineData("Article 19")]
    [InlineData("FREE HER AFTER 500 DAYS")]
    [InlineData("She is 17\nFree her now")]
    [InlineData("I live in Exampleton")]
    [InlineData("Exampleton is where I live")]
    [InlineData("Write to me at a.example@example.org")]
    [InlineData("On 11 July 2021 the police took her")]
    [InlineData("我今年17岁")]
    [InlineData("彼女は17歳です")]
    [InlineData("나는 17살이다")]
    [InlineData("وقع أكثر من 40000 شخص")]
    [InlineData("ฉันอายุ 17 ปี")]
    [InlineData("Plus de 40 000 personnes ont signé")]
    [InlineData("Sie ist seit 500 Tagen in Haft")]
    [InlineData("Мне 17 лет")]
    public void A_line_with_a_number_above_the_salutation_stays(string line) =>
        Assert.Equal($"{line}\n\n{Words}", Edit($"{line}\n\nDear Minister,\n\n{Words}").Appeal!.Body.Reveal());

    [Theory]
    [InlineData("10 December 2022")]
    [InlineData("Leeds, 10th December 2022")]
    [InlineData("Paris, le 10 décembre 2022")]
    [InlineData("Berlin, den 10.12.2022")]
    [InlineData("10/12/2022")]
    [InlineData("2022年12月10日")]
    [InlineData("2022년 12월 10일")]
    [InlineData("10 ديسمبر 2022")]
    [InlineData("10 ديسمبر/كانون الأول 2022")]
    [InlineData("١٠ كانون الأول ٢٠٢٢")]
    [InlineData("10 декабря 2022 г.")]
    [InlineData("Leeds LS1 1AA")]
    [InlineData("75001 Paris")]
    [InlineData("12 rue de la Paix\n75001 Paris")]
    [InlineData("B. Example\nMinistry Street 1\nExample Town")]
    [InlineData("Beispielweg 5\n12345 Beispielstadt")]
    [InlineData("ул. Примерная, д. 5\nг. Пример")]
    [InlineData("〒100-0001\n東京都千代田区1-1-1")]
    [InlineData("a.example@example.org\n07700 900123")]
    [InlineData("Exampleton")]
    [InlineData("Example Street 1")]
    public void An_address_or_a_date_above_the_salutation_is_taken_off(string head) =>
        Assert.Equal(Words, Edit($"{head}\n\nDear Minister,\n\n{Words}").Appeal!.Body.Reveal());

    [Theory]
    [MemberData(nameof(Salutations))]
    [MemberData(nameof(Endings))]
    public void What_is_left_is_left_as_it_is_the_next_time(string part)
    {
        var once = Edit($"{part}\n\n{Words}\n\n{part}").Appeal!;
        var again = once.Edit(new AppealEdit { Body = once.Body }, LanguageTag.English);

        Assert.Equal(once.Body, again.Appeal!.Body);
        Assert.DoesNotContain(again.Findings, finding => finding.Code.EndsWith("-removed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_the_letter_does_not_have_stays()
    {
        var bare = Letters.Case.With("Please act.").Compose();
        const string whole = "Dear Minister,\n\nPlease act.\n\nYours sincerely,\nA. Example";

        Assert.Equal(whole, bare.Edited(whole).ToPlainText());
    }

    [Fact]
    public void A_letter_without_a_signature_keeps_the_one_that_was_typed()
    {
        var unsigned = Letters.Case.With("{{target.salutation}}\n\nx\n\n{{target.closing}}\n\n{{sender.name}}").Compose(Letters.Request with { Sender = null });
        var edited = unsigned.Edit(new AppealEdit { Body = "Please act.\n\nYours sincerely,\nA. Example" }, LanguageTag.English);

        Assert.Equal($"Dear Minister,\n\nPlease act.\n\n{unsigned.Closing}\n\nA. Example", edited.Appeal!.ToPlainText());
        Assert.Equal(["closing-removed"], edited.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_letter_of_nothing_else_is_left_as_it_is() =>
        Assert.Equal("Dear Minister,\n\nYours sincerely,", Edit("Dear Minister,\n\nYours sincerely,").Appeal!.Body.Reveal());

    private AppealComposition Edit(string body) => _letter.Edit(new AppealEdit { Body = body }, LanguageTag.English);
}
