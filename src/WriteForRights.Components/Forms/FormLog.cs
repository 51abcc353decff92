using Microsoft.Extensions.Logging;

namespace WriteForRights.Components;

/// <summary>Log messages of the forms. They have no personal data.</summary>
internal static partial class FormLog
{
    internal static void NotReached(ILogger? logger, string error, string? requestId)
    {
        if (logger is not null)
        {
            WriteNotReached(logger, error, requestId);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An action could not be submitted: {Error}, request {RequestId}. Its writer sees the filled form.")]
    private static partial void WriteNotReached(ILogger logger, string error, string? requestId);
}
