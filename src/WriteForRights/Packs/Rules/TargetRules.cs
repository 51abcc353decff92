namespace WriteForRights;

/// <summary>The rules for a case's targets.</summary>
internal static class TargetRules
{
    // A number that can be dialled from abroad has at most 15 digits (E.164); a short code within a country has at least 3.
    private const int MinDigits = 3;
    private const int MaxDigits = 15;

    internal static void CheckTargets(this FileCheck file, string path, Case @case)
    {
        file.CheckNotEmpty(path, @case.Targets);
        file.CheckIds(path, nameof(Target.Id), @case.Targets.Select(target => target.Id));
        for (var i = 0; i < @case.Targets.Count; i++)
        {
            var target = @case.Targets[i];
            var at = JsonPath.Item(path, i);
            file.CheckText($"{at}.{nameof(target.Office)}", target.Office);
            file.CheckText($"{at}.{nameof(target.Organisation)}", target.Organisation);
            file.CheckPlain($"{at}.{nameof(target.OfficialName)}", target.OfficialName);
            file.CheckWord($"{at}.{nameof(target.Style)}", target.Style, OfficeStyle.Known);
            file.CheckWord($"{at}.{nameof(target.Gender)}", target.Gender, GrammaticalGender.Known);
            file.CheckWord($"{at}.{nameof(target.Number)}", target.Number, GrammaticalNumber.Known);
            file.CheckText($"{at}.{nameof(target.Salutation)}", target.Salutation, isTranslated: false);
            file.CheckText($"{at}.{nameof(target.Closing)}", target.Closing, isTranslated: false);
            file.CheckSource($"{at}.{nameof(target.Source)}", target.Source);
            file.CheckChannels($"{at}.{nameof(target.Channels)}", target.Channels);
            for (var j = 0; j < target.CopiesTo.Count; j++)
            {
                file.CheckCopy(JsonPath.Item($"{at}.{nameof(target.CopiesTo)}", j), target.CopiesTo[j]);
            }
        }
    }

    private static void CheckCopy(this FileCheck file, string at, CopyTo copy)
    {
        file.CheckText($"{at}.{nameof(copy.Office)}", copy.Office);
        file.CheckText($"{at}.{nameof(copy.Organisation)}", copy.Organisation);
        file.CheckWord($"{at}.{nameof(copy.Style)}", copy.Style, OfficeStyle.Known);
        file.CheckWord($"{at}.{nameof(copy.Gender)}", copy.Gender, GrammaticalGender.Known);
        file.CheckText($"{at}.{nameof(copy.Salutation)}", copy.Salutation, isTranslated: false);
        file.CheckSource($"{at}.{nameof(copy.Source)}", copy.Source);
        file.CheckCountries($"{at}.{nameof(copy.SenderCountries)}", copy.SenderCountries);
        file.CheckChannels($"{at}.{nameof(copy.Channels)}", copy.Channels);
    }

    private static void CheckChannels(this FileCheck file, string path, ValueList<TargetChannel> channels)
    {
        for (var i = 0; i < channels.Count; i++)
        {
            var channel = channels[i];
            var at = JsonPath.Item(path, i);
            file.CheckWord($"{at}.{nameof(channel.Kind)}", channel.Kind, ChannelKind.Known);
            file.CheckNetwork(at, channel);
            file.CheckValue($"{at}.{nameof(channel.Value)}", channel);
            file.CheckCountry($"{at}.{nameof(channel.Address)}.{nameof(PostalAddress.Country)}", channel.Address?.Country);
            if (channel.Kind == ChannelKind.Post != channel.Address is not null || channel.Address is null == channel.Value is null)
            {
                file.AddProblem(at, ProblemCodes.ChannelValue);
            }

            file.CheckAddress($"{at}.{nameof(channel.Address)}", channel.Address);
            for (var j = 0; j < channel.Statuses.Count; j++)
            {
                file.CheckStatus(JsonPath.Item($"{at}.{nameof(channel.Statuses)}", j), channel.Statuses[j]);
            }
        }
    }

    private static void CheckAddress(this FileCheck file, string path, PostalAddress? address)
    {
        for (var i = 0; i < address?.Lines.Count; i++)
        {
            file.CheckPlain(JsonPath.Item($"{path}.{nameof(address.Lines)}", i), address.Lines[i].Reveal());
        }

        file.CheckPlain($"{path}.{nameof(address.Locality)}", address?.Locality?.Reveal());
        file.CheckPlain($"{path}.{nameof(address.Region)}", address?.Region?.Reveal());
        file.CheckPlain($"{path}.{nameof(address.PostalCode)}", address?.PostalCode?.Reveal());
    }

    private static void CheckValue(this FileCheck file, string path, TargetChannel channel)
    {
        if (channel.Value is not { } value)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            file.AddProblem(path, ProblemCodes.TextEmpty);
        }
        else if (channel.Kind == ChannelKind.Email && !IsEmail(value))
        {
            file.AddProblem(path, ProblemCodes.EmailMalformed);
        }
        else if ((channel.Kind == ChannelKind.Phone || channel.Kind == ChannelKind.Fax) && !IsNumber(value))
        {
            file.AddProblem(path, ProblemCodes.ChannelNumber);
        }
        else if (channel.Kind == ChannelKind.Social)
        {
            file.CheckHandle(path, value, channel.Network);
        }
    }

    private static void CheckNetwork(this FileCheck file, string at, TargetChannel channel)
    {
        if (channel.Kind.IsKnown && channel.Kind == ChannelKind.Social == channel.Network is null)
        {
            file.AddProblem(at, ProblemCodes.ChannelNetwork, ("allowed", MessageValues.List(SocialNetwork.Known)));
        }
        else if (channel.Network is { IsKnown: false } unknown && NetworkNames.MeantBy(unknown) is { } meant)
        {
            file.AddProblem(
                $"{at}.{nameof(channel.Network)}",
                ProblemCodes.NetworkMeant,
                ("network", unknown.ToString()),
                ("name", meant.ToString()));
        }
        else
        {
            file.CheckWord($"{at}.{nameof(channel.Network)}", channel.Network, SocialNetwork.Known);
        }
    }

    private static void CheckHandle(this FileCheck file, string path, string value, SocialNetwork? network)
    {
        var known = network is { IsKnown: true } ? network : null;
        if (known is { } own && SocialHandle.IsValid(own, SocialHandle.Bare(value)))
        {
            return;
        }

        if (ProfileLink.TryRead(value, out var meant, out var handle))
        {
            file.AddProblem(
                path,
                ProblemCodes.ChannelHandleLink,
                ("network", meant.ToString()),
                ("handle", SocialHandle.Show(meant, handle)));
        }
        else if (known is { } given)
        {
            file.AddProblem(
                path, ProblemCodes.ChannelHandle, ("network", given.ToString()), ("example", SocialHandle.Example(given)));
        }
    }

    private static void CheckStatus(this FileCheck file, string at, ChannelStatus status)
    {
        file.CheckWord($"{at}.{nameof(status.Status)}", status.Status, ChannelState.Known);
        file.CheckCountries($"{at}.{nameof(status.SenderCountries)}", status.SenderCountries);
        file.CheckDate($"{at}.{nameof(status.Since)}", status.Since);
        file.CheckSource($"{at}.{nameof(status.Source)}", status.Source);
        if (status.Until?.IsOverBefore(status.Since) == true)
        {
            file.AddProblem($"{at}.{nameof(status.Until)}", ProblemCodes.ChannelStatusReversed);
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
