using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server;

/// <summary>Reads the options of the server from a section of the configuration, and finds the names in it that are not options.</summary>
internal sealed class ConfiguredOptions(IConfiguration section) : IConfigureOptions<CampaignServerOptions>
{
    private static readonly PropertyInfo[] Settings = Array.FindAll(
        typeof(CampaignServerOptions).GetProperties(),
        property => property.CanWrite
            && property.Name is not (nameof(CampaignServerOptions.LoadedPacks) or nameof(CampaignServerOptions.ScopesOf)));

    /// <summary>
    /// The names in the section that are not options, each with the most similar name of an option, or <c>null</c> if none is similar.
    /// Empty for the root of a configuration, which has the settings of everybody.
    /// </summary>
    internal IReadOnlyList<(string Name, string? Similar)> UnknownNames =>
        section is IConfigurationSection
            ? [.. section.GetChildren().Select(child => child.Key).Where(IsUnknown).Select(name => (name, SimilarTo(name)))]
            : [];

    /// <exception cref="CampaignServerStartException">A value cannot be converted to the type of its option.</exception>
    public void Configure(CampaignServerOptions options)
    {
        var problems = new List<Problem>();
        foreach (var property in Settings)
        {
            var setting = section.GetSection(property.Name);
            if (!setting.Exists())
            {
                continue;
            }

            if (TryRead(setting, property.PropertyType, out var value))
            {
                property.SetValue(options, value);
            }
            else
            {
                problems.Add(OptionsRules.Invalid(property.Name));
            }
        }

        CampaignServerStartException.ThrowIfAny(problems);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The platform keeps the converters of its own types.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The only generic types are lists of references.")]
    private static bool TryRead(IConfigurationSection setting, Type type, out object? value)
    {
        try
        {
            value = setting.Get(type);

            // The platform reads a list from a single text as null.
            return value is not null || string.IsNullOrEmpty(setting.Value);
        }
        catch (InvalidOperationException)
        {
            // Its message has the value, which may be secret.
            value = null;
            return false;
        }
    }

    private static bool IsUnknown(string name) =>
        !Array.Exists(Settings, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? SimilarTo(string name)
    {
        var (similar, distance) = Settings.Select(property => (property.Name, Distance: Spelling.Distance(property.Name, name)))
            .MinBy(each => each.Distance);
        return distance <= Math.Max(2, name.Length / 3) ? similar : null;
    }
}
