using System.Text;

namespace WriteForRights.AspNetCore.Tests;

public sealed class EmbedScriptTests
{
    // Pages pin these hashes. Never change one: a change of the script is a new file with the next number, and one more line here.
    private static readonly Dictionary<string, string> Published = new()
    {
        ["v1.1.js"] = "sha384-79KX2Jh4YnVPJWEVRtbn19mgne7OWLiNH3UwY6IZzXPNxKd756vhb+OBZCANEdKn",
    };

    [Fact]
    public void A_frozen_script_never_changes() => Assert.Equal(
        Published, EmbedScript.Versions.ToDictionary(version => version.Name, version => version.Integrity));

    [Fact]
    public void The_script_is_small() => Assert.All(EmbedScript.Versions, version => Assert.InRange(version.File.Content.Length, 1, 6 * 1024));

    [Fact]
    public void The_script_and_the_frame_store_nothing() => Assert.All(
        EmbedScript.Versions.Append(EmbedScript.Frame).Select(script => Encoding.UTF8.GetString(script.File.Content)),
        script => Assert.DoesNotMatch("localStorage|sessionStorage|indexedDB|document.cookie|caches\\.", script));
}
