namespace WriteForRights.Server;

/// <summary>
/// The actions of known people that count. In each scope, a person counts under the first of them, whatever the order in which they
/// become known.
/// </summary>
/// <remarks>
/// The fold reads it many times for each batch and must not wait for a network. SQLite answers from its table. A store on another machine
/// loads the actions of all people in a batch first (<see cref="LedgerChange.Entry"/> names them) and answers from memory.
/// </remarks>
internal interface IFirstActions
{
    /// <summary>Whether a person has any action in a campaign. Most people have none yet, which makes further questions needless.</summary>
    bool IsKnown(byte[] person, CampaignId campaign);

    /// <summary>Returns a person's first action in a campaign, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign);

    /// <summary>Returns a person's first action for a case, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>Returns a person's first signature for a case, or <c>null</c> if there is none.</summary>
    ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>Returns an action of a known person. The action must be there.</summary>
    CountedEntry Find(ActionId id);

    /// <summary>Adds an action of a known person.</summary>
    void Add(CountedEntry action);

    /// <summary>Removes an action of a known person. The action must be there.</summary>
    void Remove(CountedEntry action);
}
