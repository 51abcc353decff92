using System.Text.Json;

namespace WriteForRights;

/// <summary>A provider so large that a name one letter away is probably a typing error.</summary>
/// <remarks>
/// The data are in <c>MailProviders.json</c>. Of names with fewer than five letters only the endings are compared: such a name is one
/// letter away from too many other domains.
/// </remarks>
/// <param name="Name">The label before the ending.</param>
/// <param name="IsAlone">Whether no other provider is known to have mailboxes under this name with another ending.</param>
/// <param name="Endings">The endings under which it has mailboxes, the usual one first.</param>
internal sealed record EmailHost(string Name, bool IsAlone, string[] Endings)
{
    internal static EmailHost[] All { get; } = Load();

    private static EmailHost[] Load()
    {
        using var document = EmbeddedJson.Open("mail-providers");
        return [.. document.RootElement.GetProperty("hosts").EnumerateArray().Select(Read)];
    }

    private static EmailHost Read(JsonElement host) => new(
        host.GetProperty("name").GetString()!,
        host.TryGetProperty("isAlone", out var isAlone) && isAlone.GetBoolean(),
        host.GetProperty("endings").GetString()!.Split(' '));
}
