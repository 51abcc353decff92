using WriteForRights.Client;

namespace WriteForRights.Components.Tests;

/// <summary>A client whose next answer a test decides.</summary>
internal sealed class FakeClient() : WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri("https://campaign.example") })
{
    internal List<ActionRecord> Submitted { get; } = [];

    internal Exception? Failure { get; set; }

    public override Task<ActionReceipt> SubmitAsync(ActionRecord action, CancellationToken cancellationToken = default)
    {
        Submitted.Add(action);
        return Failure is { } failure ? Task.FromException<ActionReceipt>(failure)
            : Task.FromResult(new ActionReceipt { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = Page.Within });
    }
}
