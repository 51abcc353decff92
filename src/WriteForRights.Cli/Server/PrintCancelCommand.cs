namespace WriteForRights.Cli;

/// <summary>Cancels a delivery. Its messages can then be in another one.</summary>
internal sealed class PrintCancelCommand : ToolCommand<DeliveryIdSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(DeliveryIdSettings settings, Output output, CancellationToken cancellationToken)
    {
        var delivery = await ServerAccess.Open(settings).Client.CancelDeliveryAsync(settings.Id, cancellationToken);
        output.Result(
            new { delivery.Id, delivery.Status, Messages = delivery.Messages.Count },
            () => output.Line($"{delivery.Id}: " + Words.Current.Plural("print.messages", delivery.Messages.Count)));
        return ExitCode.Ok;
    }
}
