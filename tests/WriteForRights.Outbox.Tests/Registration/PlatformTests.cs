using System.Runtime.Versioning;

namespace WriteForRights.Outbox.Tests;

public sealed class PlatformTests
{
    public static TheoryData<Type> Types { get; } = [.. typeof(ActionOutbox).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_build_for_browsers_warns_of_every_public_type(Type type) =>
        Assert.Contains(
            type.GetCustomAttributes(typeof(UnsupportedOSPlatformAttribute), inherit: false),
            attribute => ((UnsupportedOSPlatformAttribute)attribute).PlatformName == "browser");

    [Fact]
    public void A_browser_is_refused_with_what_to_do_there()
    {
        var refused = Assert.Throws<PlatformNotSupportedException>(() => OutboxPlatform.RefuseBrowser(isBrowser: true));

        Assert.Contains("SubmitAsync", refused.Message, StringComparison.Ordinal);
        OutboxPlatform.RefuseBrowser(isBrowser: false);
    }
}
