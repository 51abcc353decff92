namespace WriteForRights.Outbox;

/// <summary>The code that a log shows for an action that is set aside.</summary>
internal static class SetAsideReason
{
    private const int MaxLength = 64;
    private const string Unreadable = "unreadable-code";

    /// <summary>Returns the code of the action's problems if they share one, because it says more, or else the code of the whole.</summary>
    internal static string Of(string code, ValueList<Problem> problems)
    {
        var codes = problems.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).ToList();
        return Readable(codes.Count == 1 ? codes[0] : code);
    }

    // A code is a word in small letters. Whatever else a server sends as one might be what somebody wrote.
    private static string Readable(string code) =>
        code.Length is > 0 and <= MaxLength && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? code : Unreadable;
}
