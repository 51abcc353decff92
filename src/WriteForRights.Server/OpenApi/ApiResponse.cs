namespace WriteForRights.Server;

/// <summary>A response of a call.</summary>
/// <param name="Status">The status.</param>
/// <param name="Description">The meaning of the status in this call.</param>
/// <param name="Content">The content; <c>null</c> if the response has none.</param>
/// <param name="Headers">The names of the headers that a client may need.</param>
internal sealed record ApiResponse(int Status, string Description, ApiContent? Content, ValueList<string> Headers);
