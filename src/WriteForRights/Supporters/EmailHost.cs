namespace WriteForRights;

/// <summary>A provider with so many mailboxes that a name one letter away is probably a slip.</summary>
/// <param name="Name">The label before the ending.</param>
/// <param name="IsAlone">Whether nobody else is known to have mailboxes under the name with another ending.</param>
/// <param name="Endings">The endings under which it has mailboxes, the usual one first.</param>
internal sealed record EmailHost(string Name, bool IsAlone, string[] Endings)
{
    internal static EmailHost[] All { get; } =
    [
        Of("gmail", "com", isAlone: true),
        Of("googlemail", "com", isAlone: true),
        Of("icloud", "com", isAlone: true),
        Of("protonmail", "com ch", isAlone: true),
        Of(
            "hotmail",
            "com co.uk fr de it es nl be ca se no dk fi gr ch at cz hu rs lv lt ee sk my ph sg in cl com.au "
            + "com.ar com.br com.tr com.hk com.tw com.vn com.pe co.il co.in co.id co.jp co.kr co.nz co.th co.za"),
        Of(
            "outlook",
            "com fr de it es pt be dk cz hu gr ie at ch sk lv in jp kr my ph sa sg cl ro co.uk co.id co.il co.nz "
            + "co.th com.ar com.au com.br com.gr com.tr com.vn com.pe"),
        Of(
            "yahoo",
            "com co.uk fr de it es ca ie nl be at ch pl pt ro gr cz hu se no dk fi in cl cn ne.jp co.in co.id "
            + "co.jp co.nz co.za co.th co.kr co.il com.ar com.au com.br com.cn com.co com.hk com.mx com.my com.pe "
            + "com.ph com.sg com.tr com.tw com.ua com.ve com.vn"),
        Of("rediffmail", "com"),
        Of("rocketmail", "com"),
        Of("btinternet", "com"),
        Of("comcast", "net"),
        Of("verizon", "net"),
        Of("wanadoo", "fr es nl co.uk"),
        Of("bigpond", "com net.au"),
        Of("yandex", "ru com by kz ua com.tr uz fr eu"),

        // Names of fewer than five letters are one letter from too many other domains, so only their endings are compared.
        Of(
            "live",
            "com fr de it nl be ca se no dk fi at ie cl cn jp in ru hk co.uk co.za co.in co.kr com.ar com.au "
            + "com.mx com.my com.pe com.ph com.pt com.sg"),
        Of("aol", "com co.uk de fr it es nl se in jp com.au com.br com.mx com.ar"),
        Of("msn", "com nl"),
        Of("gmx", "de net com at ch fr es us org eu info biz co.uk it li"),
    ];

    private static EmailHost Of(string name, string endings, bool isAlone = false) => new(name, isAlone, endings.Split(' '));
}
