namespace WriteForRights;

/// <summary>Checks whether a message of this kind can be sent now.</summary>
internal static class DeliveryRules
{
    internal static void Find(ScreeningPass pass)
    {
        var policy = pass.Policy;

        // Messages without a known route cannot be accepted, whatever the policy says.
        if (!policy.AcceptsMessages || !policy.KnownRoutes.Any())
        {
            pass.Add(ScreeningRule.NotAccepted, FindingSeverity.Stop, "$.case");
        }
        else if (policy.Until is { } until && pass.Now >= until.EndIn(TimeZoneInfo.Utc))
        {
            pass.Add(ScreeningRule.Closed, FindingSeverity.Stop, "$.case", until.ToString());
        }
        else if (!policy.Accepts(pass.Draft.Kind))
        {
            pass.Add(ScreeningRule.Kind, FindingSeverity.Stop, "$.kind", pass.Draft.Kind.ToString());
        }
    }
}
