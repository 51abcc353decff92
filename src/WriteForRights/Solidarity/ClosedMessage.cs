namespace WriteForRights;

/// <summary>A message that is done with: delivered, rejected or withdrawn. Nothing can be done with it any more.</summary>
public sealed class ClosedMessage : SolidarityMessage
{
    internal ClosedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }
}
