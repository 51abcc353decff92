namespace WriteForRights.Server;

/// <summary>Maps the calls for exports.</summary>
internal static class ExportRoutes
{
    internal static void Map(ApiRoutes api, ExportEndpoints exports)
    {
        api.Get(
            "/exports/actions",
            Export<ActionRow>("exportActions", "Exports the actions of a campaign, in the order in which they were recorded.")
                .With(ApiParameter.ExportPeriod).With(ApiParameter.After).WithProblems(400),
            exports.GetActionsAsync);
        api.Get(
            "/exports/reports",
            Export<ReportRow>(
                "exportReports", "Exports the reports of a campaign with all their revisions, in the order in which they were recorded.")
                .With(ApiParameter.ExportPeriod).With(ApiParameter.After).WithProblems(400),
            exports.GetReportsAsync);
        api.Get(
            "/exports/counts",
            Export<CountRow>("exportCounts", "Exports the counts of each case of a campaign, split by a dimension.")
                .With(ApiParameter.ByOne),
            exports.GetCountsAsync);
    }

    private static ApiOperation Export<TRow>(string id, string summary) => new ApiOperation(id, summary)
    {
        Parameters = ApiParameter.Export,
        Responses =
        [
            new(
                200,
                "The rows, without personal data. With `format=csv`, or `Accept: text/csv`, a table (`text/csv`, RFC 4180) that is safe to "
                + "open in a spreadsheet. A response that is cut off is not the whole.",
                ApiContent.SequenceOf<TRow>(
                    BatchEndpoints.MediaType,
                    $"One `{typeof(TRow).Name}` per line, as JSON. The last line has the member `end`, with the number of `rows`, and for "
                    + "entries of the ledger the `cursor` for the next export."),
                ["Cache-Control"]),
        ],
        Problems = [422, 503],
    }.For(AccessScope.Admin);
}
