namespace WriteForRights.Components;

/// <summary>The parts of a case that <see cref="CaseDetail"/> shows.</summary>
[Flags]
public enum CaseParts
{
    /// <summary>Only the name and the headline.</summary>
    None = 0,

    /// <summary>The story.</summary>
    Story = 1,

    /// <summary>The count.</summary>
    Counts = 2,

    /// <summary>The demands.</summary>
    Demands = 4,

    /// <summary>The state: declarations, charges, sentences, place.</summary>
    State = 8,

    /// <summary>The timeline.</summary>
    Timeline = 16,

    /// <summary>The outcomes and the news.</summary>
    Outcomes = 32,

    /// <summary>The sources.</summary>
    Sources = 64,

    /// <summary>All parts.</summary>
    All = Story | Counts | Demands | State | Timeline | Outcomes | Sources,
}
