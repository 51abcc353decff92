using System.Reflection;
using System.Text.RegularExpressions;

namespace WriteForRights.Server.Tests;

/// <summary>No text leaves the server to be sent, except from the domain's deliverable messages.</summary>
public sealed partial class DeliverableTextTests
{
    private static readonly Assembly Server = typeof(MessageDesk).Assembly;

    [Fact]
    public void The_store_gives_and_takes_no_text_but_sealed_records()
    {
        // What the calls of the store give and take, and all that is in it.
        var seen = new HashSet<Type>();
        foreach (var method in typeof(IMessageStore).GetMethods())
        {
            foreach (var type in method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            {
                Add(type);
            }
        }

        Assert.Contains(typeof(StoredMessage), seen);
        Assert.Contains(typeof(StoredDelivery), seen);
        Type[] texts = [typeof(PersonalText), typeof(SolidarityRecord), typeof(SolidarityMessage), typeof(SolidarityDraft)];
        Assert.DoesNotContain(seen, type => texts.Any(text => text.IsAssignableFrom(type)));

        void Add(Type type)
        {
            foreach (var part in type.GetGenericArguments())
            {
                Add(part);
            }

            if (type.Assembly == Server || type.Assembly == typeof(Campaign).Assembly)
            {
                if (seen.Add(type))
                {
                    foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                    {
                        Add(member.PropertyType);
                    }
                }
            }
        }
    }

    [Fact]
    public void Sheets_are_made_of_deliverable_messages_alone()
    {
        var sheets = typeof(Campaign).Assembly.GetType("WriteForRights.MessageSheets")!;
        const BindingFlags Declared = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var method = Assert.Single(sheets.GetMethods(Declared));

        Assert.Equal(typeof(IEnumerable<DeliverableMessage>), method.GetParameters()[0].ParameterType);
        Assert.Equal(typeof(LetterPaper), method.GetParameters()[1].ParameterType);
        Assert.Empty(typeof(DeliverableMessage).GetConstructors());
    }

    [Fact]
    public void The_text_of_a_message_is_shown_in_one_place_and_revealed_in_none()
    {
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "src", "WriteForRights.Server"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.Contains("MessageDesk.cs", files.Keys);

        // Only the code that screens and opens records sees drafts, and only the queue shows a text, to be read.
        Assert.Equal(["SealedMessages.cs"], Naming("SolidarityDraft"));
        Assert.Equal(["SealedMessages.cs"], Naming("SolidarityRecord").Where(file => file != "MessageKey.cs"));
        Assert.Equal(["MessageDesk.cs"], Naming("Draft.Body"));
        Assert.Equal(["MessageDesk.cs"], Naming("message.Text"));
        Assert.Equal(["ProducedDelivery.cs"], Naming("MessageSheets"));
        Assert.Equal(["MessageDeliveries.cs"], Naming("TryGetDeliverable"));

        IEnumerable<string> Naming(string name) => files.Where(file => Comment().Replace(file.Value, string.Empty)
            .Contains(name, StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task No_call_has_the_text_of_an_approved_or_closed_message_but_an_open_delivery()
    {
        await using var server = await MessageServer.StartAsync();
        var (approved, rejected) = (await server.ApproveAsync("Dear friend, the first marker is here."),
            await server.WriteAsync("Dear friend, the second marker is here."));
        await server.DecideAsync(MessageServer.Approval(rejected) with { Outcome = ModerationOutcome.Rejected, Reason = "Not for her." });
        var delivered = await server.ApproveAsync("Dear friend, the third marker is here.");
        await server.DeliverAsync(MessageServer.DeliveryBody("first", 1));
        await server.DeliveryAsync("POST", "first/delivered");
        await server.DeliverAsync(MessageServer.DeliveryBody("second", 1));

        var paths = new[] { "approved", "redacted", "rejected", "withdrawn", "delivered", "screened", "reopened" }
            .Select(status => $"v1/messages?status={status}").Concat(
                [
                    "v1/messages", $"v1/messages/{approved.Id}", $"v1/messages/{rejected.Id}", $"v1/messages/{delivered.Id}",
                    "v1/messages/deliveries/first",
                ]);
        foreach (var path in paths)
        {
            Assert.DoesNotContain("marker", await ReadAsync(path), StringComparison.Ordinal);
        }

        var open = await ReadAsync("v1/messages/deliveries/second");
        Assert.Contains("third marker", open, StringComparison.Ordinal);
        Assert.DoesNotContain("first marker", open, StringComparison.Ordinal);

        async Task<string> ReadAsync(string path)
        {
            using var response = await server.Http.SendAsync("GET", path, key: KeyServer.AdminKey);
            Assert.Equal(200, (int)response.StatusCode);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
