namespace WriteForRights;

/// <summary>Words of a list that a text has.</summary>
/// <param name="Subject">What they are about.</param>
/// <param name="First">The position of the first of them among the text's words.</param>
/// <param name="Last">The position of the last.</param>
internal readonly record struct WordHit(WordSubject Subject, int First, int Last);
