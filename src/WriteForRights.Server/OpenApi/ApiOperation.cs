using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// A call of the API: what it takes and what it answers. It is metadata of the endpoint, declared beside it, and the OpenAPI document is
/// made of nothing else.
/// </summary>
/// <param name="Id">The name of the call in generated clients, unique among all calls: a verb and a noun, such as <c>getCase</c>.</param>
/// <param name="Summary">The summary, in a sentence or two.</param>
internal sealed record ApiOperation(string Id, string Summary)
{
    /// <summary>The method. HEAD comes with GET if <see cref="HasHead"/>.</summary>
    internal string Method { get; init; } = HttpMethods.Get;

    /// <summary>The path below the version, such as <c>/campaigns/{campaign}</c>.</summary>
    internal string Path { get; init; } = string.Empty;

    /// <summary>Whether the path answers HEAD requests, too.</summary>
    internal bool HasHead { get; init; }

    /// <summary>The scope that the call needs; <c>null</c> for a call that needs none.</summary>
    internal AccessScope? Scope { get; init; }

    /// <summary>The parameters in the query and in headers. Those in the path follow from it.</summary>
    internal ValueList<ApiParameter> Parameters { get; init; }

    /// <summary>The body of the request; <c>null</c> if it has none.</summary>
    internal ApiContent? Body { get; init; }

    /// <summary>The responses other than problems.</summary>
    internal ValueList<ApiResponse> Responses { get; init; }

    /// <summary>The statuses of the problems that callers have to expect.</summary>
    internal ValueList<int> Problems { get; init; }

    /// <summary>The methods that the endpoint answers.</summary>
    internal string[] Methods => HasHead ? [Method, HttpMethods.Head] : [Method];

    /// <summary>A read that clients may cache.</summary>
    internal static ApiOperation Read<T>(string id, string summary) => new(id, summary)
    {
        HasHead = true,
        Parameters = [ApiParameter.IfNoneMatch],
        Responses =
        [
            new(200, "The current value.", ApiContent.Json<T>(), ["ETag", "Cache-Control"]),
            new(304, "The copy that the client has is current.", null, ["ETag", "Cache-Control"]),
        ],
    };

    /// <summary>A read of a list, page by page.</summary>
    internal static ApiOperation ReadPage<T>(string id, string summary) =>
        Read<Page<T>>(id, summary).With(ApiParameter.Cursor, ApiParameter.Limit).WithProblems(400, 422);

    /// <summary>A read of the current counts.</summary>
    internal static ApiOperation ReadCounts(string id, string summary) =>
        Read<Counts>(id, summary).With(ApiParameter.By).WithProblems(404, 422, 503);

    /// <summary>A stream of the counts.</summary>
    internal static ApiOperation StreamCounts(string id, string summary) => new(id, summary)
    {
        Parameters = [ApiParameter.By, ApiParameter.LastEventId],
        Responses =
        [
            new(
                200,
                "The events. Each event `counts` has the counts as its data, and the text of their `ETag` as its id. A comment every 15 "
                + "seconds keeps the connection open.",
                ApiContent.SequenceOf<Counts>(CountStreamEndpoints.MediaType, "Server-sent events. Their data is `Counts`, as JSON."),
                ["Cache-Control"]),
        ],
        Problems = [404, 422, 503],
    };

    /// <summary>A call with a JSON body that may be sent again: the same value changes nothing more, and gets the same receipt.</summary>
    internal static ApiOperation Write<TBody, TReceipt>(string id, string summary) => new(id, summary)
    {
        Body = ApiContent.Json<TBody>(),
        Responses = [new(200, "Stored, now or before.", ApiContent.Json<TReceipt>(), ["Cache-Control"])],
        Problems = [400, 413, 415, 422, 503],
    };

    /// <summary>A read for those who have a scope. Nobody may keep a copy.</summary>
    internal static ApiOperation ReadPrivate(string id, string summary, ApiContent content) => new(id, summary)
    {
        Responses = [new(200, "The current value.", content, ["Cache-Control"])],
        Problems = [503],
    };

    /// <summary>A read of a list for those who have a scope, page by page. Nobody may keep a copy.</summary>
    internal static ApiOperation ReadPrivatePage<T>(string id, string summary) =>
        ReadPrivate(id, summary, ApiContent.Json<Page<T>>()).With(ApiParameter.Cursor, ApiParameter.Limit).WithProblems(400, 422);

    /// <summary>A POST without a body that may be sent again: it changes nothing more.</summary>
    internal static ApiOperation Close<T>(string id, string summary, string done) => new(id, summary)
    {
        Responses = [new(200, done, ApiContent.Json<T>(), ["Cache-Control"])],
        Problems = [404, 409, 503],
    };

    /// <summary>A call that starts a job on the ledger. While it runs, the same call answers with the same job.</summary>
    internal static ApiOperation StartJob(string id, string summary) => new ApiOperation(id, summary)
    {
        Responses =
        [
            new(202, "The job, started now or running. Read it again until it has ended.", ApiContent.Json<LedgerJob>(), ["Cache-Control"]),
        ],
        Problems = [409, 503],
    }.For(AccessScope.Admin);

    /// <summary>A call that takes one value per line and answers one result per line.</summary>
    internal static ApiOperation Batch<TLine, TResult>(string id, string summary) => new(id, summary)
    {
        Body = ApiContent.SequenceOf<TLine>(
            BatchEndpoints.MediaType, $"One `{typeof(TLine).Name}` per line, as JSON. It needs its `id`, which is in no path here."),
        Responses =
        [
            new(
                200,
                "One result per line of the request, in its order, each with the status that its line would have got alone.",
                ApiContent.SequenceOf<TResult>(BatchEndpoints.MediaType, $"One `{typeof(TResult).Name}` per line, as JSON."),
                ["Cache-Control", "Content-Language"]),
        ],
        Problems = [415],
    };

    internal ApiOperation With(params ValueList<ApiParameter> parameters) => this with { Parameters = [.. Parameters, .. parameters] };

    internal ApiOperation WithProblems(params ValueList<int> statuses) => this with { Problems = [.. Problems, .. statuses] };

    /// <summary>Adds 201 for a value that the server had not stored before.</summary>
    internal ApiOperation WithCreated(string description = "Stored, and counted now.") => this with
    {
        Responses = [.. Responses, Responses[0] with { Status = 201, Description = description }],
    };

    /// <summary>Makes it a call for those who have a scope.</summary>
    internal ApiOperation For(AccessScope scope) => WithProblems(401, 403) with { Scope = scope };
}
