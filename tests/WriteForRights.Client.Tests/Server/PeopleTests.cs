using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The export and the erasure of a person by the typed client.</summary>
public sealed class PeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_exports_and_erases_and_a_lost_response_changes_nothing()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        var client = server.CreateClient(new WriteForRightsClientOptions { Key = server.AdminKey });
        var letter = Campaign2022.Letter().WithPersonalData();
        await client.SubmitAsync(letter, Token);
        var person = letter.Supporter!;
        var id = ErasureId.New();

        Assert.Equal(letter.Supporter, Assert.Single((await client.ExportPersonAsync(person, Token)).Actions).Action.Supporter);
        server.Faults.Add(Fault.ResponseLost().On("PUT", "/v1/people/erasures/*").OnRequests(1));
        Assert.Equal((1, null), (await client.RequestErasureAsync(id, person, Token)) is var asked ? (asked.Actions, asked.ConfirmedAt) : default);
        server.Faults.Add(Fault.ResponseLost().On("POST", "/v1/people/erasures/*/confirm").OnRequests(1));
        var confirmed = await client.ConfirmErasureAsync(id, Token);

        Assert.Equal(1, confirmed.Actions);
        Assert.Equal([confirmed], await client.GetErasuresAsync(Token).ToListAsync(Token));
        Assert.Null(Assert.Single((await client.ExportPersonAsync(person, Token)).Actions).Action.Supporter);
        await Assert.ThrowsAsync<ConflictException>(
            () => client.RequestErasureAsync(id, new Supporter { Email = EmailAddress.Parse("other@example.org") }, Token));
        await Assert.ThrowsAsync<NotFoundException>(() => client.ConfirmErasureAsync(ErasureId.New(), Token));
        var unidentified = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.ExportPersonAsync(new Supporter { Name = "Planted Name" }, Token));
        Assert.Equal(ProblemCodes.PersonUnidentified, Assert.Single(unidentified.Problems).Code);
        Assert.DoesNotContain("Planted", unidentified.ToString(), StringComparison.Ordinal);
    }
}
