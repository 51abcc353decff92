namespace WriteForRights;

/// <summary>A message in a final state: delivered, rejected or withdrawn. Nothing more can be done with it.</summary>
public sealed class ClosedMessage : SolidarityMessage
{
    internal ClosedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }
}
