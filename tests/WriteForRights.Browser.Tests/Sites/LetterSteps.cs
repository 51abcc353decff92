namespace WriteForRights.Browser.Tests;

/// <summary>The way through the letter, as a person goes it.</summary>
internal static class LetterSteps
{
    internal const string Case = "dorgelesse-nguessan";
    internal const string Body = "textarea[name=body]";
    internal const string Sent = "button[name=step][value=sent]";

    /// <summary>The button that goes on.</summary>
    internal const string Next = ".w4r-actions button[name=step]:not([formnovalidate])";

    /// <summary>Opens the letter and goes to the step where the text is written.</summary>
    internal static async Task OpenTextAsync(this Visitor visitor, Uri letter)
    {
        Assert.Equal(200, await visitor.GoAsync(letter));
        await visitor.ContinueToTextAsync();
    }

    internal static async Task ContinueToTextAsync(this Visitor visitor)
    {
        for (var step = 0; step < 3 && !await visitor.HasAsync(Body); step++)
        {
            Assert.Equal(200, await visitor.FollowAsync(Next));
        }
    }

    /// <summary>Writes the letter, and goes to the step where the person says that it was sent.</summary>
    internal static async Task OpenSendingAsync(this Visitor visitor, Uri letter, string text)
    {
        await visitor.OpenTextAsync(letter);
        await visitor.FillAsync(Body, text);
        Assert.Equal(200, await visitor.FollowAsync("button[name=step][value=send]"));
        await visitor.FindAsync(Sent);
    }
}
