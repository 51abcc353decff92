#if !NET
namespace System.Runtime.Versioning;

/// <summary>The attribute that .NET Standard 2.0 lacks. Only the build for .NET is used in browsers, and shows it to others.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class UnsupportedOSPlatformAttribute(string platformName) : Attribute
{
    public string PlatformName { get; } = platformName;
}
#endif
