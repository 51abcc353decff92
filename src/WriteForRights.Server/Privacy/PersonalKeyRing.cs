using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>The keys for personal data, as the options name them. It follows changes of their file.</summary>
internal sealed partial class PersonalKeyRing
{
    private readonly PersonalKeyFile? _file;
    private readonly ILogger _logger;
    private bool _hasFailed;

    private PersonalKeyRing(PersonalSeal seal, PersonalKeyFile? file, ILogger logger) => (Seal, _file, _logger) = (seal, file, logger);

    /// <summary>The seal with the current keys.</summary>
    internal PersonalSeal Seal { get; }

    /// <summary>Reads the keys. Nothing else is opened before this succeeds.</summary>
    /// <exception cref="CampaignServerStartException">The keys cannot be read, or the host has no Data Protection.</exception>
    internal static PersonalKeyRing Open(CampaignServerOptions options, Func<IDataProtectionProvider?> findHost, ILogger logger)
    {
        // Asked for only if it is to be used: it creates keys of its own.
        var host = options.UseDataProtection ? findHost() ?? throw Refused(nameof(options.UseDataProtection), null) : null;
        if (string.IsNullOrWhiteSpace(options.PersonalKeys))
        {
            return new PersonalKeyRing(new PersonalSeal([], host), null, logger);
        }

        try
        {
            var file = new PersonalKeyFile(Path.GetFullPath(options.PersonalKeys));
            return new PersonalKeyRing(new PersonalSeal(file.ReadIfChanged()!, host), file, logger);
        }
        catch (Exception e) when (IsFault(e))
        {
            throw Refused(nameof(options.PersonalKeys), e);
        }
    }

    /// <summary>Reads the file again. If it cannot be used, the keys stay as they are.</summary>
    /// <returns>Whether the keys have changed.</returns>
    internal bool Follow()
    {
        try
        {
            var keys = _file?.ReadIfChanged();
            _hasFailed = false;
            if (keys is null)
            {
                return false;
            }

            Seal.Replace(keys);
            LogChanged(_logger, keys.Count);
            return true;
        }
        catch (Exception e) when (IsFault(e))
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                LogUnusable(_logger, e.GetType().Name);
            }

            return false;
        }
    }

    private static bool IsFault(Exception e) =>
        e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or NotSupportedException;

    private static CampaignServerStartException Refused(string setting, Exception? cause)
    {
        var problem = OptionsRules.Invalid(setting);
        return new(problem.Code, problem.Message, cause);
    }

    [LoggerMessage(
        EventId = 41, Level = LogLevel.Information, Message = "The file of keys for personal data has changed, and has {Count} keys.")]
    private static partial void LogChanged(ILogger logger, int count);

    [LoggerMessage(
        EventId = 42,
        Level = LogLevel.Error,
        Message = "The file of keys for personal data has changed and cannot be used ({Fault}). The keys stay as they are.")]
    private static partial void LogUnusable(ILogger logger, string fault);
}
