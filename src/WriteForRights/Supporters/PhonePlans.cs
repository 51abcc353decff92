using System.Globalization;

namespace WriteForRights;

/// <summary>The numbering plans of the world, by calling code: all territories that have a calling code share its plan.</summary>
internal static class PhonePlans
{
    // From the countries' own numbering plans, as the ITU publishes them (E.164, national numbering plans), as of 2025. The columns:
    // - the calling code;
    // - the fewest and the most digits of people's numbers. With a ! this is certain, and other numbers are refused; without, it is only a
    //   sign that a number is whole. A number that is refused though it rings is worse than one that is taken though it does not;
    // - the trunk prefixes, which are dialled before a number at home and never from abroad, with | between several, the likeliest first;
    //   - if there are none, + if there are none and a first nought is part of the number;
    // - what is dialled before the calling code of another country;
    // - the territories; after the = the area of one whose local numbers all have the same, which people leave out. +383 is used in
    //   Kosovo, which has no code in ISO 3166-1.
    private const string Table = """
        1 10-10! 1 011 US CA AG=268 AI=264 AS=684 BB=246 BM=441 BS=242 DM=767 DO GD=473 GU=671 JM KN=869 KY=345 LC=758 MP=670 MS=664 PR
          SX=721 TC=649 TT=868 UM VC=784 VG=284 VI=340;
        7 10-10! 8 810 RU KZ;
        20 8-10 0 00 EG;
        27 9-9! 0 00 ZA;
        30 10-10! - 00 GR;
        31 9-9! 0 00 NL;
        32 8-9! 0 00 BE;
        33 9-9! 0 00 FR;
        34 9-9! - 00 ES;
        36 8-9 06 00 HU;
        39 6-11 + 00 IT VA;
        40 6-9 0 00 RO;
        41 9-9! 0 00 CH;
        43 4-13 0 00 AT;
        44 9-10! 0 00 GB JE=1534 IM=1624 GG=1481;
        45 8-8! - 00 DK;
        46 7-9 0 00 SE;
        47 8-8! - 00 NO SJ BV;
        48 9-9! 0 00 PL;
        49 5-13 0 00 DE;
        51 8-9 0 00 PE;
        52 10-10 01|044|045|1 00 MX;
        53 6-10 0 119 CU;
        54 10-10 0 00 AR;
        55 10-11 0 00 BR;
        56 9-9 0 00 CL;
        57 8-10 0 00 CO;
        58 10-10 0 00 VE;
        60 8-10 0 00 MY;
        61 9-9! 0 0011 AU CC=8 CX=8;
        62 7-12 0 001 ID;
        63 6-10 0 00 PH;
        64 8-10 0 00 NZ PN;
        65 8-8 - 001 SG;
        66 8-9 0 001 TH;
        81 9-10 0 010 JP;
        82 5-10 0 001 KR;
        84 9-10 0 00 VN;
        86 7-11 0 00 CN;
        90 10-10! 0 00 TR;
        91 10-10! 0 00 IN;
        92 9-10 0 00 PK;
        93 9-9 0 00 AF;
        94 9-9 0 00 LK;
        95 6-10 0 00 MM;
        98 6-10 0 00 IR;
        211 9-9 0 00 SS;
        212 9-9 0 00 MA EH;
        213 8-9 0 00 DZ;
        216 8-8 - 00 TN;
        218 9-9 0 00 LY;
        220 7-9 - 00 GM;
        221 9-9 - 00 SN;
        222 8-8 - 00 MR;
        223 8-8 - 00 ML;
        224 8-9 - 00 GN;
        225 10-10 + 00 CI;
        226 8-8 - 00 BF;
        227 8-8 - 00 NE;
        228 8-8 - 00 TG;
        229 10-10 + 00 BJ;
        230 7-8 - 020 MU;
        231 7-9 0 00 LR;
        232 8-8 0 00 SL;
        233 9-9 0 00 GH;
        234 10-10 0 009 NG;
        235 8-8 - 00 TD;
        236 8-8 - 00 CF;
        237 9-9 - 00 CM;
        238 7-7 - 00 CV;
        239 7-7 - 00 ST;
        240 9-9 - 00 GQ;
        241 7-8 0 00 GA;
        242 9-9 + 00 CG;
        243 7-10 0 00 CD;
        244 9-9 - 00 AO;
        245 9-9 - 00 GW;
        246 7-7 - 00 IO;
        248 7-7 - 00 SC;
        249 9-9 0 00 SD;
        250 8-9 0 00 RW;
        251 9-9 0 00 ET;
        252 6-9 0 00 SO;
        253 8-8 - 00 DJ;
        254 7-9 0 000 KE;
        255 9-9 0 000 TZ;
        256 9-9 0 000 UG;
        257 8-8 - 00 BI;
        258 8-9 - 00 MZ;
        260 9-9 0 00 ZM;
        261 9-9 0 00 MG=20;
        262 9-9 0 00 RE YT TF;
        263 9-9 0 00 ZW;
        264 8-9 0 00 NA;
        265 7-9 0 00 MW;
        266 8-8 - 00 LS;
        267 7-8 - 00 BW;
        268 8-8 - 00 SZ;
        269 7-7 - 00 KM;
        290 4-5 - 00 SH;
        291 7-7 0 00 ER;
        297 7-7 - 00 AW;
        298 6-6 - 00 FO;
        299 6-6 - 00 GL;
        350 8-8 - 00 GI;
        351 9-9! - 00 PT;
        352 4-11 - 00 LU;
        353 7-10 0 00 IE;
        354 7-9 - 00 IS;
        355 8-9 0 00 AL;
        356 8-8 - 00 MT;
        357 8-8 - 00 CY;
        358 5-10 0 00 FI AX;
        359 6-9 0 00 BG;
        370 8-8 8|0 00 LT;
        371 8-8 - 00 LV;
        372 7-8 - 00 EE;
        373 8-8 0 00 MD;
        374 8-8 0 00 AM;
        375 9-9 80|8|0 810 BY;
        376 6-9 - 00 AD;
        377 8-9 0 00 MC;
        378 8-10 + 00 SM=0549;
        380 9-9! 80|8|0 00 UA;
        381 7-12 0 00 RS;
        382 8-8 0 00 ME;
        383 8-12 0 00;
        385 8-9 0 00 HR;
        386 8-8 0 00 SI;
        387 8-9 0 00 BA;
        389 8-8 0 00 MK;
        420 9-9! - 00 CZ;
        421 6-9 0 00 SK;
        423 7-9 0 00 LI;
        500 5-5 - 00 FK GS;
        501 7-7 - 00 BZ;
        502 8-8 - 00 GT;
        503 8-8 - 00 SV;
        504 8-8 - 00 HN;
        505 8-8 - 00 NI;
        506 8-8 - 00 CR;
        507 7-8 - 00 PA;
        508 6-9 0 00 PM;
        509 8-8 - 00 HT;
        590 9-9 0 00 GP MF BL;
        591 8-8 0 00 BO;
        592 7-7 - 001 GY;
        593 8-9 0 00 EC;
        594 9-9 0 00 GF;
        595 7-9 0 00 PY;
        596 9-9 0 00 MQ;
        597 6-7 - 00 SR;
        598 8-8 0 00 UY;
        599 7-8 - 00 CW BQ;
        670 7-8 - 00 TL;
        672 6-6 - 00 NF=3 AQ HM;
        673 7-7 - 00 BN;
        674 7-7 - 00 NR;
        675 7-8 - 00 PG;
        676 5-7 - 00 TO;
        677 5-7 - 00 SB;
        678 5-7 - 00 VU;
        679 7-7 - 00 FJ;
        680 7-7 - 011 PW;
        681 6-6 - 00 WF;
        682 5-5 - 00 CK;
        683 4-7 - 00 NU;
        685 5-10 - 00 WS;
        686 5-8 0 00 KI;
        687 6-6 - 00 NC;
        688 5-7 - 00 TV;
        689 8-8 - 00 PF;
        690 4-7 - 00 TK;
        691 7-7 - 00 FM;
        692 7-7 1 011 MH;
        850 8-10 0 00 KP;
        852 8-8! - 001 HK;
        853 8-8 - 00 MO;
        855 8-9 0 001 KH;
        856 8-10 0 00 LA;
        880 6-10 0 00 BD;
        886 8-9 0 002 TW;
        960 7-7 - 00 MV;
        961 7-8 0 00 LB;
        962 8-9 0 00 JO;
        963 8-9 0 00 SY;
        964 8-10 0 00 IQ;
        965 8-8 - 00 KW;
        966 9-9 0 00 SA;
        967 7-9 0 00 YE;
        968 8-8 - 00 OM;
        970 8-9 0 00 PS;
        971 8-9 0 00 AE;
        972 8-9 0 00 IL;
        973 8-8 - 00 BH;
        974 8-8 - 00 QA;
        975 7-8 - 00 BT;
        976 8-10 0 001 MN;
        977 8-10 0 00 NP;
        992 9-9 8 810 TJ;
        993 8-8 8 810 TM;
        994 9-9 0 00 AZ;
        995 9-9 0 00 GE;
        996 9-9 0 00 KG;
        998 9-9 8 00 UZ
        """;

    private static readonly PhonePlan[] All =
        [.. Table.Split(';').Select(row => Read(row.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)))];

    private static readonly Dictionary<string, PhonePlan> ByCallingCode = All.ToDictionary(plan => plan.CallingCode);

    private static readonly Dictionary<string, PhoneHome> ByCountry = All
        .SelectMany(plan => plan.Homes())
        .ToDictionary(home => home.Country);

    /// <summary>The plan of a country, and its area; <c>null</c> without a known country.</summary>
    internal static PhoneHome? Of(CountryCode? country) =>
        country is { } code && ByCountry.TryGetValue(code.ToString(), out var home) ? home : null;

    /// <summary>
    /// The plan that a number from abroad is of; <c>null</c> if its calling code is of no country. No calling code is the beginning of
    /// another.
    /// </summary>
    internal static PhonePlan? OfCallingCode(string digits)
    {
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
        {
            if (ByCallingCode.TryGetValue(digits.Substring(0, length), out var plan))
            {
                return plan;
            }
        }

        return null;
    }

    private static PhonePlan Read(string[] columns)
    {
        var digits = columns[1].TrimEnd('!').Split('-');
        return new PhonePlan(
            CallingCode: columns[0],
            Trunks: columns[2] is "-" or "+" ? [] : columns[2].Split('|'),
            Fewest: int.Parse(digits[0], CultureInfo.InvariantCulture),
            Most: int.Parse(digits[1], CultureInfo.InvariantCulture),
            Abroad: columns[3],
            Territories: [.. columns.Skip(4)])
        {
            IsCertain = columns[1][columns[1].Length - 1] == '!',
            KeepsNought = columns[2] == "+",
        };
    }
}
