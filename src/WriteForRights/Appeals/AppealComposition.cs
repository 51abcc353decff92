namespace WriteForRights;

/// <summary>What composing an appeal came to.</summary>
/// <param name="Appeal">The appeal, where nothing was wrong.</param>
/// <param name="Problems">Everything that was wrong; the paths are those of what was given.</param>
public sealed record AppealComposition(Appeal? Appeal, ValueList<Problem> Problems);
