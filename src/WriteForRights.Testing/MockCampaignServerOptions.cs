namespace WriteForRights.Testing;

/// <summary>What a mock server is told at start.</summary>
public sealed class MockCampaignServerOptions
{
    /// <summary>The campaigns that it runs.</summary>
    public required ValueList<CampaignPack> Packs { get; init; }

    /// <summary>The clock that decides what is too late; a test sets its own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
