namespace WriteForRights.Cli;

/// <summary>Marks the messages of a delivery as delivered, once: when they are with the post.</summary>
internal sealed class PrintDeliveredCommand : ToolCommand<DeliveryIdSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(DeliveryIdSettings settings, Output output, CancellationToken cancellationToken)
    {
        var delivery = await ServerAccess.Open(settings).Client.ConfirmDeliveryAsync(settings.Id, cancellationToken);
        PrintSheetsCommand.LeftOut(delivery);
        output.Result(
            new { delivery.Id, delivery.Status, Messages = delivery.Messages.Count, delivery.LeftOut },
            () => output.Line($"{delivery.Id}: " + Words.Current.Plural("print.messages", delivery.Messages.Count)));
        return ExitCode.Ok;
    }
}
