namespace WriteForRights;

/// <summary>The end of a line of plain text.</summary>
public enum LineBreak
{
    /// <summary>A line feed: for the web and most systems.</summary>
    Lf,

    /// <summary>A carriage return and a line feed: for mail and for Windows.</summary>
    CrLf,
}
