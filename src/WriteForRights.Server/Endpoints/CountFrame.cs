namespace WriteForRights.Server;

/// <summary>Counts as they are sent to all their watchers, or a sign that the stream is alive.</summary>
/// <param name="Tag">The text of the <c>ETag</c>; <c>null</c> for a sign of life.</param>
/// <param name="Bytes">The text of the event.</param>
/// <param name="ReadAt">The number of the reading: a later one is of a later moment.</param>
internal sealed record CountFrame(string? Tag, byte[] Bytes, long ReadAt);
