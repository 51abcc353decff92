namespace WriteForRights.Tests;

/// <summary>Texts that a spreadsheet would change, and texts with digits or alone that it would not.</summary>
internal static class CsvValues
{
    internal static readonly string[] Changed =
    [
        // Numbers.
        "0", "1", "02134", "07700900123", "123456789012345678", "1234567890123456", "1,234", "1.234", "1.234,56", "1 000", "1\u00A0000", "1\u202F000",
        "1'000", "1’000", ".5", "5.", ",5", "2.5.", "1.2.3", "(5)", "(1,234.5)", "1E5", "1e5", "12e3", "1e-5", "1E+05", "1.5E3", "1.E3", "1D5", "5%",
        "5 %", "\u066A5", "5‰", "$5", "€5", "5€", "5 €", "£5", "¥5", "₹5", "5 kr", "5 kr.", "kr 5", "5 zł", "5 Kč", "US$5", "R$ 5", "HK$5", "CHF 5", "5 EUR",
        "5円", "0x1F", "0XFF", "0b101", "NaN", "INF", "Infinity", "nan", "\uFF11\uFF12\uFF13", "\uFF11\uFF25\uFF15", "\u0661\u0662\u0663", "\u06F1\u06F2",
        "\u0967\u0968", "\U0001D7CE", "\u0661\u066C\u0662\u0663\u0664", "\uFF04\uFF15",

        // What is around it.
        " 02134", "02134 ", "\u00A002134", "\u3000" + "02134", "\u200E02134\u200E", "\u200B5", "\uFEFF5", "5\u200B", "'5", "' 5", "''02134", "5\0",

        // Dates, fractions and times.
        "3-4", "3/4", "1/2", "1-1", "1 1/2", "2022-12-10", "10.12.2022", "10/12", "10/12/2022", "12-2022", "10.12.", "12:30", "12:30:15", "12:30 PM",
        "5 pm", "5 p.m.", "12:30a", "12 A", "12 p", "2022-12-10T12:00:00Z", "2022-12-10T12:00", "2022-12-10 12:00:00", "MAR1", "SEPT2", "MARC1", "DEC-1",
        "1-MAR", "1 May", "May 1", "May 2022", "mar-22", "Jan 1, 2022", "10 December 2022", "Saturday, December 10, 2022", "Sat 10/12/2022", "1. März", "1 Mrz",
        "3. Mai 2022", "1 janv.", "12 août", "12 aout", "12 aou\u0302t", "10 de diciembre de 2022", "1 gennaio", "5 мая", "10 декабря 2022 г.", "5 Ιαν", "1 ΜΆΡΤΙΟΣ",
        "١ يناير", "3月4日", "2022年12月10日", "12時30分", "午前5時", "3월 4일", "오후 5:30", "令和4年12月10日", "R4.12.10", "H30/1/1", "5 ม.ค. 2565", "5 tháng 12, 2022", "10 בדצמבר 2022",
        "\uFF2D\uFF21\uFF32\uFF11", "3\u20134", "3−4", "3\uFF0F4", "3\u20444",

        // Truth values and errors.
        "TRUE", "FALSE", "true", "False", " TRUE ", "WAHR", "FALSCH", "VRAI", "FAUX", "VERDADERO", "VERDADEIRO", "FALSO", "VERO", "WAAR", "ONWAAR", "SANN",
        "PRAWDA", "FAŁSZ", "PRAVDA", "IGAZ", "ИСТИНА", "ЛОЖЬ", "DOĞRU", "YANLIŞ", "yanliş", "ΑΛΗΘΗΣ", "αληθής", "ΨΕΥΔΗΣ", "10 EKİM 2022", "10 Ekım 2022", "1 ΙΑΝΟΥΑΡΙΟΥ", "ADEVĂRAT", "\uFF34\uFF32\uFF35\uFF25", "TRUE\u200B", "'TRUE", "#N/A", "#REF!", "#DIV/0!",
        "#NAME?", "#WERT!", "#NV", "#¡REF!", "#ДЕЛ/0!", "'#N/A",

        // Telephone numbers and postcodes.
        "020 7946 0018", "(555) 010-0123", "100-0001", "75007", "1000-001",
    ];

    internal static readonly string[] Kept =
    [
        "1 Example Street", "12 Rue de l’Exemple", "Example Street 5", "12 bis", "12A", "5b", "Flat 3", "AB1 2DE", "ab12de", "1234 AB", "NL-1234 AB", "FR-75007",
        "DE-10115", "SE-123 45", "D-10115", "A4", "K9", "R5", "H1", "S 5", "1a", "3e", "1º", "2nd", "e5", "E 5", "1e", "1 e 5", "0x", "0xZZ", "W4R 2022",
        "w4r-2022", "Campaign of 2022", "10 Downing", "Mark 1", "May", "March", "April", "June Example", "Dec", "Mai", "月", "年", "Sat", "Nan", "Truelove",
        "True story", "Wahrheit", "FALSE alarm", "N/A", "NA", "Null", "null", "#1", "#x", "# 5", "#free", "1丁目2番3号", "3丁目", "100번지", "5万", "½", "5²",
        "5°", "5*2", "1=1", "a1", "1_000", "[5]", "5;6", "5&6", "1|2", "5\"", "~5", "€", "$", "%", "()", "...", "/", ":", "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60",
        "\uD800", "5\uD800", "5 May Street", "10 March Road", "Room 5, Floor 2",
    ];
}
