using System.Text;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Generated records: any that the types can hold and JSON can carry.</summary>
internal static class Records
{
    /// <summary>Any text of whole characters: control characters and all planes, but no half of a surrogate pair.</summary>
    internal static readonly Gen<string> AnyText = Gen
        .OneOf(Gen.Int[0, 0x7F], Gen.Int[0x80, 0xD7FF], Gen.Int[0xE000, 0x10FFFF])
        .Array[0, 30]
        .Select(characters => string.Concat(characters.Select(character => new Rune(character).ToString())));

    private static readonly Gen<string> Slug =
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"], 1, 20].Array[1, 3].Select(parts => string.Join('-', parts));

    private static readonly Gen<LanguageTag> Language =
        Gen.OneOf("en", "fr", "ar", "pt-BR", "zh-Hant-TW", "es-419", "und").Select(LanguageTag.Parse);

    private static readonly Gen<CountryCode> Country = Gen.String[Gen.Char['A', 'Z'], 2, 2].Select(CountryCode.Parse);

    private static readonly Gen<DateTimeOffset> Instant = Gen.Select(
        Gen.Long[0, DateTimeOffset.MaxValue.Ticks - TimeSpan.TicksPerDay],
        Gen.Int[-14 * 4, 14 * 4],
        (ticks, quarters) => new DateTimeOffset(ticks + TimeSpan.TicksPerDay, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(quarters * 15)));

    private static readonly Gen<EmailAddress> Email =
        Gen.Select(Slug, Slug, (local, domain) => EmailAddress.Parse($"{local}@{domain}.example"));

    private static readonly Gen<PostalAddress> Address = Gen.Select(
        AnyText.Array[0, 4],
        Gen.Null(AnyText),
        Gen.Null(AnyText),
        Gen.Null(AnyText),
        Country,
        (lines, locality, region, code, country) => new PostalAddress
        {
            Lines = lines.Select(line => new PersonalText(line)).ToValueList(),
            Locality = locality,
            Region = region,
            PostalCode = code,
            Country = country,
        });

    private static readonly Gen<Supporter> Supporter = Gen.Select(
        Gen.Null(AnyText), Gen.Nullable(Email), Gen.Null(AnyText), Gen.Null(Address), Gen.Nullable(Country), Gen.Nullable(Language),
        (name, email, phone, address, country, language) => new Supporter
        {
            Name = name,
            Email = email,
            Phone = phone,
            Address = address,
            Country = country,
            Language = language,
        });

    private static readonly Gen<Consent> Consent = Gen.Select(
        Slug, Gen.Null(AnyText), Gen.Nullable(Language), Gen.Nullable(Instant), (contact, version, language, at) => new Consent
        {
            Contact = ContactConsent.Parse(contact),
            TextVersion = version,
            Language = language,
            At = at,
        });

    private static readonly Gen<ActionText> Text =
        Gen.Select(Gen.Nullable(Language), AnyText, (language, body) => new ActionText { Language = language, Body = body });

    /// <summary>Any action with nothing but what it must have.</summary>
    internal static readonly Gen<ActionRecord> BareAction = Gen.Select(
        Gen.Long[0, 253_402_300_799_999], Slug, Slug, Slug, Slug, (time, campaign, @case, purpose, kind) => new ActionRecord
        {
            Id = ActionId.New(Campaign2022.ClockAt(DateTimeOffset.FromUnixTimeMilliseconds(time))),
            Campaign = CampaignId.Parse(campaign),
            Case = CaseId.Parse(@case),
            Purpose = Purpose.Parse(purpose),
            Kind = ActionKind.Parse(kind),
        });

    /// <summary>Any action.</summary>
    internal static readonly Gen<ActionRecord> Action = Gen.Select(
        BareAction,
        Slug.Array[0, 3],
        Gen.Nullable(Gen.Int),
        Gen.Nullable(Instant),
        Gen.Select(Gen.Nullable(Slug.Select(SectionId.Parse)), Gen.Nullable(Country), Gen.Nullable(Language)),
        Gen.Null(Supporter),
        Gen.Null(Consent),
        Gen.Select(Gen.Null(Text), Gen.Null(AnyText)),
        (bare, targets, quantity, takenAt, place, supporter, consent, words) => bare with
        {
            Targets = targets.Select(TargetId.Parse).ToValueList(),
            Quantity = quantity,
            TakenAt = takenAt,
            Section = place.Item1,
            Country = place.Item2,
            Language = place.Item3,
            Supporter = supporter,
            Consent = consent,
            Text = words.Item1,
            Source = words.Item2,
        });

    private static readonly Gen<PartialDate> Date = Gen.Select(
        Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 3], (year, month, day, parts) => parts == 1 ? new PartialDate(year) : parts == 2 ? new PartialDate(year, month) : new PartialDate(year, month, day));

    /// <summary>Any report.</summary>
    internal static readonly Gen<Report> Report = Gen.Select(
        Action,
        Gen.Int,
        Gen.Int,
        Date,
        Slug,
        Gen.Select(AnyText, Gen.Null(AnyText)),
        (like, revision, quantity, asOf, precision, words) => new Report
        {
            Id = ReportId.Parse(like.Id.ToString()),
            Revision = revision,
            Campaign = like.Campaign,
            Case = like.Case,
            Purpose = like.Purpose,
            Kind = like.Kind,
            Targets = like.Targets,
            Quantity = quantity,
            Precision = ReportPrecision.Parse(precision),
            AsOf = asOf,
            ReportedBy = words.Item1,
            Place = words.Item2,
            Section = like.Section,
            Country = like.Country,
            Language = like.Language,
            Source = like.Source,
        });
}
