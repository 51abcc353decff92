using System.Globalization;

namespace WriteForRights;

/// <summary>The words that name placeholders, in the languages of the letters and in some more.</summary>
/// <remarks>These words alone in brackets are a placeholder. With any other word beside them, somebody wrote them on purpose.</remarks>
internal static class PlaceholderWords
{
    private static readonly HashSet<string> Names = Set(
        "name names firstname lastname surname fullname forename nickname fname lname mname username signature signed initials",
        "nom noms prénom prenom prénoms signature nombre nombres apellido apellidos firma اسم الاسم اسمك اسمي اسمكم توقيع التوقيع توقيعك",
        "name namen vorname vornamen nachname nachnamen familienname unterschrift nome cognome firma naam voornaam achternaam handtekening",
        "nome nomes apelido sobrenome assinatura imię imie nazwisko podpis jméno jmeno příjmení prijmeni meno priezvisko podpis ime",
        "priimek prezime potpis",
        "név neve neved nevét vezetéknév keresztnév aláírás nume numele prenume prenumele semnătura semnătură име имена фамилия подпис",
        "όνομα όνομά ονομα επώνυμο επώνυμό ονοματεπώνυμο υπογραφή ad adı adınız adınızı soyad soyadı soyadınız isim ismi isminiz imza",
        "имя имени фамилия фамилию отчество фио подпись ім'я ім'ям прізвище підпис піб nimi nimesi nimen etunimi sukunimi allekirjoitus",
        "namn förnamn efternamn underskrift navn fornavn etternavn efternavn underskrift signatur nafn nafnið fornafn eftirnafn",
        "undirskrift",
        "שם השם שמך שמי שמכם חתימה نام نامتان امضا tên nama namamu namaku tandatangan cognom cognoms nom signatura jina izina имя नाम हस्ताक्षर دستخط");

    private static readonly HashSet<string> Nouns = Set(
        "address street city town village state province county region country date day month year time email e-mail phone telephone",
        "mobile postcode zip blank",
        "zipcode story message text title position office organisation organization company recipient addressee salutation greeting",
        "subject age occupation profession",
        "job reason reasons paragraph sentence school group url link amount number id fields field variable value placeholder body closing",
        "adresse rue ville pays date courriel mél téléphone histoire message texte titre objet profession raison dirección ciudad país",
        "fecha correo teléfono",
        "historia mensaje texto título motivo profesión عنوان العنوان مدينة المدينة بلد البلد الدولة تاريخ التاريخ قصة قصتك رسالتك",
        "مدينتك بلدك",
        "adresse straße ort stadt land datum e-mail-adresse telefon telefonnummer geschichte nachricht text anrede titel beruf betreff",
        "indirizzo città paese data telefono storia messaggio testo titolo oggetto adres plaats stad woonplaats land datum verhaal",
        "bericht tekst titel",
        "endereço morada cidade país data telefone história mensagem texto título adres miasto kraj data historia wiadomość tekst tytuł",
        "adresa město země datum příběh zpráva titul mesto krajina dátum príbeh správa naslov država zgodba sporočilo grad priča poruka",
        "cím város ország dátum keltezés történet üzenet oraș orașul țara data poveste povestea mesaj mesajul adresa адрес град държава",
        "дата история съобщение",
        "διεύθυνση πόλη χώρα ημερομηνία ιστορία μήνυμα adres adresiniz şehir şehriniz ülke ülkeniz tarih hikâye hikaye hikayeniz mesaj",
        "mesajınız",
        "адрес город страна страну дата дату история историю сообщение текст адреса місто країна історія повідомлення",
        "osoite kaupunki maa päivämäärä päiväys tarina viesti adress stad ort land datum berättelse meddelande adresse by poststed land",
        "dato historie melding besked",
        "heimilisfang borg land dagsetning saga skilaboð כתובת עיר ארץ תאריך סיפור הודעה نشانی آدرس شهر کشور تاریخ داستان پیام",
        "jour plz hausnummer straße postleitzahl miejscowość lieu luogo lugar plaats local postnummer dd mm yyyy yy jjjj aaaa पता शहर तारीख پتہ شہر anwani tarehe",
        "địa chỉ phố quốc gia ngày alamat kota negara tanggal cerita pesan adreça ciutat país data història missatge");

    private static readonly HashSet<string> Yours = Set(
        "your yours votre vos ton ta tes su sus tu tus ihr ihre ihren ihrem ihrer dein deine deinen euer eure il la tuo tua vostro",
        "vostra suo uw jouw je",
        "seu sua teu vosso twój twoje twoja twoją pana pani państwa vaše vaši váš vás vaša vašu vaš tvoje tvoj ön az te dumneavoastră",
        "dvs tău ta",
        "вашето вашата вашия твоето σας σου sizin senin ваше ваш ваша вашу вашого твоё твое sinun teidän ditt din er deres þitt þinn",
        "þín שלך שלכם",
        "आपका आपकी आपके آپ کا کی lako yako wako",
        "شما خود bạn của anda kamu teu vostre vostra το την τον το الخاص الخاصة بك");

    private static readonly HashSet<string> Fillers = Set(
        "today first last vor full middle given family own personal here this of the a an my and or for to in no nr one two three case prisoner",
        "minister president",
        "mp representative official person victim target sender writer author supporter contact recipient user customer member home de",
        "du des d l le les del di do da dos",
        "von der dem van het av af på i complet complète complets completo completa complete vollständiger voller ganzer voornaam pełne",
        "celé plné polno puno teljes",
        "complet completă пълно πλήρες tam полное повне koko hela fullt fulle fullt الكامل كامل کامل đầy đủ lengkap famille familia",
        "o и і та و خانوادگی पूरा مکمل kamili",
        "family ici aquí hier qui aqui tutaj",
        "et y e und en og och ja és și ve oder ou block line personne destinataire expéditeur ministre prisonnier persona destinatario",
        "ministro presidente empfänger absender minister",
        "получателя адресата министра заключённого заключенного отправителя президента одержувача міністра",
        "tu zde sem tukaj ovdje ide itt aici тук εδώ buraya burada сюда здесь тут сюди tähän här her hér כאן اینجا هنا đây sini aquí và họ kamu và");

    private static readonly HashSet<string> Cues = Set(
        "insert enter fill tell paste click share optional replace add write type put choose select delete describe mention personalise personalize customise customize",
        "explain",
        "insérer insérez inscrire inscrivez ajouter ajoutez écrire écrivez indiquer indiquez saisir saisissez remplir remplissez",
        "compléter complétez préciser précisez",
        "insertar inserte inserta introducir introduzca introduce escribir escriba escribe añadir añada añade indicar indique rellenar",
        "rellene completar أدخل ادخل أدخلوا اكتب اكتبي اكتبوا أضف أضيفوا",
        "einfügen einsetzen eintragen ausfüllen ergänzen eingeben inserire inserisci scrivere scrivi aggiungere aggiungi indicare",
        "invoegen invullen vul voeg schrijf",
        "inserir insira insere escrever escreva escreve adicionar adicione preencher preencha coloque wstaw wpisz uzupełnij dodaj",
        "napisz podaj",
        "vložte vlož vložit doplňte doplň vyplňte napište uveďte vyplniť doplniť vložiť napíšte vstavite vpišite dodajte napišite",
        "unesite umetnite upišite",
        "írja írd illessze töltse adja introduceți inserați adăugați scrieți completați въведете вмъкнете напишете добавете попълнете",
        "εισαγάγετε εισάγετε γράψτε προσθέστε συμπληρώστε yazın yazınız yaz ekleyin girin giriniz doldurun",
        "вставьте вставить впишите введите ввести напишите добавьте укажите указать заполните вставте впишіть введіть напишіть додайте",
        "вкажіть",
        "lisää kirjoita syötä täytä infoga fyll skriv lägg ange sätt sett legg angi indsæt skriv udfyld tilføj angiv settu skrifaðu bættu",
        "הכנס הכניסו הזן הזינו כתבו כתוב הוסיפו وارد بنویسید درج điền nhập viết chèn masukkan isi tulis sisipkan tambahkan inseriu escriviu afegiu introduïu");

    private static readonly HashSet<string> Kept = Set(
        "sic withheld redacted removed omitted changed deleted censored unclear illegible inaudible unknown anonymous anonymised",
        "pseudonym translated translation",
        "emphasis added adds added editor modifié modifiée omis omise omitido omitida cambiado geändert geschwärzt cambiato omesso",
        "gewijzigd alterado zmienione",
        "изменено изменены скрыто скрыты ред прим muutettu ändrat endret ændret שונה محفوظ");

    // Certain without any other word in brackets. Words that contain “your”, and abbreviations, are certain in parentheses, too.
    private static readonly HashSet<string> Alone = Set("insert tbc tbd tba todo fixme tk tkk");
    private static readonly HashSet<string> AloneInParentheses = Set(
        "tbc tbd tba اسمك اسمكم توقيعك שמך שמכם adınız isminiz soyadınız neved nevét nimesi nafnið namamu");

    private static readonly HashSet<string> Here = Set("here ici aquí hier qui aqui tutaj aici tu zde buraya hér här her здесь тут");

    private static readonly HashSet<string> Articles = Set("the le les la el los las der die das il lo gli o os as το η ο her his their this that");

    private static readonly HashSet<string> Of = Set("of de du des d di del della do da von der des van af av för på");

    private static readonly string[] EastAsianNouns =
    [
        "氏名", "お名前", "名前", "姓名", "名字", "署名", "签名", "簽名", "住所", "地址", "日付", "日期", "年月日", "都市名", "城市", "国名", "國家名", "件名", "本文", "宛名",
        "이름", "성명", "성함", "서명", "주소", "날짜", "ชื่อ", "นามสกุล", "ลายเซ็น", "ที่อยู่", "วันที่",
    ];

    private static readonly string[] EastAsianCues =
        ["ここに", "入力", "記入", "挿入", "您的", "你的", "在此", "此处", "此處", "填写", "填寫", "插入", "输入", "輸入", "あなたの", "입력", "기입", "삽입", "여기에", "당신의", "귀하의", "ใส่", "กรอก", "ของคุณ"];

    private static readonly string[] EastAsianKept =
        ["匿名", "仮名", "化名", "非公表", "非公開", "不公開", "不公开", "隐去", "隱去", "伏せ", "変更", "비공개", "가명", "익명", "นามสมมติ", "นามสมมุติ", "ไม่เปิดเผย"];

    /// <summary>Whether the text in brackets asks the writer to fill it in.</summary>
    /// <param name="content">The text in brackets, without white space around it.</param>
    /// <param name="isCertain">Whether brackets of this form seldom contain anything else.</param>
    internal static bool AreFor(string content, bool isCertain)
    {
        if (content.Length == 0 || !content.Any(char.IsLetter))
        {
            return false;
        }

        var words = Split(content);
        if (IsKept(content, words))
        {
            return false;
        }

        return IsShouted(content, words, isCertain) || IsChoice(content) || (words.Count == 1 && Alone.Contains(words[0]))
            || (words.Count > 1 && (Cues.Contains(words[0]) || Cues.Contains(words[words.Count - 1])))
            || IsEastAsian(content, EastAsianCues)
            || (!IsSpokenOf(words) && (AreName(content) || (words.All(IsListed) && words.Any(IsNoun)) || IsNameOf(words)));
    }

    /// <summary>Whether all words are those of a field, such as <c>FirstName</c>, <c>recipient.name</c> or <c>votre nom</c>.</summary>
    /// <param name="content">The words.</param>
    /// <param name="isQuoted">Whether they are in quotation marks, where a word such as “city” may just be mentioned.</param>
    internal static bool AreName(string content, bool isQuoted = false)
    {
        var words = Split(content);
        if (words.Count == 0 || IsKept(content, words))
        {
            return false;
        }

        // A single word may just be mentioned; joined words such as “AddressLine” are not.
        var hasNoun = words.Any(word => Names.Contains(word) || (IsNoun(word) && (words.Count == 1 ? !isQuoted : !content.Contains(' '))));
        return (hasNoun && words.All(IsListed)) || (content.Contains('_') && words.Any(IsNoun)) || IsEastAsianName(content);
    }

    /// <summary>
    /// Whether the words in parentheses are an instruction. More is needed than in brackets, since people use parentheses for many things.
    /// </summary>
    internal static bool AreInstruction(string content)
    {
        var words = Split(content);
        if (words.Count == 0 || IsKept(content, words))
        {
            return false;
        }

        var (first, last) = (words[0], words[words.Count - 1]);
        if ((AloneInParentheses.Contains(first) && words.Skip(1).All(IsListed)) || (Names.Contains(first) && words.Count > 1 && Here.Contains(last) && words.All(IsListed)))
        {
            return true;
        }

        var isAddressed = Yours.Contains(first) || Cues.Contains(first) || IsNoun(first) || Cues.Contains(last);
        var asks = words.Any(word => Yours.Contains(word) || Cues.Contains(word)) && words.Any(Names.Contains);
        return (words.Count > 1 && isAddressed && words.All(IsListedOrCue) && (asks || (words.Any(IsNoun) && words.Any(Cues.Contains))))
            || IsEastAsianName(content);
    }

    /// <summary>Whether the text in braces is a note such as <c>sic</c>.</summary>
    internal static bool AreKept(string content) => content.Length > 0 && Split(content) is { Count: > 0 } words && IsKept(content, words);

    private static bool IsNoun(string word) => Names.Contains(word) || Nouns.Contains(word);

    private static bool IsListed(string word) =>
        IsNoun(word) || Yours.Contains(word) || Fillers.Contains(word) || word.All(char.IsDigit);

    private static bool IsListedOrCue(string word) => IsListed(word) || Cues.Contains(word);

    private static bool IsKept(string content, List<string> words) => words.Any(Kept.Contains) || words is ["signed"] || IsEastAsian(content, EastAsianKept);

    private static bool IsEastAsian(string content, string[] words) => content[0] > '\u0DFF' && Array.Exists(words, content.Contains);

    private static bool IsEastAsianName(string content) => content[0] > '\u0DFF' && Array.Exists(
        EastAsianNouns,
        noun => content == noun || (content.EndsWith(noun, StringComparison.Ordinal) && content.Length <= noun.Length + 5)
            || (content.Contains(noun) && IsEastAsian(content, EastAsianCues)));

    // “the name” and “her city” may explain a word in a quotation. With “your”, they are a placeholder: [το όνομά σας].
    private static bool IsSpokenOf(List<string> words) => Articles.Contains(words[0]) && !words.Skip(1).Any(Yours.Contains);

    private static bool IsNameOf(List<string> words) => words.Count is > 1 and <= 6 && Names.Contains(words[0]) && Of.Contains(words[1]);

    // Acronyms and slogans are written on purpose: [UN OHCHR], [FREEDOM NOW].
    private static bool IsShouted(string content, List<string> words, bool isCertain) =>
        isCertain && words.Count > 1 && content.Count(char.IsUpper) > 5 && !content.Any(char.IsLower)
        && words.Exists(word => Names.Contains(word) || Cues.Contains(word) || Yours.Contains(word));

    /// <summary>Whether the writer is asked to choose one of several words: <c>he/she</c>.</summary>
    private static bool IsChoice(string content)
    {
        var parts = content.Split('/');
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Trim() is { Length: > 0 and <= 15 } word
            && word.All(c => char.IsLetter(c) || c is '.' or '’' or '\''));
    }

    /// <summary>
    /// Returns the words in small letters, split at everything that is not a letter or digit and between a small letter and a capital.
    /// </summary>
    private static List<string> Split(string content)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= content.Length; i++)
        {
            var isPart = i < content.Length && (char.IsLetterOrDigit(content[i]) || IsMark(content[i])
                || (IsApostrophe(content[i]) && start >= 0 && i + 1 < content.Length && char.IsLetter(content[i + 1])));
            var isHump = isPart && start >= 0 && char.IsUpper(content[i]) && char.IsLower(content[i - 1]);
            if (start >= 0 && (!isPart || isHump))
            {
                Add(content.Substring(start, i - start));
                start = -1;
            }

            if (isPart && start < 0)
            {
                start = i;
            }
        }

        return words;

        void Add(string piece)
        {
            var word = SmallLetters.Of(piece).Replace('’', '\'').Replace('ʼ', '\'').Replace("\u200C", string.Empty);
            var apostrophe = word.IndexOf('\'');
            words.Add(
                word.EndsWith("'s", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2)
                : apostrophe is > 0 and <= 2 && !IsNoun(word) ? word.Substring(apostrophe + 1)
                : word);
        }
    }

    private static bool IsMark(char c) => c == '\u200C'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static HashSet<string> Set(params string[] lines) => new(lines.SelectMany(line => line.Split(' ')).Select(SmallLetters.Of), StringComparer.Ordinal);
}
