using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// What a decision is bound to: SHA-256 over a policy, and over a message. Whoever owns the database can compute them anew; against
/// mistakes, stale copies and edits by hand they hold.
/// </summary>
internal sealed class SolidarityFingerprint
{
    private readonly StringBuilder _text = new();

    private SolidarityFingerprint(string of) => Add(of);

    /// <summary>The fingerprint of a policy: of everything that says what may be sent, how and where.</summary>
    internal static string Of(SolidarityPolicy policy)
    {
        var print = new SolidarityFingerprint("solidarity-policy-1");
        print.Add(policy.AcceptsMessages);
        print.AddSet(policy.Kinds);
        print.AddSet(policy.Languages);
        print.Add(policy.AllowsNamingAmnesty);
        print.Add(policy.AllowsReligiousContent);
        print.Add(policy.AllowsPolitics);
        print.Add(policy.AllowsSenderFullName);
        print.Add(policy.AllowsSenderAddress);
        print.Add(policy.MaxLength?.ToString(CultureInfo.InvariantCulture));
        print.Add(policy.Until?.ToString());

        // Moderators go by the advice. That it has been translated since changes nothing for them.
        print.Add(policy.Advice?.Values.FirstOrDefault());
        print.Add(policy.Routes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var route in policy.Routes)
        {
            print.Add(route.Kind.ToString());
            print.Add(route.CareOf);
            print.Add(route.Recipient);
            print.Add(route.Address.Lines.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var line in route.Address.Lines)
            {
                print.Add(line.Reveal());
            }

            print.Add(route.Address.Locality?.Reveal());
            print.Add(route.Address.Region?.Reveal());
            print.Add(route.Address.PostalCode?.Reveal());
            print.Add(route.Address.Country.ToString());
        }

        return print.Hash();
    }

    /// <summary>The fingerprint of a message: of everything that would be sent, and of which message it is.</summary>
    internal static string Of(SolidarityRecord record)
    {
        var print = new SolidarityFingerprint("solidarity-message-1");
        print.Add(record.Draft.Id.ToString());
        print.Add(record.Draft.Case.ToString());
        print.Add(record.Draft.Kind.ToString());
        print.Add(record.Draft.Language?.ToString());
        print.Add(record.Text.Reveal());
        print.Add(record.Draft.SenderName?.Reveal());
        foreach (var part in PartsOf(record.Draft.SenderAddress))
        {
            print.Add(part);
        }

        return print.Hash();
    }

    private static IEnumerable<string?> PartsOf(PostalAddress? address) => address is null
        ? []
        : [
            .. address.Lines.Select(line => line.Reveal()), address.Locality?.Reveal(), address.Region?.Reveal(),
            address.PostalCode?.Reveal(), address.Country.ToString(),
        ];

    // Each part with its length before it, so that no two different lists read the same.
    private void Add(string? part) =>
        _text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');

    private void Add(bool part) => Add(part ? "yes" : "no");

    private void AddSet<T>(ValueList<T> items)
        where T : struct =>
        Add(string.Join(" ", items.Select(item => item.ToString()!).Distinct().OrderBy(item => item, StringComparer.Ordinal)));

    private string Hash()
    {
        var utf8 = Encoding.UTF8.GetBytes(_text.ToString());
#if NETSTANDARD2_0
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(utf8);
#else
        var hash = SHA256.HashData(utf8);
#endif
        return string.Concat(hash.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
