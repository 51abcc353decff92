namespace WriteForRights.Server;

/// <summary>Recognises keys that somebody made up, in contrast to random ones.</summary>
internal static class WeakKey
{
    private const int MinDistinct = 6;

    private static readonly string[] WellKnownWords =
    [
        "password", "passwort", "passw0rd", "changeme", "change-me", "change_me", "secret", "admin", "administrator", "letmein", "welcome",
        "qwerty", "qwertz", "azerty", "iloveyou", "default", "example", "placeholder", "writeforrights", "write-for-rights", "campaign",
        "amnesty", "test", "demo", "token", "apikey", "api-key", "your", "this", "insert", "replace", "key", "here", "the", "not", "server",
    ];

    /// <summary>
    /// Returns whether a key has few different characters, repeats itself, counts up or down, or is too short without its well-known words.
    /// </summary>
    internal static bool IsWeak(string key)
    {
        var lower = key.ToLowerInvariant();
        var rest = WellKnownWords.Aggregate(lower, (text, word) => text.Replace(word, string.Empty, StringComparison.Ordinal));
        return lower.Distinct().Count() < MinDistinct
            || rest.Length < CampaignServerOptions.MinAdminKeyLength - 4
            || RepeatsItself(lower)
            || Counts(lower);
    }

    private static bool RepeatsItself(string key) => Enumerable.Range(1, key.Length / 2)
        .Any(period => Enumerable.Range(period, key.Length - period).All(i => key[i] == key[i - period]));

    private static bool Counts(string key) =>
        key.Zip(key.Skip(1)).Count(pair => pair.Second - pair.First is 1 or -1 or 0) > key.Length / 2;
}
