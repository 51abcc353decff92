namespace WriteForRights.Tests;

public sealed class SignatureFlowTests
{
    [Fact]
    public void A_signature_with_a_name_is_an_action()
    {
        var flow = Flows.Signature();
        flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "gb" });

        Assert.Equal(FlowStep.Sent, flow.Step);
        Assert.Equal(ActionKind.Signature, flow.Action!.Kind);
        Assert.Equal("A. Example", flow.Action.Supporter!.Name?.Reveal());
        Assert.Equal(CountryCode.Parse("GB"), flow.Action.Country);
        Assert.Equal(ContactConsent.Denied, flow.Action.Consent!.Contact);
        Assert.Empty(Campaign2022.Rules().Check(flow.Action));
    }

    [Fact]
    public void A_signature_without_a_name_is_none()
    {
        var flow = Flows.Signature();
        flow = flow.Apply(flow.Input with { Name = "  ", Email = "a@" });

        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Equal(["$.supporter.email: email-malformed", "$.supporter.name: name-missing"], flow.Problems.Lines().Order());
        Assert.Equal("a@", flow.Input.Email?.Reveal());
        Assert.Null(flow.Action);
    }

    [Fact]
    public void A_posted_signature_is_the_same_each_time()
    {
        var flow = Flows.Signature();
        var form = flow.Posted();
        form["supporter.name"] = "अमित";
        var first = SignatureFlow.Read(Flows.Campaign, Flows.Dorgelesse, Flows.Options, form);
        var second = SignatureFlow.Read(Flows.Campaign, Flows.Dorgelesse, Flows.Options, form);

        Assert.NotNull(first.Action);
        Assert.Equal(flow.Id, first.Id);
        Assert.Equal(first.Action, second.Action);
    }

    [Fact]
    public void A_signature_that_was_cut_off_is_shown_again()
    {
        var form = Flows.Signature().Posted();
        form["supporter.name"] = "A. Example";
        form.Remove("end");
        var flow = SignatureFlow.Read(Flows.Campaign, Flows.Dorgelesse, Flows.Options, form);

        Assert.Equal(["$: form-cut-off"], flow.Problems.Lines());
        Assert.Null(flow.Action);
        Assert.Equal("A. Example", flow.Input.Name?.Reveal());
    }

    [Fact]
    public void An_address_without_a_country_asks_for_the_country()
    {
        var flow = SignatureFlow.Begin(Flows.Campaign, Flows.Dorgelesse, Flows.Options with { Fields = SupporterFields.Name | SupporterFields.Address | SupporterFields.Country });
        flow = flow.Apply(flow.Input with { Name = "A. Example", AddressLines = "1 Example Street", Locality = "Example" });

        Assert.All(flow.Problems, problem => Assert.Equal("$.supporter.country", problem.Path));
        Assert.NotEmpty(flow.Problems);
        Assert.NotNull(flow.Apply(flow.Input with { Country = "GB" }).Action);
    }
}
