using WriteForRights.Outbox;

namespace My_Stall;

/// <summary>Says what happens to the letters, without personal data.</summary>
internal sealed partial class StallProgress(ILogger log) : IProgress<OutboxProgress>
{
    public void Report(OutboxProgress value)
    {
        switch (value.Event)
        {
            case OutboxEvent.Enqueued:
                LogKept(value.Waiting);
                break;
            case OutboxEvent.Sent:
                LogSent(value.Waiting);
                break;
            case OutboxEvent.SetAside:
                LogSetAside(value.Code);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Kept on this machine. Waiting: {Waiting}.")]
    private partial void LogKept(int waiting);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sent. Waiting: {Waiting}.")]
    private partial void LogSent(int waiting);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server refused one: {Code}. It is set aside and not lost.")]
    private partial void LogSetAside(string? code);
}
