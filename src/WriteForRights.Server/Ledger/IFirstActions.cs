namespace WriteForRights.Server;

/// <summary>
/// The counted actions of known people. In each scope, a person counts under the first of them, whatever the order in which they arrive.
/// </summary>
/// <remarks>
/// The fold reads them many times for each batch and must not wait for a network. SQLite answers from its table. A store on another machine
/// first loads the actions of all people in a batch (<see cref="LedgerChange.Entry"/> names them), and then answers from memory.
/// </remarks>
internal interface IFirstActions
{
    /// <summary>Returns whether a person has an action in a campaign. Most people have none yet, which saves the other queries.</summary>
    bool IsKnown(byte[] person, CampaignId campaign);

    /// <summary>Returns a person's first action in a campaign, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign);

    /// <summary>Returns a person's first action for a case, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>Returns a person's first signature for a case, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>Returns a known person's action, which must exist.</summary>
    CountedEntry Find(ActionId id);

    /// <summary>Adds an action of a known person.</summary>
    void Add(CountedEntry action);

    /// <summary>Removes a known person's action, which must exist.</summary>
    void Remove(CountedEntry action);
}
