using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Voids actions or reports by their ids, or all actions that have something in common, which begins with a dry run.</summary>
internal sealed class VoidCommand : ToolCommand<VoidSettings>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    protected override async Task<ExitCode> RunAsync(VoidSettings settings, Output output, CancellationToken cancellationToken)
    {
        if (settings.HasCriteria == settings.Ids.Length > 0)
        {
            throw ToolException.Usage("void-what", null);
        }

        var access = ServerAccess.Open(settings);
        if (settings.HasCriteria)
        {
            await InvalidateAsync(settings, output, access, cancellationToken);
        }
        else
        {
            await VoidAsync(settings, output, access.Client, cancellationToken);
        }

        return ExitCode.Ok;
    }

    /// <summary>Voids one after the other. Each void is permanent, so the whole command can be repeated.</summary>
    private static async Task VoidAsync(
        VoidSettings settings, Output output, WriteForRightsClient client, CancellationToken cancellationToken)
    {
        var record = new VoidRecord { Reason = settings.Reason };
        foreach (var id in settings.Ids)
        {
            if (settings.Reports)
            {
                var receipt = await client.VoidReportAsync(ReportId.Parse(id), record, cancellationToken);
                Show(receipt, id, receipt.Status.NameIn(Words.Current.Reader));
            }
            else
            {
                var receipt = await client.VoidActionAsync(ActionId.Parse(id), record, cancellationToken);
                Show(receipt, id, receipt.Status.NameIn(Words.Current.Reader));
            }
        }

        void Show<T>(T receipt, string id, LocalizedString status)
        {
            if (output.AsJson)
            {
                Output.JsonLine(receipt);
            }

            output.Line($"{id}: {status.Text}");
        }
    }

    private static async Task InvalidateAsync(
        VoidSettings settings, Output output, ServerAccess access, CancellationToken cancellationToken)
    {
        var request = new InvalidationRequest
        {
            Id = settings.Invalidation ?? InvalidationId.Parse($"w4r-{Guid.CreateVersion7():N}"),
            Campaign = await access.CampaignAsync(cancellationToken),
            Case = settings.Case,
            Section = settings.Section,
            Source = settings.Source,
            AccessKey = settings.AccessKey,
            AddressRange = settings.Addresses is { } range ? new PersonalText(range) : default(PersonalText?),
            RecordedFrom = settings.From,
            RecordedUntil = settings.Until,
            Token = settings.Token,
        };
        if (request.Token is null)
        {
            var found = await access.Client.InvalidateAsync(request, cancellationToken);
            output.Result(found, () => ShowRemoved(output, found));
            if (found.Records == 0)
            {
                return;
            }

            if (output.AsJson || !Terminal.CanAsk
                || !Output.Confirm(Words.Current.Plural("void.confirm", found.Records), isConfirmed: false, "--token"))
            {
                output.Note(Words.Current.Text("void.later", ("options", $"--invalidation {found.Id} --token {found.Token}")));
                return;
            }

            request = request with { Token = found.Token };
        }

        var done = await access.Client.InvalidateAsync(request, cancellationToken);
        while (done.Status == InvalidationStatus.Running)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            done = await access.Client.InvalidateAsync(request, cancellationToken);
        }

        output.Result(done, () => output.Line(Words.Current.Plural("void.done", done.Voided)));
    }

    private static void ShowRemoved(Output output, Invalidation found)
    {
        output.Table(
            [Words.Current["counts.case"], .. CountMeasure.Known.Select(measure => measure.NameIn(Words.Current.Reader).Text)],
            found.Cases.Select(one => Row($"{one.Case}", one.Removed)).Append(Row(Words.Current["counts.total"], found.Removed)),
            1,
            2,
            3,
            4);

        static string[] Row(string name, Tally removed) =>
            [name, .. CountMeasure.Known.Select(measure => Words.Current.Number(-removed.Of(measure)))];
    }
}
