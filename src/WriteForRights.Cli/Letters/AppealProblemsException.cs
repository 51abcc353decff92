namespace WriteForRights.Cli;

/// <summary>An appeal cannot be composed, or a file of the user has problems: all of them at once.</summary>
/// <param name="problems">The problems, without personal data.</param>
internal sealed class AppealProblemsException(ValueList<Problem> problems) : Exception
{
    /// <summary>The problems.</summary>
    internal ValueList<Problem> Problems { get; } = problems;
}
