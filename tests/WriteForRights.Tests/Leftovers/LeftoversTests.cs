namespace WriteForRights.Tests;

/// <summary>Leftovers by their shape, and similar texts that people write on purpose.</summary>
public sealed class LeftoversTests
{
    public static TheoryData<string> Placeholders { get; } =
    [
        "[First Name]", "[INSERT YOUR STORY]", "[Your name]", "[your story here]", "[name]", "[Date]", "[CITY]", "[MP’s name]",
        "[Name of the prisoner]",
        "[he/she]", "[Mr/Ms]", "[ ]", "[___]", "[XXX]", "[add a sentence about yourself]", "[Insert date]", "[Your first and last name]",
        "[votre nom]", "[Votre prénom et nom]", "[Nom du destinataire]", "[insérez votre histoire]", "[su nombre]", "[Nombre y apellidos]",
        "[Ihr Name]", "[Namen einfügen]", "[hier Ihren Namen eintragen]", "[il tuo nome]", "[uw naam]", "[seu nome]",
        "[twoje imię]", "[Vaše jméno]",
        "[vaše ime]", "[az Ön neve]", "[numele dumneavoastră]", "[вашето име]", "[το όνομά σας]", "[adınız]", "[Имя]",
        "[ваше имя]", "[имя заключённого]",
        "[ваше ім’я]", "[sinun nimesi]", "[ditt namn]", "[ditt navn]", "[nafnið þitt]", "[שמך]", "[نام شما]", "[اسمك]",
        "[tên của bạn]", "[nama anda]",
        "［氏名］", "【姓名】", "［ここに氏名を記入］", "[이름]", "［お名前］", "【您的姓名】", "[ชื่อ]", "[您的姓名]", "[收件人姓名]", "（您的姓名）", "＜氏名＞",
        "*|FNAME|*", "*|MERGE1|*", "|*NAME*|", "<%= name %>", "<% name %>", "<?php echo $name ?>", "${name}", "$name", "#{name}",
        "{name}", "{First Name}",
        "{0}", "{{name}}", "{{{name}}}", "{{ first_name | default: 'friend' }}", "{% if name %}", "{!Contact.Name}", "{$name}",
        "%FIRSTNAME%", "%name%",
        "%%name%%", "%recipient.name%", "%first name%", "%[name]%", "%s", "<<Name>>", "<<First_Name>>", "<<City>>", "«Name»",
        "«First_Name»", "«Prénom»", "«AddressLine»",
        "##name##", "#name#", "@@name@@", "~name~", "~~name~~", "$$name$$", "$name$", "|name|", "_NAME_", "__name__", "____",
        "___________", "<name>", "<First name>",
        "<your name here>", "(your name here)", "(insert name)", "(votre nom)", "(Ihr Name)", "[[name]]", "[[x]]", "[%name%]",
        "[$name]", "XXXX", "XX/XX/XXXX",
        "DD/MM/YYYY", "dd.mm.yyyy", "TT.MM.JJJJ", "JJ/MM/AAAA", "YYYY-MM-DD".Replace('-', '/'), "TODO", "TODO:", "TBC", "TBD",
        "FIXME", "PLACEHOLDER", "lorem ipsum", "Lorem Ipsum",
        "[object Object]", "<<Insert name>>", "[Vor- und Nachname]", "[tell your story]", "[optional: add a personal note]", "[today’s date]",
        "Click or tap here to enter text.", "[blank]", "[Datum]", "[都市名]", "[あなたの名前]", "[이름을 입력하세요]", "[imię i nazwisko]", "«Фамилия»", "%имя%", "{имя}", "#NAME?", "#REF!", "○○", "………………", "....................", "}}", "{{",
        "[ADINIZ SOYADINIZ]", "[İSİM]", "[isminiz]", "[ΤΟ ΟΝΟΜΑ ΣΑΣ]", "[ΟΝΟΜΑΤΕΠΩΝΥΜΟ]", "[имя и фамилия]", "[ім’я та прізвище]", "[نام و نام خانوادگی]",
        "〇〇大臣", "〇〇", "××様", "●●様", "[date du jour]", "[PLZ Ort]", "[PLZ, Ort]", "[Straße, Hausnummer]", "[Straße und Hausnummer]", "[miejscowość, data]", "[O seu nome]",
        "[o teu nome]", "(اسمك)", "(اسمك الكامل)", "[आपका नाम]", "[نام]", "[آپ کا نام]", "[jina lako]", "[insert]", "[tbc]", "[tbd]", "(tbc)", "(name here)", "[name here]", "[DD Month YYYY]",
        "[Day Month Year]", "%1$s", "%2$d", "%(name)s", "[lieu, date]", "[Ort, Datum]", "[lugar y fecha]", "[luogo e data]", "[plaats, datum]",
    ];

    public static TheoryData<string> Markup { get; } =
    [
        "&eacute;", "&#8217;", "&#x2019;", "&#233", "&nbsp;", "&nbsp", "&amp;", "&quot;", "&lt;", "&hellip;", "&Eacute;",
        "&NBSP;", "<p>", "</p>", "<br/>", "<br />", "<BR>",
        "<b>", "</strong>", "<a href=\"https://example.org\">", "<span style='color:red'>", "<o:p>", "<!-- x -->",
        "<!DOCTYPE html>", "[b]x[/b]", "[/b]", "[url=https://example.org]",
        "<h1>", "<li>", "<font size=2>", "&amp;eacute;",
    ];

    public static TheoryData<string> Garbled { get; } =
    [
        "\uFFFDt\uFFFD", "Ã©tÃ©", "lâ€™homme", "â€œnoâ€\u009D", "donâ€™t", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "fÃ¼r", "MÃ¼nchen", "textÂ text",
        "Ã  Paris", "100Â°", "Â« non Â»", "Â©",
        "Ã€ la", "Ã‰cole", "seÃ±or", "Â¿por quÃ©?", "naÃ¯ve", "Å¡koda", "wolnoÅ›Ä‡", "Ä°stanbul", "ï»¿Dear", "ï¿½", "ðŸ˜€",
        "æ—¥æœ¬èªž", "Î•Î»Î»Î¬Î´Î±", "Ø§Ù„Ø³Ù„Ø§Ù…", "×©×œ×•×\u009D",
        "à¤¹à¤¿à¤¨à¥", "íŽ¸ì§€", "РїСЂРёРІРµС‚", "вЂ™", "рТЙЧЕФ", "Ïðèâåò", "ðÒÉ×ÅÔ", "ÄãºÃ", "Åëëçíéêÿ", "‚±‚ñ‚É‚¿‚Í",
        "縺薙ｓ縺ｫ縺｡縺ｯ", "锟斤拷", "caf√©", "caf├®", "╨┐╤Ç", "don‚Äôt",
        "Pr?sident", "lib?rer", "????? ????", "??? ??????", "caf\\u00e9", "don\\'t", "=C3=A9t=C3=A9", "=?UTF-8?Q?Lib=C3=A9rez?=",
        "Dear%20Minister", "%C3%A9", "Sir,\\nPlease",
        "ÃƒÂ©", "Ã¨", "Ãª", "Ã³pera", "Ä‡", "áº¿", "Viá»‡t", "Ð¡", "ã‚“ã«", "l’Ã©cole", "IRMÃ©",
        "ط§ظ„ط³ظ„ط§ظ…", "ط£ط·ظ„ظ‚ظˆط§ ط³ط±ط§ط\u00ADظ‡ط§", "ط\u00ADظ‚ظˆظ‚ ط§ظ„ط¥ظ†ط³ط§ظ†", "Ш§Щ„ШіЩ„Ш§Щ…", "ШЈШ·Щ„Щ‚Щ€Ш§ ШіШ±Ш§Ш\u00ADЩ‡Ш§", "Ш\u00ADЩ‚Щ€Щ‚ Ш§Щ„ШҐЩ†ШіШ§Щ†", "Ч©ЧњЧ•Чќ", "Ч©Ч—ЧЁЧЁЧ• ЧђЧ•ЧЄЧ”", "гЃ“г‚“гЃ«гЃЎгЃЇ", "й‡€ж”ѕгЃ—гЃ¦гЃЏгЃ\u00A0гЃ•гЃ„", "灏婃暚鐨勯儴闀匡細璇烽噴鏀惧ス銆\uFFFD", "鎴戜滑瑕佹眰绔嬪嵆閲婃斁浠栵紝", "濂规槸涓\uFFFD鍚嶆姢澹\uFFFD", "浜烘潈鏄\uFFFD鎴戜滑鐨勬潈鍒\uFFFD", "涓\uFFFD鍥芥斂搴\uFFFD", "鎴戝啓淇＄粰鎮\uFFFD锛屾槸鍥犱负",
    ];

    public static TheoryData<string> Kind { get; } =
    [
        "She wrote “they [sic] came” and [...] then […] left.", "[Name withheld]", "[name withheld for safety]", "[Name changed]",
        "[nom modifié]", "[имя изменено]", "[REDACTED]",
        "[NAME WITHHELD]", "They said that [the minister] had [her] file.", "See [1] and [12].", "[a] first, [b] second",
        "[UN] and [UNHCR]", "[OK]", "[emphasis added]",
        "« Liberté »", "«Свобода»", "«Имя розы»", "„Freiheit“", "»Freiheit«", "«Свободу Саше!»", "«IRMÃ»", "“IRMÃ”", "AMANHÃ…",
        "I <3 you", "1 < 2 > 0", "a<b and c>d", "50 %", "50% of 100%",
        "100 % des gens et 50 % de plus", "A&B", "R&D", "AT&T;", "Q&A; more", "Tom & Jerry;", "Mail me <a.example@example.org>",
        "<https://example.org/a_b?c=d&copy=1&lang=fr#x>",
        "https://example.org/a%20b/__x__/%C3%A9?name={x}".Replace("{x}", "x"), "https://example.org/~name~/#name#", "SÃO PAULO", "IRMÃ", "MAÇÃ", "NÃO, IRMÃ!", "Âge", "Â l’âge",
        "CÂMARA", "AÇÃO", "É preciso", "¡Libérenla ya!", "¿Por qué?", "«¿Por qué?»", "Þórunn Ýr Æsa", "Ætíð", "ÞJÓÐ",
        "Đặng Thị Ánh", "ĐẤT NƯỚC", "ÅÄÖ är bokstäver", "ÄÖÜ", "HYVÄ…", "CAFÉ”",
        "à « Paris »".Replace(' ', '\u00A0'), "liberté…”", "« à »", "Ñandú", "NIÑOS", "ÇA VA", "ÉTÉ", "été", "Ð is a letter", "Січень і Різдво", "РІЧ", "СІЧЕНЬ", "мРНК", "Санкт-Петербург",
        "Really???", "Quoi ???", "Why? Because.", "What?! No!", "???", "I love (your country).", "(in your name)",
        "(Your letter was kind.)", "(name withheld)", "Article XXX", "Louis XXX",
        "xxx", "$5 and US$10", "#freedom #nurses", "@example", "C# and F#", "snake_case_name", "*bold* and _italic_ and ~maybe~",
        "~50", "::", ":-) :) ;-{", "50/50", "and/or",
        "TODOS", "todo", "Todo", "BCC", "a.b.c...", "wait......", "—", "5 °C", "25 m²", "1½", "«½»", "naïve café", "Zoë",
        "ŒUVRE", "L'ÎLE", "ÎLE", "Đ", "ß", "ẞ", "١٢٣", "こんにちは。", "二〇〇五年",
        "『自由』《自由》〈自由〉【重要】", "（笑）", "署名活動にご協力ください。", "【自由】", "[日本語]", "신문 〈자유〉", "ÀÈÌ", "Ää", "öööö", "Ñ", "Ø", "ØY", "Øre",
        "«Øre»", "©", "® ™", "100 € – 50 £", "½ ¼", "¡Ñ!",
        "Émile's «Âme»", "À Âgé", "a|b|c", "|", "a = b", "x=3", "e=mc2", "100%", "5%", "%", "& & &", "&c.", "&", "10 & 20;",
        "C:\\news\\table", "either/or", "[Ms] Example", "{", "}", "{}", ":-}", "[", "]", "<", ">", "<>",
        "<<liberté>>", "<< Paix >>", "«nom de guerre»", "le mot « nom »", "[the name]", "[my emphasis]", "km²", "n°5", "Nº 3",
        "1ª", "JOÃO”", "PÃ", "CORAÇÃO”", "“CORAÇÃO…”", "LIÇÕES", "Ó", "ÚÝŽ", "KÝŽ", "ÍŽ",
        "ÚŠ", "ŠŽ", "FÖRST”", "SÅ…", "»SÅ«", "É…", "só…", "—É…", "e.g. Â", "ÁÉÍÓÚ", "áéíóú", "ÄÖÜß", "《名字》是一本书", "Panamá»”", "横浜市と浜松市", "本機関は鎖国を", "鐘の音", "我是中国人，我们在这里。", "صراط مستقيم… ظلم", "ЧШЩ «Ш»", "щ…» г…", "Why??????", "[X]", "[x]", "Why not?Because", "ΕΛΛΆΔΑ", "Ελλάδα", "Ï", "שלום", "سلام",
        "हिन्दी", "ไทย", "ខ្មែរ", "မြန်မာ", "አማርኛ", "Hawaiʻi", "o‘zbek", "O’Brien",
        "[FREEDOM NOW]", "[UN OHCHR]", "[AMNESTY INTERNATIONAL UK]", "{sic}", "[signed]", "(signed)", "二〇〇〇年", "二〇二二年", "一〇〇人", "王××被拘留", "3×4", "●●●", "●自由", "(here)", "[insertion]", "(نام)", "Dear XXX readers",
        "[СВОБОДУ АННЕ]", "[ΕΛΕΥΘΕΡΙΑ ΤΩΡΑ]", "[ÖZGÜRLÜK ŞİMDİ]", "100%(name)", "20%2$",
    ];

    [Theory]
    [MemberData(nameof(Placeholders))]
    public void A_place_to_fill_in_is_found_in_a_sentence_and_alone(string text) => AssertFound(ProblemCodes.TextPlaceholder, text);

    [Theory]
    [MemberData(nameof(Markup))]
    public void The_code_of_a_web_page_is_found(string text) => AssertFound(ProblemCodes.TextMarkup, text);

    [Theory]
    [MemberData(nameof(Garbled))]
    public void Letters_in_the_wrong_encoding_are_found(string text) => AssertFound(ProblemCodes.TextGarbled, text);

    [Theory]
    [MemberData(nameof(Kind))]
    public void What_people_write_on_purpose_is_not_found(string text)
    {
        Assert.Empty(In(text));
        Assert.Empty(In($"Please read this: {text} Thank you."));
    }

    [Theory]
    [InlineData("??????")]
    [InlineData("Dear Minister,\n?????????\nThank you.")]
    [InlineData("??????????.")]
    public void A_line_of_question_marks_was_one_of_letters(string text) =>
        Assert.Contains(In(text), found => found.Code == ProblemCodes.TextGarbled);

    [Theory]
    [InlineData("Dear XXX,")]
    [InlineData("Dear xxx,")]
    [InlineData("Dear ,")]
    [InlineData("Dear Mr ,")]
    [InlineData("Cher ,")]
    [InlineData("Sehr geehrte Frau XXX,")]
    [InlineData("Dear Mr XX:")]
    public void A_salutation_without_a_name_is_one_to_fill_in(string line)
    {
        Assert.Contains(In(line), found => found.Code == ProblemCodes.TextPlaceholder);
        Assert.Contains(In($"{line}\n\nPlease act."), found => found.Code == ProblemCodes.TextPlaceholder);
    }

    [Theory]
    [InlineData("en", "LO HA PERDIDO TODO", true)]
    [InlineData("es", "LO HA PERDIDO TODO", false)]
    [InlineData("pt-BR", "TODO DIA", false)]
    [InlineData("es", "TODO: escribir", true)]
    [InlineData("en", "Date TBC", true)]
    [InlineData("it", "Ha la TBC.", false)]
    [InlineData("it", "Data (TBC)", true)]
    public void Some_words_are_leftovers_in_one_language_only(string language, string text, bool isFound) =>
        Assert.Equal(isFound, Leftovers.In(text, LanguageTag.Parse(language)).Count > 0);

    [Fact]
    public void A_template_has_fields_and_braces_that_are_none()
    {
        Assert.Empty(Leftovers.InTemplate("{{target.salutation}}\n\n\\{name\\} {{case.name}} ({{sender.country}}) [{{group}}] “{{case.name}}”, {name}", LanguageTag.English));
        Assert.Equal(
            [new Leftover(ProblemCodes.TextPlaceholder, 14, 11)], Leftovers.InTemplate("{{case.name}} [Your name]", LanguageTag.English));
    }

    [Fact]
    public void Every_text_of_the_sample_pack_is_quiet()
    {
        var texts = Campaign2022.Pack.Cases.SelectMany(TextPlace.AllIn).Concat(TextPlace.AllIn(Campaign2022.Pack.Campaign)).SelectMany(place => place.Text).ToArray();

        Assert.True(texts.Length > 100);
        Assert.All(texts, text => Assert.Empty(Leftovers.InTemplate(text.Value, text.Key)));
    }

    [Fact]
    public void Every_word_of_the_library_is_quiet() => Assert.All(
        Catalogues.All.Where(catalogue => catalogue.Key != "en"), catalogue => Assert.All(
            catalogue.Value.Where(text => !text.Key.StartsWith("problem.", StringComparison.Ordinal)),
            text => Assert.Empty(Leftovers.InTemplate(text.Value, LanguageTag.Parse(catalogue.Key)))));

    [Fact]
    public void Kisses_at_the_end_of_a_line_are_no_blank() => Assert.Empty(In("With love xxxx\nA. Example xxxxx"));

    [Fact]
    public void What_is_found_is_where_it_is()
    {
        const string text = "Dear [First Name], please&nbsp;help the caf\uFFFD.";

        Assert.Equal(
            ["text-placeholder: [First Name]", "text-markup: &nbsp;", "text-garbled: \uFFFD"],
            In(text).Select(found => $"{found.Code}: {text.Substring(found.Start, found.Length)}"));
    }

    private static IReadOnlyList<Leftover> In(string text) => Leftovers.In(text, LanguageTag.English);

    private static void AssertFound(string code, string text)
    {
        Assert.Contains(In(text), found => found.Code == code);
        Assert.Contains(In($"I ask you {text} for help."), found => found.Code == code);
        Assert.Contains(In($"Dear Minister,\n{text}\nHelp."), found => found.Code == code);
    }
}
