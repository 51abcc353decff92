namespace WriteForRights;

/// <summary>An entry of a word list that was found in a text.</summary>
/// <param name="Subject">The subject of the entry.</param>
/// <param name="List">The number of the list, as <see cref="WordList.Number"/>.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="Last">The index of its last token.</param>
/// <param name="IsMarked">Whether the entry counts only if written with its marks: without them it is another word.</param>
internal readonly record struct WordHit(WordSubject Subject, int List, int First, int Last, bool IsMarked = false);
