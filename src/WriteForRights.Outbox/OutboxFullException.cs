using System.Globalization;

namespace WriteForRights.Outbox;

/// <summary>The outbox holds as many actions as it may. The action was not stored: keep it, and put it in when others have gone.</summary>
public sealed class OutboxFullException : Exception
{
    internal OutboxFullException(int maxItems)
        : base(Problem.Of(
            "$", ProblemCodes.OutboxFull, LanguageTag.Current, ("max", maxItems.ToString(CultureInfo.InvariantCulture))).Message)
    {
    }
}
