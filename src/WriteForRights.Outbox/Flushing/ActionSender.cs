using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Sends actions, and separates an action's faults from other failures.</summary>
internal sealed class ActionSender(WriteForRightsClient client)
{
    internal async Task<SendOutcome> SendAsync(ActionRecord action, CancellationToken cancellationToken)
    {
        try
        {
            await client.SubmitAsync(action, cancellationToken).ConfigureAwait(false);
            return default;
        }
        catch (WriteForRightsException e) when (e is InvalidRequestException or ConflictException)
        {
            return new(Refusal: e, Failure: null);
        }
        catch (WriteForRightsException e)
        {
            return new(Refusal: null, Failure: e);
        }
    }
}

/// <summary>The result of sending; both <c>null</c> if the server stored it.</summary>
/// <param name="Refusal">The refusal for which the action is set aside: the fault is its own.</param>
/// <param name="Failure">The reason why nothing can be sent now: the fault is not the action's.</param>
internal readonly record struct SendOutcome(WriteForRightsException? Refusal, WriteForRightsException? Failure);
