using System.Globalization;

namespace WriteForRights.Client.Tests;

public sealed class MessageLanguageTests : ServerTest
{
    private const string English = "For the safety of this person, we cannot accept messages.";
    private const string Arabic = "حرصًا على سلامة هذا الشخص، لا يمكننا قبول الرسائل.";

    [Fact]
    public async Task The_message_is_in_the_language_of_the_options()
    {
        Assert.Equal(English, await MessageAsync(LanguageTag.English));
        Assert.Equal(Arabic, await MessageAsync(LanguageTag.Parse("ar")));
        Assert.Equal(Of("fr"), await MessageAsync(LanguageTag.Parse("fr")));
        Assert.Equal(Of("es"), await MessageAsync(LanguageTag.Parse("es")));
        Assert.Equal(4, new HashSet<string> { English, Arabic, Of("fr"), Of("es") }.Count);
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("es-419", "es")]
    [InlineData("ar-EG", "ar")]
    [InlineData("sw", "en")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("", "en")]
    public async Task Without_a_language_in_the_options_the_message_is_in_that_of_the_UI_culture(string culture, string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        Assert.Equal(Of(language), await MessageAsync(ClientIn(null)));
    }

    [Fact]
    public async Task Each_call_uses_the_UI_culture_of_its_own_thread()
    {
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress });
        foreach (var language in (string[])["fr", "ar", "es", "en"])
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);

            Assert.Equal(Of(language), await MessageAsync(client));
        }
    }

    [Fact]
    public async Task The_language_of_the_options_overrides_the_UI_culture()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("ar");

        Assert.Equal(Of("fr"), await MessageAsync(LanguageTag.Parse("fr-CA")));
    }

    [Fact]
    public async Task A_not_found_message_is_in_the_requested_language()
    {
        var client = ClientIn(LanguageTag.Parse("ar"));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.GetCampaignAsync(CampaignId.Parse("nothing"), Token));

        Assert.Equal("لا يوجد شيء في عنوان URL هذا.", exception.Reason());
    }

    private static string Of(string language) =>
        Problem.Of("$", ProblemCodes.SolidarityNotAccepted, LanguageTag.Parse(language)).Message;

    private Task<string> MessageAsync(LanguageTag language) => MessageAsync(ClientIn(language));

    private async Task<string> MessageAsync(WriteForRightsClient client)
    {
        var exception = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.SubmitAsync(Campaign2022.Card(Campaign2022.Aleksandra), Token));
        return Assert.Single(exception.Problems).Message;
    }

    private WriteForRightsClient ClientIn(LanguageTag? language) =>
        new(new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, Language = language });
}
