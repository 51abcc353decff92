using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>What must not come out about the administrator's key.</summary>
public sealed class AdminKeyTests
{
    private const string Key = "planted-key-of-the-administrator";
    private const string Reason = """{ "reason": "test" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_log_at_any_level_tells_a_key_right_or_wrong()
    {
        using var log = new RecordingLog();
        await using var ledger = new UnreliableLedger();
        await using var server = await HostedServer.StartAsync([Campaign2022.Pack], new FakeTimeProvider(Campaign2022.HumanRightsDay), Key, Token, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
            builder.Services.AddSingleton<IActionLedger>(ledger);
        });
        using var wire = new Wire(server.Address);

        Assert.Equal(200, await VoidAsync(wire, Key, Reason));
        Assert.Equal(401, await VoidAsync(wire, "planted-key-of-somebody", Reason));
        Assert.Equal(422, await VoidAsync(wire, Key, "{ }"));
        ledger.Failure = new LedgerUnavailableException(new IOException("The disk is full."));
        Assert.Equal(503, await VoidAsync(wire, Key, Reason));
        ledger.Failure = new InvalidOperationException("A defect.");
        Assert.Equal(500, await VoidAsync(wire, Key, Reason));

        Assert.Contains("The disk is full.", log.Text, StringComparison.Ordinal);
        Assert.Contains("A defect.", log.Text, StringComparison.Ordinal);
        Assert.Contains("/v1/actions/", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(typeof(AdminKey))]
    [InlineData(typeof(KeyRing.Snapshot))]
    public void A_key_is_compared_in_a_time_that_tells_nothing_of_it(Type type)
    {
        // No clock could show it without a doubt; the code can.
        var calls = Calls(type).ToList();

        Assert.Contains(typeof(CryptographicOperations).GetMethod(nameof(CryptographicOperations.FixedTimeEquals)), calls);
        Assert.DoesNotContain(calls, call => call.Name is "SequenceEqual" or "SequenceCompareTo" or "Equals" or "op_Equality" or "op_Inequality");
    }

    private static async Task<int> VoidAsync(Wire wire, string key, string body)
    {
        using var response = await wire.PostAsync($"v1/actions/{ActionId.New()}/void", body, $"Bearer {key}");
        Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(Token), StringComparison.OrdinalIgnoreCase);
        return (int)response.StatusCode;
    }

    /// <summary>The methods that a type calls, its lambdas included.</summary>
    private static IEnumerable<MethodBase> Calls(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = type.GetNestedTypes(BindingFlags.NonPublic).Prepend(type);
        foreach (var il in types.SelectMany(each => each.GetMembers(All)).OfType<MethodBase>().Select(method => method.GetMethodBody()?.GetILAsByteArray()))
        {
            for (var i = 0; i + 4 < il?.Length; i++)
            {
                // What is no instruction but looks like one names no method.
                if ((il[i] == OpCodes.Call.Value || il[i] == OpCodes.Callvirt.Value) && Method(type.Module, BitConverter.ToInt32(il, i + 1)) is { } method)
                {
                    yield return method;
                }
            }
        }
    }

    private static MethodBase? Method(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
