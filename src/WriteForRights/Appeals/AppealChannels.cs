namespace WriteForRights;

/// <summary>The ways to an appeal's target that are open to its sender on its date.</summary>
internal static class AppealChannels
{
    internal static IEnumerable<string> Values(Appeal appeal, ChannelKind kind) =>
        Open(appeal).Where(channel => channel.Kind == kind && channel.Value is not null).Select(channel => channel.Value!);

    internal static IEnumerable<TargetChannel> Open(Appeal appeal) => appeal.To.OpenChannels(SenderCountry(appeal), appeal.Request.Date);

    internal static CountryCode? SenderCountry(Appeal appeal) =>
        appeal.Request.Sender is { } sender ? sender.Country ?? sender.Address?.Country : null;

    /// <summary>What works instead of a channel that does not.</summary>
    internal static ValueList<AppealAlternative> Alternatives(Appeal appeal, ActionKind instead)
    {
        var found = new List<AppealAlternative>();
        var open = new HashSet<ChannelKind>(Open(appeal).Select(channel => channel.Kind));
        if (EmailParts.Of(appeal) is { Recipients.Count: > 0 } parts)
        {
            found.Add(Mailto.Href(parts).Length <= MailtoLink.MaxLength ? AppealAlternative.Email : AppealAlternative.CopyText);
        }

        AddIf(open.Contains(ChannelKind.Post), AppealAlternative.Print);
        AddIf(open.Contains(ChannelKind.Fax), AppealAlternative.Fax);
        AddIf(
            instead != ActionKind.SocialPost && Open(appeal).Any(channel => SocialHandle.Of(channel) is not null)
                && appeal.About.Appeals.Any(template => template.IsFor(ActionKind.SocialPost, appeal.Target)),
            AppealAlternative.SocialPost);
        AddIf(open.Contains(ChannelKind.Phone), AppealAlternative.PhoneCall);
        return found.ToValueList();

        void AddIf(bool works, AppealAlternative alternative)
        {
            if (works)
            {
                found.Add(alternative);
            }
        }
    }
}
