using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>What every path has in common. The calls are those of the OpenAPI document, so a new one is tested, too.</summary>
public abstract class PathTests(ServerKind kind) : ServerTest(kind)
{
    private static readonly string[] AllMethods = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_path_in_another_letter_case_or_with_more_slashes_is_not_found()
    {
        foreach (var (path, methods) in await CallsAsync())
        {
            var segments = path.Split('/');
            var others = Enumerable.Range(1, segments.Length - 1)
                .Where(i => !IsId(segments[i]))
                .Select(i => string.Join('/', segments.Select((segment, at) => at == i ? segment.ToUpperInvariant() : segment)))
                .Concat(Enumerable.Range(2, segments.Length - 2)
                    .Select(i => string.Join('/', segments.Take(i).Append(string.Empty).Concat(segments.Skip(i)))))
                .Append(path + "/").Append(path + "//").Append(path.ToUpperInvariant());
            foreach (var other in others)
            {
                foreach (var method in methods.Append("DELETE"))
                {
                    using var response = await SendAsync(method, other);
                    Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{method} {other}: {response.StatusCode}");
                    if (method != "HEAD")
                    {
                        Assert.Equal(ProblemCodes.NotFound, (await Wire.ProblemAsync(response)).Code);
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_have_is_refused_with_those_that_it_has()
    {
        foreach (var (path, methods) in await CallsAsync())
        {
            foreach (var method in AllMethods.Except(methods))
            {
                using var response = await SendAsync(method, path);

                Assert.True(response.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {path}: {response.StatusCode}");
                Assert.Equal(methods, response.Content.Headers.Allow);
                if (method != "HEAD")
                {
                    var problem = await Wire.ProblemAsync(response);
                    Assert.Equal(ProblemCodes.MethodNotAllowed, problem.Code);
                    Assert.Contains(string.Join(", ", methods), problem.Title, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    [InlineData("unheard-of")]
    public async Task A_compressed_body_is_refused_for_what_it_is(string encoding)
    {
        var document = await Wire.ReadAsync("openapi/writeforrights.json");
        var bodies = Operations(document).Where(call => call.Operation.TryGetProperty("requestBody", out _)).ToList();
        Assert.Contains(bodies, call => call.Path == "/v1/actions/batch");
        foreach (var (path, method, operation) in bodies)
        {
            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await gzip.WriteAsync("{ }"u8.ToArray(), Token);
            }

            var mediaType = Assert.Single(operation.GetProperty("requestBody").GetProperty("content").EnumerateObject()).Name;
            using var response = await SendAsync(method, path, compressed.ToArray(), mediaType, encoding);

            Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
            Assert.Equal("identity", Assert.Single(response.Headers.GetValues("Accept-Encoding")));
            Assert.Equal(ProblemCodes.ContentEncodingUnsupported, (await Wire.ProblemAsync(response)).Code);
        }
    }

    [Fact]
    public async Task A_body_that_is_said_not_to_be_compressed_is_read()
    {
        var id = ActionId.New();
        var body = JsonSerializer.SerializeToUtf8Bytes(Campaign2022.Letter() with { Id = id }, WriteForRightsJson.TypeInfo<ActionRecord>());

        using var response = await SendAsync("PUT", $"/v1/actions/{id}", body, "application/json", "identity");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_any_copy_is_told_that_there_is_one()
    {
        var reads = (await CallsAsync()).Where(call => call.Methods.Contains("HEAD")).Select(call => call.Path).ToList();
        Assert.NotEmpty(reads);
        foreach (var path in reads.Append("/openapi/writeforrights.json"))
        {
            using var response = await Wire.GetAsync(path, "*");

            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.NotNull(response.Headers.ETag);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
        }

        using var missing = await Wire.GetAsync("v1/campaigns/w4r-1999", "*");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (
            path.Name.Replace("{campaign}", "w4r-2022").Replace("{case}", "dorgelesse-nguessan").Replace("{key}", "uk-website").Replace("{id}", ActionId.New().ToString()),
            operation.Name.ToUpperInvariant(),
            operation.Value)));

    // An id in another letter case is another id.
    private static bool IsId(string segment) => segment is "w4r-2022" or "dorgelesse-nguessan" or "uk-website" || segment.StartsWith('{') || Guid.TryParse(segment, out _);

    private async Task<List<(string Path, string[] Methods)>> CallsAsync() =>
        Operations(await Wire.ReadAsync("openapi/writeforrights.json")).GroupBy(call => call.Path)
            .Select(calls => (calls.Key, calls.Select(call => call.Method).ToArray())).ToList();

    private async Task<HttpResponseMessage> SendAsync(
        string method, string path, byte[]? body = null, string mediaType = "application/json", string? encoding = null)
    {
        using var http = Wire.NewClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(http.BaseAddress!, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AdminKey);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
            request.Content.Headers.Add("Content-Encoding", encoding);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }
}
