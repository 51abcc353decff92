namespace WriteForRights.Outbox;

/// <summary>What a sealed value is, so that none can be put into the place of another.</summary>
internal enum SealedPart : byte
{
    Action = 1,
    Problems = 2,
}
