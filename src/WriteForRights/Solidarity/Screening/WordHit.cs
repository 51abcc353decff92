namespace WriteForRights;

/// <summary>Words of a list that a text has.</summary>
/// <param name="Subject">The subject of the words.</param>
/// <param name="List">The number of the list, as <see cref="WordList.Number"/>.</param>
/// <param name="First">The position of the first of them among the text's words.</param>
/// <param name="Last">The position of the last.</param>
/// <param name="IsMarked">Whether the words count only where they are written with their marks: without them they are others.</param>
internal readonly record struct WordHit(WordSubject Subject, int List, int First, int Last, bool IsMarked = false);
