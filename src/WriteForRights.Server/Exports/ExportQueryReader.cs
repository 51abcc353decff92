using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// Reads what an export is asked for. A name that it does not know is a problem: otherwise a misspelt filter would select all.
/// </summary>
internal sealed class ExportQueryReader(CampaignDirectory directory)
{
    private const int MaxProblems = 32;

    private static readonly string[] OfEntries = ["campaign", "case", "section", "from", "to", "after", "format"];
    private static readonly string[] OfCounts = ["campaign", "case", "section", "by", "format"];

    private delegate bool TryParse<T>(string? text, out T value);

    /// <summary>Returns the query of a request for entries, or <c>null</c> after a problem was written.</summary>
    internal Task<ExportQuery?> ReadAsync(HttpContext context) => ReadAsync(context, OfEntries);

    /// <summary>Returns the query of a request for counts, or <c>null</c> after a problem was written.</summary>
    internal Task<ExportQuery?> ReadCountsAsync(HttpContext context) => ReadAsync(context, OfCounts);

    private async Task<ExportQuery?> ReadAsync(HttpContext context, string[] names)
    {
        var reading = new Reading(context.Request);
        var query = Read(reading, directory, names);
        if (reading.Problems.Count > 0)
        {
            await ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status422UnprocessableEntity,
                ProblemCodes.ValidationFailed,
                reading.Problems.Take(MaxProblems).ToValueList()).ConfigureAwait(false);
            return null;
        }

        // Other splits have the counts of all sections.
        if (!MessageEndpoints.TryNarrow(context, query.Filter.Section, out var section)
            || (names == OfCounts && section is not null && query.By != CountDimension.Section))
        {
            await MessageEndpoints.RefuseSectionAsync(context).ConfigureAwait(false);
            return null;
        }

        return query with { Filter = query.Filter with { Section = section } };
    }

    private static ExportQuery Read(Reading reading, CampaignDirectory directory, string[] names)
    {
        reading.RefuseAllBut(names);
        var campaign = reading.Value<CampaignId>("campaign", CampaignId.TryParse, ProblemCodes.IdMalformed, "w4r-2022");
        var filter = new ExportFilter(campaign ?? default)
        {
            Case = reading.Value<CaseId>("case", CaseId.TryParse, ProblemCodes.IdMalformed, "dorgelesse-nguessan"),
            Section = reading.Value<SectionId>("section", SectionId.TryParse, ProblemCodes.IdMalformed, "uk"),
            RecordedFrom = reading.Time("from"),
            RecordedUntil = reading.Time("to"),
        };
        if (!reading.Has("campaign"))
        {
            reading.Add("campaign", ProblemCodes.MemberMissing, ("name", "campaign"));
        }
        else if (campaign is { } id)
        {
            reading.CheckNames(id, filter, directory);
        }

        if (filter.RecordedFrom >= filter.RecordedUntil)
        {
            reading.Add("to", ProblemCodes.PeriodReversed);
        }

        if (!ExportFormat.TryRead(reading.Request, out var format))
        {
            reading.Add("format", ProblemCodes.WordUnknown, ("allowed", string.Join(", ", ExportFormat.All.Select(known => known.Name))));
        }

        return new ExportQuery(filter, format ?? ExportFormat.Ndjson)
        {
            After = reading.Has("after") ? reading.Request.Query["after"].ToString() : null,
            By = names == OfCounts ? reading.Dimension(filter.Section is not null) : default,
        };
    }

    /// <summary>The query of one request, with the problems that were found in it.</summary>
    private sealed class Reading(HttpRequest request)
    {
        private readonly LanguageTag _language = RequestLanguage.Of(request);

        internal HttpRequest Request => request;

        internal List<Problem> Problems { get; } = [];

        internal bool Has(string name) => request.Query.ContainsKey(name);

        internal void Add(string name, string code, params ReadOnlySpan<(string Name, MessageValue Value)> arguments)
        {
            if (!Problems.Exists(problem => problem.Path == name))
            {
                Problems.Add(Problem.Of(name, code, _language, arguments));
            }
        }

        internal void RefuseAllBut(string[] names)
        {
            foreach (var name in request.Query.Keys.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                Add(name, ProblemCodes.MemberUnknown, ("name", name));
            }
        }

        internal T? Value<T>(string name, TryParse<T> parse, string code, string example = "")
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

            Add(name, code, ("example", example));
            return null;
        }

        internal DateTimeOffset? Time(string name) => Value<DateTimeOffset>(name, Instant.TryParse, ProblemCodes.InstantMalformed);

        /// <summary>Returns the dimension. Counts are not split by two at once, so those of a section are a bucket.</summary>
        internal CountDimension Dimension(bool isOfSection)
        {
            CountDimension[] allowed = isOfSection ? [CountDimension.Section] : [.. CountDimension.Known];
            if (request.Query["by"] is [{ } word] && CountDimension.TryParse(word, out var by) && allowed.Contains(by))
            {
                return by;
            }

            Add("by", ProblemCodes.WordUnknown, ("allowed", string.Join(", ", allowed)));
            return default;
        }

        internal void CheckNames(CampaignId id, ExportFilter filter, CampaignDirectory directory)
        {
            if (!directory.TryGet(id, out var campaign))
            {
                Add("campaign", ProblemCodes.CampaignUnknown, ("campaign", id.ToString()));
                return;
            }

            if (filter.Case is { } @case && !campaign.Pack.TryGetCase(@case, out _))
            {
                Add("case", ProblemCodes.CaseUnknown, ("case", @case.ToString()));
            }

            if (filter.Section is { } section && campaign.Pack.Campaign.Sections.All(known => known.Id != section))
            {
                Add("section", ProblemCodes.SectionUnknown, ("section", section.ToString()));
            }
        }
    }
}
