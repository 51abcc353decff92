namespace WriteForRights.Server;

/// <summary>Decides which personal data of an action a store keeps.</summary>
internal static class KeptData
{
    private static readonly Supporter Nobody = new();

    /// <summary>
    /// Returns the details to be stored, or <c>null</c> if there are none. Of somebody who denied to be contacted, the email address and
    /// the telephone number have no use once the person's fingerprint is computed, so they are never stored.
    /// </summary>
    internal static Supporter? SupporterOf(ActionRecord action)
    {
        if (action.Supporter is not { } supporter || action.Consent?.Contact != ContactConsent.Denied)
        {
            return action.Supporter;
        }

        var kept = supporter with { Email = null, Phone = null };
        return kept == Nobody ? null : kept;
    }
}
