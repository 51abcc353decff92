using System.Net;

namespace WriteForRights.Server.Tests;

public sealed class NoAdminKeyTests() : ServerTest(ServerKind.Hosted)
{
    protected override string AdminKey => string.Empty;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer anything-at-all-that-is-long")]
    public async Task A_server_without_a_key_takes_the_calls_that_need_it_from_nobody(string? authorization)
    {
        using var response = await Wire.PostAsync($"v1/actions/{ActionId.New()}/void", """{ "reason": "test" }""", authorization);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(ProblemCodes.AccessDenied, (await Wire.ProblemAsync(response)).Code);
        Assert.Empty(response.Headers.WwwAuthenticate);
    }
}
