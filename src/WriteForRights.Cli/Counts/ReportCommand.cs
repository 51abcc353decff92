using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Reports actions that were counted on paper, or corrects such a report.</summary>
internal sealed class ReportCommand : ToolCommand<ReportSettings>
{
    protected override async Task<ExitCode> RunAsync(ReportSettings settings, Output output, CancellationToken cancellationToken)
    {
        var access = ServerAccess.Open(settings);
        var report = new Report
        {
            Id = settings.Id ?? ReportId.New(),
            Revision = settings.Revision,
            Campaign = await access.CampaignAsync(cancellationToken),
            Case = settings.Case,
            Purpose = settings.Purpose,
            Kind = settings.Kind,
            Quantity = settings.Quantity,
            Precision = settings.Estimate ? ReportPrecision.Estimate : ReportPrecision.Exact,
            AsOf = settings.AsOf,
            ReportedBy = settings.ReportedBy,
            Place = settings.Place is { } place ? new PersonalText(place) : default(PersonalText?),
            Section = settings.Section ?? access.Section,
            Country = settings.Country,
            Source = Commands.Name,
        };
        try
        {
            var receipt = await access.Client.SubmitReportAsync(report, cancellationToken);
            output.Result(receipt, () => output.Line($"{receipt.Id}: {receipt.Status.NameIn(Words.Current.Reader).Text}"));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is ServerUnavailableException or RequestTimeoutException or OperationCanceledException)
        {
            // The server may have stored it. The same report under a new id would count again.
            Output.Warn(Words.Current.Text("report.again", ("option", $"--id {report.Id}")));
            throw;
        }
    }
}
