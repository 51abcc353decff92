namespace WriteForRights;

/// <summary>A link in a post: where it begins and ends, in UTF-16 units, and whether its scheme is written.</summary>
internal readonly record struct PostLink(int Start, int End, bool HasScheme);
