namespace WriteForRights;

/// <summary>A link in a post: its start and end, in UTF-16 units, and whether it is written with its scheme.</summary>
internal readonly record struct PostLink(int Start, int End, bool HasScheme);
