namespace WriteForRights.Client.Tests;

/// <summary>Every call of the client, by name.</summary>
internal static class ClientCalls
{
    internal static IReadOnlyDictionary<string, Func<WriteForRightsClient, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<WriteForRightsClient, CancellationToken, Task>>
        {
            ["submit"] = (client, token) => client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), token),
            ["campaigns"] = (client, token) => client.GetCampaignsAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["campaign"] = (client, token) => client.GetCampaignAsync(Campaign2022.Id, token),
            ["cases"] = (client, token) => client.GetCasesAsync(Campaign2022.Id, token).ToListAsync(CancellationToken.None).AsTask(),
            ["case"] = (client, token) => client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, token),
            ["campaign counts"] = (client, token) => client.GetCampaignCountsAsync(Campaign2022.Id, token),
            ["split campaign counts"] = (client, token) => client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, token),
            ["case counts"] = (client, token) => client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, token),
            ["split case counts"] = (client, token) =>
                client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, CountDimension.Known, token),
            ["create key"] = (client, token) =>
                client.CreateKeyAsync(AccessKeyId.Parse("uk"), new AccessKeyRequest { Scopes = [AccessScope.Submit] }, token),
            ["keys"] = (client, token) => client.GetKeysAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["rotate key"] = (client, token) =>
                client.RotateKeyAsync(AccessKeyId.Parse("uk"), new AccessKeyRotation { Version = 2 }, token),
            ["revoke key"] = (client, token) => client.RevokeKeyAsync(AccessKeyId.Parse("uk"), token),
            ["export person"] = (client, token) => client.ExportPersonAsync(Person, token),
            ["request erasure"] = (client, token) => client.RequestErasureAsync(ErasureId.New(), Person, token),
            ["confirm erasure"] = (client, token) => client.ConfirmErasureAsync(ErasureId.New(), token),
            ["erasures"] = (client, token) => client.GetErasuresAsync(token).ToListAsync(CancellationToken.None).AsTask(),
        };

    private static Supporter Person => Campaign2022.Letter().WithPersonalData().Supporter!;

    public static TheoryData<string> Names { get; } = [.. All.Keys];
}
