using System.Text.Json;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Faults that replace the server's response.</summary>
internal static class FakeResponse
{
    internal static Fault Json<T>(T value, int status = 200, string mediaType = "application/json") =>
        Text(JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>()), status, mediaType);

    internal static Fault Text(string body, int status = 200, string mediaType = "application/json") =>
        Fault.Intercepted(status, mediaType + "; charset=utf-8", body);
}
