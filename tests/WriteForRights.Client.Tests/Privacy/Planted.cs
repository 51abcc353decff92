namespace WriteForRights.Client.Tests;

/// <summary>Personal data that the tests send and that must appear nowhere else.</summary>
internal static class Planted
{
    internal const string Name = "A. Example";
    internal const string Email = "a.example@example.org";
    internal const string Phone = "+44 20 7946 0018";
    internal const string Street = "1 Example Street";
    internal const string Body = "These words are for the President only.";

    /// <summary>The words that identify a person.</summary>
    internal static IReadOnlyList<string> Words { get; } =
        [Name, Email, "a.example", Phone, "7946", Street, "Example Street", Body, "for the President"];

    internal static PostalAddress Address { get; } = new() { Lines = [Street], Country = CountryCode.Parse("GB") };

    internal static Supporter Supporter { get; } =
        new() { Name = Name, Email = EmailAddress.Parse(Email), Phone = Phone, Address = Address };

    internal static ActionText Text { get; } = new() { Language = LanguageTag.English, Body = Body };

    internal static ActionRecord WithPersonalData(this ActionRecord action) => action with { Supporter = Supporter, Text = Text };

    internal static IEnumerable<string> In(string text) =>
        Words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
