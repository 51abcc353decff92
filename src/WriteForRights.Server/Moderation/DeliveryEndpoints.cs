using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Deliveries: the messages that are printed and sent together.</summary>
internal sealed class DeliveryEndpoints(MessageDeliveries deliveries, MessageRules rules, CampaignServerOptions options)
{
    internal const string SheetsType = "text/html";
    internal const string EnvelopesType = "text/csv";

    /// <summary>Creates a delivery under an id that the caller chooses. The same request again returns the same delivery.</summary>
    internal async Task PostAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageDeliveryRequest>(context, options.MaxBodyBytes, rules.Check).ConfigureAwait(false)
            is not { } request)
        {
            return;
        }

        if (!MessageEndpoints.TryNarrow(context, request.Section, out var section))
        {
            await MessageEndpoints.RefuseSectionAsync(context).ConfigureAwait(false);
            return;
        }

        if (!TryReadPaper(context.Request, out var paper))
        {
            await RefusePaperAsync(context).ConfigureAwait(false);
            return;
        }

        var (isRequested, isNew) = await deliveries.CreateAsync(request with { Section = section }, context.RequestAborted)
            .ConfigureAwait(false);
        if (!isRequested)
        {
            await ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.DeliveryConflict).ConfigureAwait(false);
            return;
        }

        var produced = await deliveries.ReadAsync(request.Id, section, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, produced, paper).ConfigureAwait(false);
    }

    internal Task GetAsync(HttpContext context) => ReadAsync(
        context, (produced, paper) => WriteAsync(context, StatusCodes.Status200OK, produced, paper));

    /// <summary>Writes the sheets alone, as a page to print.</summary>
    internal Task GetSheetsAsync(HttpContext context) => ReadAsync(
        context,
        (produced, paper) => produced is { IsOpen: false }
            ? RefuseClosedAsync(context)
            : WriteTextAsync(context, SheetsType, produced?.Sheets(paper).Reveal()));

    /// <summary>Writes the data of the envelopes alone, as a table.</summary>
    internal Task GetEnvelopesAsync(HttpContext context) => ReadAsync(
        context,
        (produced, _) => produced is { IsOpen: false }
            ? RefuseClosedAsync(context)
            : WriteTextAsync(context, EnvelopesType, produced?.Csv(RequestLanguage.Of(context.Request))));

    internal Task ConfirmAsync(HttpContext context) => CloseAsync(context, DeliveryStatus.Delivered, deliveries.ConfirmAsync);

    internal Task CancelAsync(HttpContext context) => CloseAsync(context, DeliveryStatus.Cancelled, deliveries.CancelAsync);

    private static bool TryReadPaper(HttpRequest request, out LetterPaper paper)
    {
        paper = LetterPaper.A4;
        switch (request.Query["paper"].ToString())
        {
            case "" or "a4":
                return true;
            case "letter":
                paper = LetterPaper.Letter;
                return true;
            default:
                return false;
        }
    }

    private static Task RefusePaperAsync(HttpContext context) => ProblemResponse.WriteAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ValidationFailed,
        [Problem.Of("paper", ProblemCodes.WordUnknown, RequestLanguage.Of(context.Request), ("allowed", "a4, letter"))]);

    private static Task RefuseClosedAsync(HttpContext context) =>
        ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.DeliveryClosed);

    private static DeliveryId IdIn(HttpContext context) =>
        DeliveryId.TryParse(context.Request.RouteValues["delivery"] as string, out var id) ? id : default;

    private static Task WriteAsync(HttpContext context, int status, ProducedDelivery? produced, LetterPaper paper) => produced is null
        ? ProblemResponse.NotFoundAsync(context)
        : JsonResponse.WriteReceiptAsync(context, status, produced.Show(paper, RequestLanguage.Of(context.Request)));

    private static Task WriteTextAsync(HttpContext context, string mediaType, string? text) => text is null
        ? ProblemResponse.NotFoundAsync(context)
        : JsonResponse.WritePrivateTextAsync(context, text, mediaType);

    private static async Task CloseAsync(
        HttpContext context, DeliveryStatus status, Func<DeliveryId, SectionId?, CancellationToken, Task<ProducedDelivery?>> close)
    {
        var produced = await close(IdIn(context), Callers.Of(context).Section, context.RequestAborted).ConfigureAwait(false);
        await (produced is not null && produced.Delivery.Status != status
            ? RefuseClosedAsync(context)
            : WriteAsync(context, StatusCodes.Status200OK, produced, LetterPaper.A4)).ConfigureAwait(false);
    }

    private async Task ReadAsync(HttpContext context, Func<ProducedDelivery?, LetterPaper, Task> write)
    {
        if (!TryReadPaper(context.Request, out var paper))
        {
            await RefusePaperAsync(context).ConfigureAwait(false);
            return;
        }

        await write(
            await deliveries.ReadAsync(IdIn(context), Callers.Of(context).Section, context.RequestAborted).ConfigureAwait(false), paper)
            .ConfigureAwait(false);
    }
}
