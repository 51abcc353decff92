using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WriteForRights.Client;

/// <summary>
/// Reads a client's options from configuration. The platform's binder would pass over what it does not know, and an app that is trimmed has
/// no reflection for it.
/// </summary>
internal static partial class ClientConfiguration
{
    private static readonly Dictionary<string, Setting> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(WriteForRightsClientOptions.BaseAddress)] = new("an address such as https://actions.example.org/", (options, text) =>
        {
            var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address);
            options.BaseAddress = address;
            return isAddress;
        }),
        [nameof(WriteForRightsClientOptions.AllowUnencrypted)] = new("true or false", (options, text) =>
        {
            var isBoolean = bool.TryParse(text, out var allow);
            options.AllowUnencrypted = allow;
            return isBoolean;
        }),
        [nameof(WriteForRightsClientOptions.Key)] = new("a key", (options, text) =>
        {
            options.Key = text;
            return true;
        }),
        [nameof(WriteForRightsClientOptions.Language)] = new("a language tag such as fr or pt-BR", (options, text) =>
        {
            var isLanguage = LanguageTag.TryParse(text, out var language);
            options.Language = language;
            return isLanguage;
        }),
        [nameof(WriteForRightsClientOptions.MaxAttempts)] = new("a whole number", (options, text) =>
        {
            var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts);
            options.MaxAttempts = attempts;
            return isNumber;
        }),
        [nameof(WriteForRightsClientOptions.Timeout)] = Time((options, time) => options.Timeout = time),
        [nameof(WriteForRightsClientOptions.AttemptTimeout)] = Time((options, time) => options.AttemptTimeout = time),
        [nameof(WriteForRightsClientOptions.FirstRetryDelay)] = Time((options, time) => options.FirstRetryDelay = time),
        [nameof(WriteForRightsClientOptions.MaxRetryDelay)] = Time((options, time) => options.MaxRetryDelay = time),
    };

    /// <summary>Sets the options that the configuration has. The others keep their values.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">The name of the options.</param>
    /// <param name="configuration">The section of the client.</param>
    /// <param name="logger">Receives a warning for each name that is not an option.</param>
    /// <exception cref="OptionsValidationException">Values cannot be read. The message has their places, and never a value.</exception>
    internal static void Bind(WriteForRightsClientOptions options, string name, IConfiguration configuration, ILogger logger)
    {
        var failures = new List<string>();
        foreach (var child in configuration.GetChildren())
        {
            if (!Settings.TryGetValue(child.Key, out var setting))
            {
                // Beside a client's options, the root of a configuration has everything else, such as the environment.
                if (configuration is IConfigurationSection)
                {
                    LogUnknownSetting(logger, child.Path, string.Join(", ", Settings.Keys));
                }
            }
            else if (child.Value?.Trim() is { } text && !setting.TrySet(options, text))
            {
                failures.Add($"{child.Path} must be {setting.Expected}.");
            }
        }

        if (failures.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(WriteForRightsClientOptions), failures);
        }
    }

    // TimeSpan would take a mere 30 for days.
    private static Setting Time(Action<WriteForRightsClientOptions, TimeSpan> set) => new("a time such as 00:00:30", (options, text) =>
    {
        var isTime = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && text.Contains(':');
        set(options, time);
        return isTime;
    });

    [LoggerMessage(
        EventId = 3,
        EventName = "UnknownSetting",
        Level = LogLevel.Warning,
        Message = "{Setting} is not an option of the client and has no effect. The options are {Options}.")]
    private static partial void LogUnknownSetting(ILogger logger, string setting, string options);

    /// <summary>An option as text.</summary>
    /// <param name="Expected">What the text must be.</param>
    /// <param name="TrySet">Sets the option, and returns whether the text could be read.</param>
    private sealed record Setting(string Expected, Func<WriteForRightsClientOptions, string, bool> TrySet);
}
