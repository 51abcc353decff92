namespace WriteForRights;

/// <summary>A label of a host name: where it stands in a text.</summary>
internal readonly record struct HostLabel(int Start, int End);
