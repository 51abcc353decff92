namespace WriteForRights;

/// <summary>The range of a label of a host name in a text.</summary>
internal readonly record struct HostLabel(int Start, int End);
