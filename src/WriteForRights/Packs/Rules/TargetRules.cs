using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for a case's targets.</summary>
internal static class TargetRules
{
    // A number that can be dialled from abroad has at most 15 digits (E.164); a short code within a country has at least 3.
    private const int MinDigits = 3;
    private const int MaxDigits = 15;

    internal static void CheckTargets(this ValidationContext<Case> context, string path, Case @case, LanguageTag? language)
    {
        context.CheckNotEmpty(path, @case.Targets);
        context.CheckIds(path, nameof(Target.Id), @case.Targets.Select(target => target.Id));
        for (var i = 0; i < @case.Targets.Count; i++)
        {
            var target = @case.Targets[i];
            var at = JsonPath.Item(path, i);
            context.CheckText($"{at}.{nameof(target.Office)}", target.Office, language);
            context.CheckText($"{at}.{nameof(target.Organisation)}", target.Organisation, language);
            context.CheckPlain($"{at}.{nameof(target.OfficialName)}", target.OfficialName);
            context.CheckKnown($"{at}.{nameof(target.Style)}", target.Style, OfficeStyle.Known);
            context.CheckKnown($"{at}.{nameof(target.Gender)}", target.Gender, GrammaticalGender.Known);
            context.CheckKnown($"{at}.{nameof(target.Number)}", target.Number, GrammaticalNumber.Known);
            context.CheckText($"{at}.{nameof(target.Salutation)}", target.Salutation, null);
            context.CheckText($"{at}.{nameof(target.Closing)}", target.Closing, null);
            context.CheckSource($"{at}.{nameof(target.Source)}", target.Source, @case.Sources);
            context.CheckChannels($"{at}.{nameof(target.Channels)}", target.Channels, @case);
            for (var j = 0; j < target.CopiesTo.Count; j++)
            {
                context.CheckCopy(JsonPath.Item($"{at}.{nameof(target.CopiesTo)}", j), target.CopiesTo[j], @case, language);
            }
        }
    }

    private static void CheckCopy(this ValidationContext<Case> context, string at, CopyTo copy, Case @case, LanguageTag? language)
    {
        context.CheckText($"{at}.{nameof(copy.Office)}", copy.Office, language);
        context.CheckText($"{at}.{nameof(copy.Organisation)}", copy.Organisation, language);
        context.CheckKnown($"{at}.{nameof(copy.Style)}", copy.Style, OfficeStyle.Known);
        context.CheckKnown($"{at}.{nameof(copy.Gender)}", copy.Gender, GrammaticalGender.Known);
        context.CheckText($"{at}.{nameof(copy.Salutation)}", copy.Salutation, null);
        context.CheckSource($"{at}.{nameof(copy.Source)}", copy.Source, @case.Sources);
        context.CheckCountries($"{at}.{nameof(copy.SenderCountries)}", copy.SenderCountries);
        context.CheckChannels($"{at}.{nameof(copy.Channels)}", copy.Channels, @case);
    }

    private static void CheckChannels(this ValidationContext<Case> context, string path, ValueList<TargetChannel> channels, Case @case)
    {
        for (var i = 0; i < channels.Count; i++)
        {
            var channel = channels[i];
            var at = JsonPath.Item(path, i);
            context.CheckWord($"{at}.{nameof(channel.Kind)}", channel.Kind, ChannelKind.Known);
            context.CheckNetwork(at, channel);
            context.CheckValue($"{at}.{nameof(channel.Value)}", channel);
            context.CheckCountry($"{at}.{nameof(channel.Address)}.{nameof(PostalAddress.Country)}", channel.Address?.Country);
            if (channel.Kind == ChannelKind.Post != channel.Address is not null || channel.Address is null == channel.Value is null)
            {
                context.AddProblem(at, ProblemCodes.ChannelValue);
            }

            context.CheckAddress($"{at}.{nameof(channel.Address)}", channel.Address);
            for (var j = 0; j < channel.Statuses.Count; j++)
            {
                context.CheckStatus(JsonPath.Item($"{at}.{nameof(channel.Statuses)}", j), channel.Statuses[j], @case);
            }
        }
    }

    private static void CheckAddress(this ValidationContext<Case> context, string path, PostalAddress? address)
    {
        for (var i = 0; i < address?.Lines.Count; i++)
        {
            context.CheckPlain(JsonPath.Item($"{path}.{nameof(address.Lines)}", i), address.Lines[i].Reveal());
        }

        context.CheckPlain($"{path}.{nameof(address.Locality)}", address?.Locality?.Reveal());
        context.CheckPlain($"{path}.{nameof(address.Region)}", address?.Region?.Reveal());
        context.CheckPlain($"{path}.{nameof(address.PostalCode)}", address?.PostalCode?.Reveal());
    }

    private static void CheckValue(this ValidationContext<Case> context, string path, TargetChannel channel)
    {
        if (channel.Value is not { } value)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            context.AddProblem(path, ProblemCodes.TextEmpty);
        }
        else if (channel.Kind == ChannelKind.Email && !IsEmail(value))
        {
            context.AddProblem(path, ProblemCodes.EmailMalformed);
        }
        else if ((channel.Kind == ChannelKind.Phone || channel.Kind == ChannelKind.Fax) && !IsNumber(value))
        {
            context.AddProblem(path, ProblemCodes.ChannelNumber);
        }
        else if (channel.Kind == ChannelKind.Social)
        {
            context.CheckHandle(path, value, channel.Network);
        }
    }

    private static void CheckNetwork(this ValidationContext<Case> context, string at, TargetChannel channel)
    {
        if (channel.Kind.IsKnown && channel.Kind == ChannelKind.Social == channel.Network is null)
        {
            context.AddProblem(at, ProblemCodes.ChannelNetwork, ("allowed", MessageValues.List(SocialNetwork.Known)));
        }
        else if (channel.Network is { IsKnown: false } unknown && NetworkNames.MeantBy(unknown) is { } meant)
        {
            context.AddProblem(
                $"{at}.{nameof(channel.Network)}",
                ProblemCodes.NetworkMeant,
                ("network", unknown.ToString()),
                ("name", meant.ToString()));
        }
        else
        {
            context.CheckKnown($"{at}.{nameof(channel.Network)}", channel.Network, SocialNetwork.Known);
        }
    }

    private static void CheckHandle(this ValidationContext<Case> context, string path, string value, SocialNetwork? network)
    {
        var known = network is { IsKnown: true } ? network : null;
        if (known is { } own && SocialHandle.IsValid(own, SocialHandle.Bare(value)))
        {
            return;
        }

        if (ProfileLink.TryRead(value, out var meant, out var handle))
        {
            context.AddProblem(
                path,
                ProblemCodes.ChannelHandleLink,
                ("network", meant.ToString()),
                ("handle", SocialHandle.Show(meant, handle)));
        }
        else if (known is { } given)
        {
            context.AddProblem(
                path, ProblemCodes.ChannelHandle, ("network", given.ToString()), ("example", SocialHandle.Example(given)));
        }
    }

    private static void CheckStatus(this ValidationContext<Case> context, string at, ChannelStatus status, Case @case)
    {
        context.CheckWord($"{at}.{nameof(status.Status)}", status.Status, ChannelState.Known);
        context.CheckCountries($"{at}.{nameof(status.SenderCountries)}", status.SenderCountries);
        context.CheckDate($"{at}.{nameof(status.Since)}", status.Since, @case.AsOf);
        context.CheckSource($"{at}.{nameof(status.Source)}", status.Source, @case.Sources);
        if (status.Until?.IsOverBefore(status.Since) == true)
        {
            context.AddProblem($"{at}.{nameof(status.Until)}", ProblemCodes.ChannelStatusReversed);
        }
    }

    private static void CheckKnown<TWord>(this ValidationContext<Case> context, string path, TWord? word, ValueList<TWord> known)
        where TWord : struct
    {
        if (word is { } given)
        {
            context.CheckWord(path, given, known);
        }
    }

    // A pack must have the bare address, so the leniency for pasted text does not apply.
    private static bool IsEmail(string value) => EmailAddress.TryParse(value, out var address) && address.Reveal() == value;

    private static bool IsNumber(string value)
    {
        var digits = value.Count(IsDigit);
        return digits is >= MinDigits and <= MaxDigits
            && value.Select((c, i) => IsDigit(c) || (c == '+' && i == 0) || (c == ' ' && i > 0 && i < value.Length - 1)).All(fits => fits);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
