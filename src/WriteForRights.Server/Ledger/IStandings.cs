namespace WriteForRights.Server;

/// <summary>
/// The actions of known people that count. The first of a person's actions in a scope is the one under which the person counts there,
/// in whatever order they become known.
/// </summary>
internal interface IStandings
{
    /// <summary>Whether a person has any action in a campaign. Most who act have none yet, and need not be asked about further.</summary>
    bool IsKnown(byte[] person, CampaignId campaign);

    /// <summary>The first action of a person in a campaign.</summary>
    Standing? FirstInCampaign(byte[] person, CampaignId campaign);

    /// <summary>The first action of a person for a case.</summary>
    Standing? FirstInCase(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>The first signature of a person for a case.</summary>
    Standing? FirstSignature(byte[] person, CampaignId campaign, CaseId @case);

    /// <summary>The action itself, which must be there.</summary>
    CountedAction Find(ActionId id);

    /// <summary>Adds the action of a known person.</summary>
    void Add(CountedAction action);

    /// <summary>Takes the action of a known person out, which must be there.</summary>
    void Remove(CountedAction action);
}
