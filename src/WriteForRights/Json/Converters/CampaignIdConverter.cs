using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="CampaignId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CampaignIdConverter() : TextConverter<CampaignId>(CampaignId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "w4r-2022");
