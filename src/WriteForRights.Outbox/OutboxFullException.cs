using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>The outbox is full. The action was not stored: keep it, and put it in when others have been sent.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class OutboxFullException : Exception
{
    internal OutboxFullException(int maxItems)
        : base(Problem.Of(
            "$", ProblemCodes.OutboxFull, LanguageTag.Current, ("max", Locale.For(LanguageTag.Current).Number(maxItems))).Message)
    {
    }
}
