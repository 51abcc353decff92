using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using WriteForRights.Client;

namespace WriteForRights.Wasm;

/// <summary>The page of a case: its headline and counts, and a button for each call that the tests make.</summary>
public sealed partial class CasePage : ComponentBase, IDisposable
{
    private static readonly CampaignId Campaign = CampaignId.Parse("w4r-2022");
    private static readonly CaseId Case = CaseId.Parse("dorgelesse-nguessan");

    private WriteForRightsClient client = null!;
    private CancellationTokenSource calls = new();
    private ActionRecord? letter;
    private Counts? counts;
    private int submissions;
    private int reads;
    private string? headline;
    private string? status;

    protected override Task OnInitializedAsync() => TryAsync(async () =>
    {
        client = NewClient(PageAddress.SettingsIn(Page.Uri)["client"]);
        var campaign = await client.GetCampaignAsync(Campaign, calls.Token);
        var @case = await client.GetCaseAsync(Campaign, Case, calls.Token);
        headline = $"{campaign.Name[LanguageTag.English]}: {@case.Headline[LanguageTag.English]}";
        await ReadAsync();
    });

    // The three ways to create a client.
#pragma warning disable CA2000 // The client uses it for as long as the page is open.
    private WriteForRightsClient NewClient(string way) => way switch
    {
        "options" => new WriteForRightsClient(ClientOptions.Value),
        "registered" => Services.GetRequiredService<WriteForRightsClient>(),
        _ => new WriteForRightsClient(new HttpClient(), ClientOptions.Value),
    };
#pragma warning restore CA2000

    private Task SubmitAsync()
    {
        letter = NewLetter();
        return SubmitAgainAsync();
    }

    private async Task SubmitAgainAsync()
    {
        var receipt = await client.SubmitAsync(letter!, calls.Token);
        status = $"{receipt.Status}, submission {++submissions}";
    }

    private Task<ActionReceipt> SubmitTooManyAsync() => client.SubmitAsync(NewLetter() with { Quantity = 1_000_000 }, calls.Token);

    private async Task SubmitManyAsync()
    {
        var counted = 0;
        var letters = Enumerable.Range(0, 10).Select(_ => NewLetter()).ToAsyncEnumerable();
        await foreach (var result in client.SubmitManyAsync(letters, calls.Token))
        {
            counted += result.Receipt is null ? 0 : 1;
        }

        status = $"{counted} counted";
    }

    private async Task ReadAsync()
    {
        counts = await client.GetCaseCountsAsync(Campaign, Case, calls.Token);
        status = $"read, call {++reads}";
    }

    private async Task WatchAsync()
    {
        await foreach (var changed in client.WatchCountsAsync(Campaign, Case, calls.Token))
        {
            counts = changed;
            status = "watching";
            StateHasChanged();
        }
    }

    private void Cancel()
    {
        calls.Cancel();
        calls.Dispose();
        calls = new CancellationTokenSource();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The page shows every exception to the test.")]
    private async Task TryAsync(Func<Task> call)
    {
        status = "waiting";
        try
        {
            await call();
        }
        catch (InvalidRequestException e)
        {
            status = $"{e.GetType().Name} {string.Join(' ', e.Problems.Select(problem => $"{problem.Path} {problem.Code}"))}";
        }
        catch (OperationCanceledException)
        {
            status = "cancelled";
        }
        catch (Exception e)
        {
            status = $"{e.GetType().Name} {e.Message}";
        }
    }

    private static ActionRecord NewLetter() => ActionRecord.Appeal(Campaign, Case, ActionKind.Letter);

    public void Dispose() => calls.Dispose();
}
