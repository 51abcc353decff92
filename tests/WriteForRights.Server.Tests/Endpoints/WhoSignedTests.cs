using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>
/// The attacker who wants to know whether somebody has signed: they submit a signature in the name of that person, and compare everything
/// that the server says before and after. They may add any number of invented people.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "By the seed, the same trials come again.")]
public sealed class WhoSignedTests
{
    private const int Seed = 20221210;
    private const int Trials = 400;
    private const string UsualKey = "test-admin-key-not-a-secret";

    private static readonly CaseId[] Cases = [.. Campaign2022.Pack.Cases.Select(@case => @case.Id)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PublicPeople.Steps, false)]
    [InlineData(PublicPeople.Steps, true)]
    [InlineData(PublicPeople.Hidden, false)]
    public async Task The_verdicts_are_no_better_than_chance(PublicPeople people, bool fillsUp)
    {
        // Three and a half times the standard deviation of 400 tosses of a coin.
        Assert.InRange(await RightVerdictsAsync(people, fillsUp), 200 - 35, 200 + 35);
    }

    [Fact]
    public async Task The_same_attacker_is_always_right_if_the_numbers_are_exact() =>
        Assert.Equal(Trials, await RightVerdictsAsync(PublicPeople.Exact, fillsUp: false));

    private static async Task<int> RightVerdictsAsync(PublicPeople people, bool fillsUp)
    {
        var random = new Random(Seed);
        await using var ledger = TestStorage.OpenNew(KeyOf(random));
        var clock = new FakeTimeProvider(Campaign2022.HumanRightsDay);
        await using var server = await HostedServer.StartAsync([Campaign2022.Pack], clock, UsualKey, Token, builder =>
        {
            builder.Services.AddSingleton(ledger);
            builder.Services.PostConfigure<CampaignServerOptions>(options => options.PublicPeople = people);
        });
        using var wire = new Wire(server.Address);
        var right = 0;
        var attacker = new Attacker(wire);
        for (var trial = 0; trial < Trials; trial++)
        {
            var (@case, target, isKnown) = (Cases[trial % Cases.Length], $"target {trial}", random.Next(2) == 0);

            // Others take part, and the attacker cannot know how many of them have done so before.
            var others = Enumerable.Range(0, random.Next(4)).Select(_ => $"other {random.Next(10_000)}");
            await SubmitAsync(wire, @case, isKnown ? others.Append(target) : others);
            if (fillsUp)
            {
                await attacker.FillUpAsync(@case);
            }

            right += await attacker.IsNewAsync(@case, target) == !isKnown ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {Seed}: {right} of {Trials} verdicts were right");
        return right;
    }

    private static byte[] KeyOf(Random random)
    {
        var key = new byte[LedgerKey.Length];
        random.NextBytes(key);
        return key;
    }

    private static ActionRecord Signature(CaseId @case, string name) => Campaign2022.Signature(
        name, $"{name.Replace(' ', '.')}@example.org") with
    {
        Case = @case,
    };

    private static async Task SubmitAsync(Wire wire, CaseId @case, IEnumerable<string> names)
    {
        var lines = names.Select(name => JsonSerializer.Serialize(Signature(@case, name), WriteForRightsJson.TypeInfo<ActionRecord>()));
        using var body = new StringContent(string.Join('\n', lines), Encoding.UTF8, BatchEndpoints.MediaType);
        using var response = await wire.PostBatchAsync(body);
        var results = await response.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("problem", results, StringComparison.Ordinal);
    }

    private sealed class Attacker(Wire wire)
    {
        private readonly Dictionary<CaseId, (long Published, int Added)> _steps = [];
        private int _invented;

        /// <summary>
        /// Adds invented people until the step of the case has lasted for as many as it adds: from then on it can end at any time, and the
        /// attacker cannot come closer.
        /// </summary>
        internal async Task FillUpAsync(CaseId @case)
        {
            while (true)
            {
                var counts = await wire.ReadAsync($"v1/campaigns/w4r-2022/cases/{@case}/counts");
                var published = counts.GetProperty("people").GetInt64();
                var (last, added) = _steps.GetValueOrDefault(@case);
                added = published == last ? added : 0;
                _steps[@case] = (published, added);
                var missing = (published < 100 ? 50 : 100) - added;
                if (missing <= 0)
                {
                    return;
                }

                await SubmitAsync(wire, @case, Enumerable.Range(0, missing).Select(_ => $"invented {_invented++}"));
                _steps[@case] = (published, added + missing);
            }
        }

        internal async Task<bool> IsNewAsync(CaseId @case, string name)
        {
            var before = await ObserveAsync(@case);
            using var put = await wire.PutAsync(Signature(@case, name));
            var receipt = await Wire.JsonAsync(put);
            var after = await ObserveAsync(@case);

            // The receipt of a person who is known must be that of a new one, so it tells nothing.
            Assert.Equal((201, "counted"), ((int)put.StatusCode, receipt.GetProperty("status").GetString()));
            return before != after;
        }

        /// <summary>Reads all public calls, and keeps what may depend on a person.</summary>
        private async Task<string> ObserveAsync(CaseId @case)
        {
            const string All = "?by=kind,purpose,country,section,day,origin";
            var text = new StringBuilder();
            foreach (var scope in new[] { $"v1/campaigns/w4r-2022/cases/{@case}/counts", "v1/campaigns/w4r-2022/counts" })
            {
                using var plain = await wire.GetAsync(scope);
                using var split = await wire.GetAsync(scope + All);
                var counts = await Wire.JsonAsync(split);
                text.Append(PersonalPartOf(counts));

                // The ETag of the same numbers is the same, and that of others is not: it follows from what is seen.
                using var same = await wire.GetAsync(scope, plain.Headers.ETag!.ToString());
                text.Append((int)same.StatusCode);
                using var stream = await wire.ListenAsync(scope + "/stream" + All);
                using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Token));
                var told = await EventAsync(lines);
                Assert.Equal(split.Headers.ETag!.Tag, $"\"{told.Id}\"");
                Assert.Equal(counts.GetRawText(), told.Data);
            }

            return text.ToString();
        }

        /// <summary>Returns the counts without those that rise with every action, and checks that these do.</summary>
        private static string PersonalPartOf(JsonElement counts)
        {
            var actions = counts.GetProperty("actions").GetInt64();
            Assert.All(
                counts.GetProperty("by").EnumerateObject(),
                split => Assert.Equal(actions, split.Value.EnumerateObject().Sum(bucket => bucket.Value.GetInt64())));
            return string.Join(' ', counts.EnumerateObject()
                .Where(member => member.Name is not ("asOf" or "actions" or "messages" or "by"))
                .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Name} {member.Value}")));
        }

        private static async Task<(string Id, string Data)> EventAsync(StreamReader lines)
        {
            var (id, data) = (string.Empty, string.Empty);
            while (data.Length == 0)
            {
                var line = await lines.ReadLineAsync(Token) ?? string.Empty;
                id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
                data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
            }

            return (id, data);
        }
    }
}
