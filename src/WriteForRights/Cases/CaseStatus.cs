namespace WriteForRights;

/// <summary>How far things have gone for the subject of a case.</summary>
public enum CaseStatus
{
    /// <summary>At risk, and nothing of what follows is known.</summary>
    AtRisk,

    /// <summary>Held, without a charge that is known.</summary>
    Detained,

    /// <summary>Charged.</summary>
    Charged,

    /// <summary>On trial.</summary>
    OnTrial,

    /// <summary>Found guilty.</summary>
    Convicted,

    /// <summary>Sentenced.</summary>
    Sentenced,

    /// <summary>Set free, whatever else may stand.</summary>
    Released,

    /// <summary>Out of reach of those who put the subject at risk.</summary>
    Safe,

    /// <summary>Dead.</summary>
    Died,
}
