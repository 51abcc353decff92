namespace WriteForRights;

/// <summary>The countries and territories of ISO 3166-1: the one list against which every country code is checked.</summary>
internal static class Iso3166
{
    // The 249 officially assigned codes as of April 2023 (Debian's iso-codes 4.15.0). The last one to be assigned was SS, in August 2011.
    private const string Codes = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
        CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
        GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
        KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
        NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
        SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
        VN VU WF WS YE YT ZA ZM ZW
        """;

    // Codes that ISO 3166-1 does not assign but people write anyway, each with the codes that they probably mean.
    private static readonly (string Slip, string Meant)[] Slips =
    [
        // Reserved at the request of a government, or used by the post, customs or sport.
        ("AC", "SH"), ("CP", "FR"), ("CQ", "GG"), ("DG", "IO"), ("EA", "ES"), ("EI", "IE"), ("EN", "GB"), ("EW", "EE"), ("FL", "LI"),
        ("FX", "FR"), ("IC", "ES"), ("PI", "PH"), ("RA", "AR"), ("RI", "ID"), ("RL", "LB"), ("RP", "PH"), ("SF", "FI"), ("SP", "ES"),
        ("UK", "GB"), ("WG", "GD"), ("WL", "LC"), ("WV", "VC"), ("XI", "GB"), ("YV", "VE"),

        // Former countries, with their successors. The Soviet Union is missing: it became fifteen.
        ("AN", "BQ, CW, SX"), ("BU", "MM"), ("CS", "CZ, SK, RS, ME"), ("CT", "KI"), ("DD", "DE"), ("DY", "BJ"), ("FQ", "TF"),
        ("HV", "BF"), ("JT", "UM"), ("NH", "VU"), ("NQ", "AQ"), ("NT", "IQ, SA"), ("PC", "FM, MH, MP, PW"), ("PU", "UM"), ("PZ", "PA"),
        ("RH", "ZW"), ("TP", "TL"), ("VD", "VN"), ("WK", "UM"), ("YD", "YE"), ("YU", "RS, ME"), ("ZR", "CD"),

        // Codes of languages (ISO 639-1), with the countries in which most of their speakers live.
        ("AB", "GE"), ("AK", "GH"), ("AV", "RU"), ("AY", "BO"), ("CE", "RU"), ("DA", "DK"), ("DV", "MV"), ("EL", "GR"), ("FA", "IR"),
        ("FY", "NL"), ("GV", "IM"), ("HA", "NG"), ("HE", "IL"), ("HI", "IN"), ("HO", "PG"), ("HY", "AM"), ("HZ", "NA"), ("IG", "NG"),
        ("II", "CN"), ("IK", "US"), ("IU", "CA"), ("IW", "IL"), ("JA", "JP"), ("JV", "ID"), ("JW", "ID"), ("KA", "GE"), ("KJ", "NA"),
        ("KK", "KZ"), ("KL", "GL"), ("KO", "KR"), ("KS", "IN"), ("KV", "RU"), ("LG", "UG"), ("LN", "CD"), ("LO", "LA"), ("MI", "NZ"),
        ("NB", "NO"), ("ND", "ZW"), ("NN", "NO"), ("NV", "US"), ("NY", "MW"), ("OC", "FR"), ("OJ", "CA"), ("OR", "IN"), ("QU", "PE"),
        ("RM", "CH"), ("RN", "BI"), ("SQ", "AL"), ("SW", "KE, TZ"), ("TA", "IN, LK, SH"), ("TE", "IN"), ("TI", "ER, ET"), ("TS", "ZA"),
        ("TY", "PF"), ("UR", "PK"), ("WA", "BE"), ("WO", "SN"), ("XH", "ZA"), ("YO", "NG"), ("ZH", "CN"), ("ZU", "ZA"),
    ];

    private static readonly HashSet<string> Assigned = [.. Codes.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    private static readonly Dictionary<string, string> Meanings = Slips.ToDictionary(slip => slip.Slip, slip => slip.Meant);

    /// <summary>All codes, in alphabetical order.</summary>
    internal static IEnumerable<string> All => Assigned.OrderBy(code => code, StringComparer.Ordinal);

    /// <summary>Returns whether a code, in capitals, is assigned.</summary>
    internal static bool Has(string code) => Assigned.Contains(code);

    /// <summary>
    /// Returns the codes that somebody who writes an unassigned code probably means, separated by commas; <c>null</c> if unknown.
    /// </summary>
    internal static string? FindMeaning(string code) => Meanings.TryGetValue(code, out var meant) ? meant : null;
}
