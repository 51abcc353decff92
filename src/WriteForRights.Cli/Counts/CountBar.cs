namespace WriteForRights.Cli;

/// <summary>A bar of a chart of counts.</summary>
/// <param name="Label">The name of the bucket, in the reader's language.</param>
/// <param name="Number">The count.</param>
internal sealed record CountBar(string Label, long Number);
