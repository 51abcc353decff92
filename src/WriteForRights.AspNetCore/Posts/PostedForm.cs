using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WriteForRights.Components;

namespace WriteForRights.AspNetCore;

/// <summary>
/// The posted form of the request that is being answered, for the components. A post from another site, or one that is too large, still
/// yields its texts, in a form that no flow accepts: the page shows them again with the reason.
/// </summary>
internal sealed class PostedForm(
    IHttpContextAccessor accessor, IOptions<WriteForRightsPagesOptions> options, ILogger<PostedForm> logger) : IPostedForm
{
    /// <summary>The field that names the form of a page.</summary>
    private const string FormField = "form";

    /// <summary>The last field. A form without it counts as cut off.</summary>
    private const string EndField = "end";

    /// <summary>The field that names the flow. A form without it counts as foreign.</summary>
    private const string FlowField = "flow";

    private PostedFields? _fields;
    private bool _isRefused;

    /// <summary>Raised when the form has set the status of the response.</summary>
    internal event Action? StatusChanged;

    /// <summary>Whether the post failed: the form has problems, or the server is away.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Whether this is the page's only form. It then receives every post, whatever the post names.</summary>
    internal bool IsOnlyForm { get; set; }

    /// <inheritdoc/>
    public string? Path => accessor.HttpContext is { Request: var request } ? request.PathBase + request.Path : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeyValuePair<string, string>>?> ReadAsync(
        string formName, CancellationToken cancellationToken = default)
    {
        if (accessor.HttpContext is not { } http)
        {
            return null;
        }

        if (!http.Response.HasStarted)
        {
            // The form of a cached page would give two people the same action id.
            http.Response.Headers.CacheControl = "no-store";
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return null;
        }

        _fields ??= await PostedFields.ReadAsync(http.Request, options.Value.MaxPostBytes, cancellationToken).ConfigureAwait(false);
        var name = _fields.Find(FormField);
        if (!IsOnlyForm && name is not null && name != formName)
        {
            return null;
        }

        if (!SameSitePosts.Accepts(http.Request))
        {
            Refuse(StatusCodes.Status403Forbidden, "cross-site");
            return _fields.Without(FlowField);
        }

        if (_fields.IsTooLarge)
        {
            Refuse(StatusCodes.Status413PayloadTooLarge, "too large");
            return _fields.Without(EndField);
        }

        return _fields.All;
    }

    /// <inheritdoc/>
    public void SetStatus(int statusCode)
    {
        // The reason why a post was refused says more than that the form has problems.
        if (!_isRefused && accessor.HttpContext is { Response: { HasStarted: false } response })
        {
            response.StatusCode = statusCode;
        }

        HasFailed = statusCode >= StatusCodes.Status400BadRequest;
        StatusChanged?.Invoke();
    }

    /// <inheritdoc/>
    public void RedirectTo(string address)
    {
        if (accessor.HttpContext is { Response: { HasStarted: false } response })
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = address;
        }
    }

    private void Refuse(int statusCode, string reason)
    {
        if (!_isRefused)
        {
            PageLog.PostRefused(logger, reason);
        }

        SetStatus(statusCode);
        _isRefused = true;
    }
}
