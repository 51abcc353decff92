using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads the selection of messages from the query of a request, and writes the cursor of the next page.</summary>
internal static class MessageQueryReader
{
    private const int CursorLength = 24;

    /// <summary>Gets the selection of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="filter">The selection; <c>null</c> if the query has problems.</param>
    /// <param name="problems">The problems.</param>
    /// <returns>Whether the query has no problems, except perhaps with its cursor.</returns>
    internal static bool TryRead(HttpRequest request, [NotNullWhen(true)] out MessageFilter? filter, out ValueList<Problem> problems)
    {
        var found = new List<Problem>();
        var language = RequestLanguage.Of(request);
        filter = new MessageFilter
        {
            Campaign = Read<CampaignId>("campaign", CampaignId.TryParse, ProblemCodes.IdMalformed, "w4r-2022"),
            Case = Read<CaseId>("case", CaseId.TryParse, ProblemCodes.IdMalformed, "dorgelesse-nguessan"),
            Section = Read<SectionId>("section", SectionId.TryParse, ProblemCodes.IdMalformed, "uk"),
            Language = Read<LanguageTag>("language", LanguageTag.TryParse, ProblemCodes.LanguageMalformed, "fr"),
            Kind = Read<ActionKind>("kind", ActionKind.TryParse, ProblemCodes.WordMalformed, "card"),
            Status = Read<SolidarityStatus>("status", TryParseStatus, ProblemCodes.WordUnknown, "approved"),
            ArrivedBefore = Read<DateTimeOffset>("before", Instant.TryParse, ProblemCodes.InstantMalformed, "2022-12-10T11:02:15Z"),
            Findings = request.Query["findings"].ToString() is { Length: > 0 } findings ? findings : null,
        };
        if (filter.Findings?.Length > MessageFilter.MaxFindingsLength)
        {
            found.Add(Problem.Of("findings", ProblemCodes.TextTooLong, language, ("most", MessageFilter.MaxFindingsLength)));
        }

        problems = found.ToValueList();
        if (found.Count > 0)
        {
            filter = null;
        }

        return filter is not null;

        T? Read<T>(string name, TryParse<T> parse, string code, string example)
            where T : struct
        {
            if (!request.Query.TryGetValue(name, out var texts))
            {
                return null;
            }

            if (texts is [{ } text] && parse(text, out var value))
            {
                return value;
            }

            found.Add(Problem.Of(name, code, language, ("example", example), ("allowed", MessageValues.List(SolidarityStatus.Known))));
            return null;
        }
    }

    /// <summary>Gets the place after which the page of a request begins.</summary>
    /// <returns>Whether the cursor is well-formed, or there is none.</returns>
    internal static bool TryReadCursor(HttpRequest request, out (DateTimeOffset ArrivedAt, ActionId Id)? after)
    {
        after = null;
        var cursor = request.Query["cursor"].ToString();
        if (cursor.Length == 0)
        {
            return true;
        }

        if (!Base64Url.IsValid(cursor, out var length) || length != CursorLength)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[CursorLength];
        Base64Url.DecodeFromChars(cursor, bytes);

        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            || !ActionId.TryParse(new Guid(bytes[8..], bigEndian: true).ToString("D"), out var id))
        {
            return false;
        }

        after = (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id);
        return true;
    }

    /// <summary>Returns the cursor of the page after a message.</summary>
    internal static string CursorAfter(StoredMessage message)
    {
        Span<byte> bytes = stackalloc byte[CursorLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, message.ArrivedAt.ToUnixTimeMilliseconds());
        message.Id.ToGuid().ToByteArray(bigEndian: true).CopyTo(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    private static bool TryParseStatus(string? text, out SolidarityStatus status) =>
        SolidarityStatus.TryParse(text, out status) && status.IsKnown;

    private delegate bool TryParse<T>(string? text, out T value);
}
