namespace WriteForRights.Cli;

/// <summary>Shows a message with its findings, and the version that a decision names.</summary>
internal sealed class ModerateShowCommand : ToolCommand<MessageIdSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(MessageIdSettings settings, Output output, CancellationToken cancellationToken)
    {
        var message = await ServerAccess.Open(settings).Client.GetMessageAsync(settings.Id, cancellationToken);
        output.Result(message, () =>
        {
            Terminal.Out.Write(MessageView.Of(message));
            output.Line($"--read {message.Version}");
        });
        return ExitCode.Ok;
    }
}
