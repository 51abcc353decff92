using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a campaign, such as <c>w4r-2022</c>.</summary>
[Id("w4r-2022")]
[JsonConverter(typeof(TextConverter<CampaignId>))]
public readonly partial record struct CampaignId;
