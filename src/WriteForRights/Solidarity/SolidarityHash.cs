using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Computes the SHA-256 hashes of a policy and of a message, to which a decision is bound. They have no key: they protect against mistakes,
/// stale copies and edits by hand, but not against the owner of the database, who can recompute them.
/// </summary>
internal sealed class SolidarityHash
{
    private readonly StringBuilder _text = new();

    private SolidarityHash(string domain) => Add(domain);

    /// <summary>Returns the hash of everything in a policy that decides what may be sent, how and where.</summary>
    internal static string Of(SolidarityPolicy policy)
    {
        var hash = new SolidarityHash("solidarity-policy-1");
        hash.Add(policy.AcceptsMessages);
        hash.AddSet(policy.Kinds);
        hash.AddSet(policy.Languages);
        hash.Add(policy.AllowsNamingAmnesty);
        hash.Add(policy.AllowsReligiousContent);
        hash.Add(policy.AllowsPolitics);
        hash.Add(policy.AllowsSenderFullName);
        hash.Add(policy.AllowsSenderAddress);
        hash.Add(policy.MaxLength?.ToString(CultureInfo.InvariantCulture));
        hash.Add(policy.Until?.ToString());

        // Moderators follow the advice. A new translation of it changes nothing for them.
        hash.Add(policy.Advice?.Values.FirstOrDefault());
        hash.Add(policy.Routes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var route in policy.Routes)
        {
            hash.Add(route.Kind.ToString());
            hash.Add(route.CareOf);
            hash.Add(route.Recipient);
            hash.Add(route.Address.Lines.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var line in route.Address.Lines)
            {
                hash.Add(line.Reveal());
            }

            hash.Add(route.Address.Locality?.Reveal());
            hash.Add(route.Address.Region?.Reveal());
            hash.Add(route.Address.PostalCode?.Reveal());
            hash.Add(route.Address.Country.ToString());
        }

        return hash.Compute();
    }

    /// <summary>Returns the hash of everything in a message that would be sent, and of its id and case.</summary>
    internal static string Of(SolidarityRecord record)
    {
        var hash = new SolidarityHash("solidarity-message-1");
        hash.Add(record.Draft.Id.ToString());
        hash.Add(record.Draft.Case.ToString());
        hash.Add(record.Draft.Kind.ToString());
        hash.Add(record.Draft.Language?.ToString());
        hash.Add(record.Text.Reveal());
        hash.Add(record.Draft.SenderName?.Reveal());
        foreach (var part in PartsOf(record.Draft.SenderAddress))
        {
            hash.Add(part);
        }

        return hash.Compute();
    }

    private static IEnumerable<string?> PartsOf(PostalAddress? address) => address is null
        ? []
        : [
            .. address.Lines.Select(line => line.Reveal()), address.Locality?.Reveal(), address.Region?.Reveal(),
            address.PostalCode?.Reveal(), address.Country.ToString(),
        ];

    // The length comes before each part, so that two different lists never give the same text.
    private void Add(string? part) =>
        _text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');

    private void Add(bool part) => Add(part ? "yes" : "no");

    private void AddSet<T>(ValueList<T> items)
        where T : struct =>
        Add(string.Join(" ", items.Select(item => item.ToString()!).Distinct().OrderBy(item => item, StringComparer.Ordinal)));

    private string Compute()
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
