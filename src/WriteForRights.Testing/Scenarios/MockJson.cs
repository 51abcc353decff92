using System.Text.Encodings.Web;
using System.Text.Json;

namespace WriteForRights.Testing;

/// <summary>The JSON of the control API, for people to read.</summary>
internal static class MockJson
{
    /// <summary>The metadata that do not escape letters of other scripts. No page contains this JSON unescaped.</summary>
    internal static MockJsonContext Readable { get; } =
        new(new JsonSerializerOptions(MockJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
