namespace WriteForRights;

/// <summary>Finds the channels that are open to an appeal's sender on its date.</summary>
internal static class AppealChannels
{
    internal static IEnumerable<string> GetOpenValues(Appeal appeal, ChannelKind kind) =>
        GetOpen(appeal).Where(channel => channel.Kind == kind && channel.Value is not null).Select(channel => channel.Value!);

    internal static IEnumerable<TargetChannel> GetOpen(Appeal appeal) =>
        appeal.To.OpenChannels(GetSenderCountry(appeal), appeal.Request.Date);

    internal static CountryCode? GetSenderCountry(Appeal appeal) =>
        appeal.Request.Sender is { } sender ? sender.Country ?? sender.Address?.Country : null;

    /// <summary>Returns the alternatives to a channel that does not work.</summary>
    internal static ValueList<AppealAlternative> FindAlternatives(Appeal appeal, ActionKind instead)
    {
        var found = new List<AppealAlternative>();
        var open = new HashSet<ChannelKind>(GetOpen(appeal).Select(channel => channel.Kind));
        if (EmailParts.Of(appeal) is { Recipients.Count: > 0 } parts)
        {
            found.Add(Mailto.Href(parts).Length <= MailtoLink.MaxLength ? AppealAlternative.Email : AppealAlternative.CopyText);
        }

        AddIf(open.Contains(ChannelKind.Post), AppealAlternative.Print);
        AddIf(open.Contains(ChannelKind.Fax), AppealAlternative.Fax);
        AddIf(
            instead != ActionKind.SocialPost && GetOpen(appeal).Any(channel => SocialHandle.Find(channel) is not null)
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
