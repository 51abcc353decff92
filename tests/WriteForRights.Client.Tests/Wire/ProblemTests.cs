using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The exceptions that the server's problem details become.</summary>
public sealed class ProblemTests : ServerTest
{
    private static readonly ApiProblem Problem = new()
    {
        Title = "Something is wrong.",
        Status = 400,
        Code = "something-new",
        RequestId = "0HN7:00000001",
        Errors = [new Problem { Path = "$.wings", Code = "wings-too-short", Message = "The wings are too short." }],
    };

    protected override MockTransport Transport => MockTransport.InProcess;

    [Theory]
    [InlineData(400, typeof(InvalidRequestException))]
    [InlineData(413, typeof(InvalidRequestException))]
    [InlineData(415, typeof(InvalidRequestException))]
    [InlineData(422, typeof(InvalidRequestException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(408, typeof(ServerUnavailableException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(500, typeof(ServerUnavailableException))]
    [InlineData(503, typeof(ServerUnavailableException))]
    [InlineData(599, typeof(ServerUnavailableException))]
    [InlineData(401, typeof(AccessDeniedException))]
    [InlineData(403, typeof(AccessDeniedException))]
    [InlineData(410, typeof(IncompatibleServerException))]
    [InlineData(418, typeof(IncompatibleServerException))]
    public async Task The_status_decides_the_exception_which_has_all_details_of_the_problem(int status, Type type)
    {
        var exception = await ThrowAsync(FakeResponse.Json(Problem with { Status = status }, status, ApiProblem.MediaType));

        Assert.IsType(type, exception);
        Assert.Equal("something-new", exception.Code);
        Assert.Equal("0HN7:00000001", exception.RequestId);
        Assert.Equal(Problem.Errors, exception.Problems);
        Assert.Equal($"Something is wrong.{Environment.NewLine}$.wings: The wings are too short.", exception.Reason());
    }

    [Theory]
    [InlineData(400, typeof(IncompatibleServerException))]
    [InlineData(404, typeof(IncompatibleServerException))]
    [InlineData(409, typeof(IncompatibleServerException))]
    [InlineData(422, typeof(IncompatibleServerException))]
    [InlineData(401, typeof(AccessDeniedException))]
    [InlineData(403, typeof(AccessDeniedException))]
    [InlineData(302, typeof(IncompatibleServerException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(503, typeof(ServerUnavailableException))]
    public async Task An_error_without_problem_details_is_never_attributed_to_the_campaign_server(int status, Type type)
    {
        (string Body, string MediaType)[] bodies =
        [
            (string.Empty, "text/plain"),
            ("<html><body>No such page.</body></html>", "text/html"),
            ("{\"title\":\"Not one of ours\",\"status\":400,\"code\":\"not-found\"}", "application/json"),
            ("{\"title\":\"Without a code\",\"status\":400}", ApiProblem.MediaType),
            ("{\"title\":\"Cut off\",\"stat", ApiProblem.MediaType),
            ("null", ApiProblem.MediaType),
            (string.Empty, ApiProblem.MediaType),
        ];
        foreach (var (body, mediaType) in bodies)
        {
            var exception = await ThrowAsync(FakeResponse.Text(body, status, mediaType));

            Assert.IsType(type, exception);
            Assert.Equal($"The server responded with status {status} and no explanation.", exception.Reason());
            Assert.Null(exception.Code);
            Assert.Empty(exception.Problems);
        }
    }

    [Fact]
    public async Task A_problem_with_members_of_a_newer_server_is_understood()
    {
        const string Body = """
            {
              "type": "https://example.org/problems/new", "title": "Too soon.", "status": 409, "code": "quantum-conflict",
              "detail": "More words.", "instance": "/v1/actions/1", "retryHints": { "seconds": [1, 2] },
              "errors": [{ "path": "$.id", "code": "entangled", "message": "It is entangled.", "severity": 3, "hints": [{}] }]
            }
            """;

        var exception = Assert.IsType<ConflictException>(
            await ThrowAsync(FakeResponse.Text(Body, 409, ApiProblem.MediaType)));

        Assert.Equal(("quantum-conflict", null), (exception.Code, exception.RequestId));
        Assert.Equal([new Problem { Path = "$.id", Code = "entangled", Message = "It is entangled." }], exception.Problems);
    }

    [Fact]
    public async Task The_media_type_of_a_problem_is_recognised_in_capitals_too()
    {
        var exception = await ThrowAsync(FakeResponse.Json(Problem, 409, "Application/Problem+JSON"));

        Assert.IsType<ConflictException>(exception);
    }

    [Fact]
    public async Task A_problem_without_a_list_of_errors_has_none()
    {
        const string Body = """{ "title": "Gone.", "status": 404, "code": "not-found", "requestId": null }""";

        var exception = Assert.IsType<NotFoundException>(
            await ThrowAsync(FakeResponse.Text(Body, 404, ApiProblem.MediaType)));

        Assert.Equal("Gone.", exception.Reason());
        Assert.Empty(exception.Problems);
    }

    [Fact]
    public async Task A_304_without_a_conditional_request_is_an_error()
    {
        var exception = Assert.IsType<IncompatibleServerException>(await ThrowAsync(Fault.Refused(304)));

        Assert.Equal("The server responded with status 304 and no explanation.", exception.Reason());
    }

    private async Task<WriteForRightsException> ThrowAsync(Fault answer)
    {
        LetFail(answer);
        var submitting = await Assert.ThrowsAnyAsync<WriteForRightsException>(
            () => Client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));
        var reading = await Assert.ThrowsAnyAsync<WriteForRightsException>(() => Client.GetCampaignAsync(Campaign2022.Id, Token));
        Assert.IsType(submitting.GetType(), reading);
        return submitting;
    }
}
