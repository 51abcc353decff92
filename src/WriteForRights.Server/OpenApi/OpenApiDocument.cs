using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Writes the OpenAPI document of the calls.</summary>
/// <remarks>
/// The platform's generator describes types by the JSON options of the host and lists the host's endpoints. The document of a guest may
/// depend on neither: the calls are declared beside their endpoints, and types are described by the metadata that reads and writes them.
/// </remarks>
internal static partial class OpenApiDocument
{
    /// <summary>The start of every path.</summary>
    internal const string Prefix = "/v1";

    private const string Tag = "WriteForRights";
    private const string KeyScheme = "accessKey";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Accept-Encoding"] = "`identity`, if the encoding of the body is the reason.",
        ["Cache-Control"] = "Whether and for how long a cache may keep the response.",
        ["Content-Language"] = "The language of the texts.",
        ["ETag"] = "The version of the value, for `If-None-Match`.",
        ["RateLimit"] = "What is left of the limit: `r` requests, and all of them after `t` seconds.",
        ["RateLimit-Policy"] = "The limit: `q` requests in `w` seconds.",
        ["Retry-After"] = "The number of seconds to wait before another attempt.",
        ["WWW-Authenticate"] = "`Bearer`.",
    };

    private static readonly Dictionary<int, string> Problems = new()
    {
        [400] = "The request cannot be read: `validation-failed` with the place of each problem, `cursor-malformed` or `request-broken`.",
        [401] = "The call needs a key: `access-key-missing`, `access-key-unknown` or `access-key-expired`.",
        [403] = "The key does not allow it: `access-scope-missing`, `access-origin-denied` or `access-section-denied`. Or the server "
            + "has no keys: `access-denied`.",
        [404] = "There is no such campaign, case or key: `not-found`.",
        [409] = "Something else is stored under this id: `action-conflict`, `report-conflict`, `report-outdated`, `key-conflict` or "
            + "`key-not-rotatable`.",
        [413] = "The body is too large: `body-too-large`.",
        [415] = "The body is of another type, or compressed: `content-type-unsupported` or `content-encoding-unsupported`.",
        [422] = "Values are not valid: `validation-failed` with the place of each problem.",
        [429] = "There were too many requests: `rate-limited`.",
        [503] = "The server cannot read or store at the moment; try again later: `storage-unavailable` or `storage-full`.",
    };

    internal static byte[] Write(IEnumerable<ApiOperation> operations)
    {
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            var path = Prefix + operation.Path;
            var item = paths[path] as JsonObject;
            if (item is null)
            {
                paths[path] = item = new JsonObject();
            }

            item[Lower(operation.Method)] = Describe(operation, schemas, hasContent: true);
            if (operation.HasHead)
            {
                item[Lower(HttpMethods.Head)] = Describe(operation, schemas, hasContent: false);
            }
        }

        var problem = Content(new ApiContent(typeof(ApiProblem), ApiProblem.MediaType, null), schemas, isInput: false);
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "WriteForRights campaign server",
                ["version"] = "v1",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
                ["description"] = "Campaigns and cases to read, actions to record, and their counts. Every action counts exactly once.",
            },
            ["tags"] = new JsonArray(new JsonObject { ["name"] = Tag, ["description"] = "The calls of the campaign server." }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    [KeyScheme] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "An access key with the scope that the call needs, or the administrator's key of the settings.",
                    },
                },
                ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)new JsonObject
                {
                    ["description"] = header.Value,
                    ["schema"] = new JsonObject { ["type"] = "string" },
                }))),
                ["responses"] = new JsonObject(Problems.Select(entry => KeyValuePair.Create(NameOf(entry.Key), (JsonNode?)new JsonObject
                {
                    ["description"] = entry.Value,
                    ["headers"] = HeadersOf(ProblemHeaders(entry.Key)),
                    ["content"] = problem.DeepClone(),
                })))
                {
                    ["Problem"] = new JsonObject
                    {
                        ["description"] = "Any other problem, such as `internal-error` with status 500.",
                        ["headers"] = HeadersOf(ProblemHeaders(0)),
                        ["content"] = problem.DeepClone(),
                    },
                },
                ["schemas"] = schemas.Components,
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(document, Json);
    }

    // An empty requirement makes the key optional: a server may let everybody submit.
    private static JsonObject[] WithoutKey(AccessScope scope) => scope == AccessScope.Submit ? [[]] : [];

    private static JsonObject Describe(ApiOperation operation, OpenApiSchemas schemas, bool hasContent)
    {
        var described = new JsonObject
        {
            ["operationId"] = hasContent ? operation.Id : "head" + FirstWord().Replace(operation.Id, string.Empty, 1),
            ["tags"] = new JsonArray(Tag),
            ["summary"] = hasContent ? operation.Summary : $"{operation.Summary} The answer has the headers alone.",
            ["security"] = operation.Scope is { } scope
                ? new JsonArray([.. WithoutKey(scope), new JsonObject { [KeyScheme] = new JsonArray(scope.ToString()) }])
                : new JsonArray(),
            ["parameters"] = new JsonArray([.. Parameters(operation).Select(Describe)]),
        };
        if (operation.Body is not null)
        {
            described["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content(operation.Body, schemas, isInput: true),
            };
        }

        var responses = new SortedDictionary<int, JsonObject>();
        foreach (var response in operation.Responses)
        {
            responses[response.Status] = new JsonObject
            {
                ["description"] = response.Description,
                ["headers"] = HeadersOf(response.Headers),
            };
            if (response.Content is not null && hasContent)
            {
                responses[response.Status]["content"] = Content(response.Content, schemas, isInput: false);
            }
        }

        foreach (var status in operation.Problems.Append(429))
        {
            responses[status] = hasContent
                ? new JsonObject { ["$ref"] = "#/components/responses/" + NameOf(status) }
                : new JsonObject { ["description"] = Problems[status], ["headers"] = HeadersOf(ProblemHeaders(status)) };
        }

        described["responses"] = new JsonObject(responses.Select(
            response => KeyValuePair.Create(response.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)response.Value)))
        {
            ["default"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" },
        };
        return described;
    }

    private static IEnumerable<ApiParameter> Parameters(ApiOperation operation) =>
        PathParameter().Matches(operation.Path).Select(match => ApiParameter.InPaths[match.Groups[1].Value])
            .Concat(operation.Parameters).Append(ApiParameter.AcceptLanguage);

    private static JsonObject Describe(ApiParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.Place,
        ["required"] = parameter.IsRequired,
        ["description"] = parameter.Description,
        ["schema"] = JsonNode.Parse(parameter.Schema),
    };

    private static JsonObject Content(ApiContent content, OpenApiSchemas schemas, bool isInput)
    {
        var value = schemas.Of(content.Type, isInput);

        // OpenAPI 3.1 has no word for the type of the values. The extension is ours.
        var schema = content.Sequence is null
            ? value
            : new JsonObject { ["type"] = "string", ["description"] = content.Sequence, ["x-item-schema"] = value };
        return new JsonObject { [content.MediaType] = new JsonObject { ["schema"] = schema } };
    }

    private static JsonObject HeadersOf(IEnumerable<string> names) => new(names.Select(
        name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = "#/components/headers/" + name })));

    private static IEnumerable<string> ProblemHeaders(int status) => status switch
    {
        401 => ["Cache-Control", "Content-Language", "WWW-Authenticate"],
        415 => ["Accept-Encoding", "Cache-Control", "Content-Language"],
        429 => ["Cache-Control", "Content-Language", "RateLimit", "RateLimit-Policy", "Retry-After"],
        503 => ["Cache-Control", "Content-Language", "Retry-After"],
        _ => ["Cache-Control", "Content-Language"],
    };

    private static string NameOf(int status) => string.Create(CultureInfo.InvariantCulture, $"Problem{status}");

#pragma warning disable CA1308 // OpenAPI has methods in lower case.
    private static string Lower(string method) => method.ToLowerInvariant();
#pragma warning restore CA1308

    [GeneratedRegex("^[a-z]+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
