namespace WriteForRights;

/// <summary>The status of a case: the furthest stage that the subject has reached.</summary>
public enum CaseStatus
{
    /// <summary>At risk. None of the following is known.</summary>
    AtRisk,

    /// <summary>Held, without a known charge.</summary>
    Detained,

    /// <summary>Charged.</summary>
    Charged,

    /// <summary>On trial.</summary>
    OnTrial,

    /// <summary>Found guilty.</summary>
    Convicted,

    /// <summary>Sentenced.</summary>
    Sentenced,

    /// <summary>Set free, even if charges or sentences remain.</summary>
    Released,

    /// <summary>Safe from the people who put the subject at risk.</summary>
    Safe,

    /// <summary>Dead.</summary>
    Died,
}
