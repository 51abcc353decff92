using System.Net.Mime;
using System.Reflection;
using System.Security.Cryptography;

namespace WriteForRights.AspNetCore;

/// <summary>
/// A script of the embed. Each version of the tag's script is a file that never changes, since pages pin its hash: a change is a new file
/// with the next number.
/// </summary>
internal sealed class EmbedScript
{
    private EmbedScript(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"embed/{name}")
            ?? throw new InvalidOperationException($"The assembly has no script {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        Name = name;
        File = new PageFile(content.ToArray(), MediaTypeNames.Text.JavaScript);
        Integrity = $"sha384-{Convert.ToBase64String(SHA384.HashData(File.Content))}";
    }

    /// <summary>All versions of the tag's script, the oldest first. <c>v1.js</c> is the last.</summary>
    internal static IReadOnlyList<EmbedScript> Versions { get; } = [new("v1.1.js")];

    /// <summary>The script inside the frame.</summary>
    internal static EmbedScript Frame { get; } = new("frame.js");

    internal string Name { get; }

    internal PageFile File { get; }

    /// <summary>The value of the attribute <c>integrity</c>.</summary>
    internal string Integrity { get; }
}
