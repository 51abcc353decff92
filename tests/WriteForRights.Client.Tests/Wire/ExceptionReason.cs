namespace WriteForRights.Client.Tests;

/// <summary>The message of an exception without its last line, which lists the facts of the call.</summary>
internal static class ExceptionReason
{
    internal static string Reason(this WriteForRightsException exception)
    {
        var lines = exception.Message.Split(Environment.NewLine);
        Assert.StartsWith("(", lines[^1], StringComparison.Ordinal);
        return string.Join(Environment.NewLine, lines[..^1]);
    }
}
