using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Sends an action, and tells the server's answers apart by whose fault they are.</summary>
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
