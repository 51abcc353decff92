using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

public sealed class WebhookVerifierTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const string Counts = """
        {"type":"counts.changed","timestamp":"2022-12-10T12:00:00Z","data":{"campaign":"w4r-2022","case":"dorgelesse-nguessan","asOf":"2022-12-10T12:00:00Z","actions":3,"messages":4}}
        """;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero));
    private readonly WebhookEventId _id = WebhookEventId.Parse("event-0193b1f07c1e7b6e8f2a1b2c3d4e5f60");

    [Fact]
    public void A_signature_is_that_of_the_standards_own_example()
    {
        var body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
        const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

        Assert.Equal(Signature, "v1," + Convert.ToBase64String(WebhookSignature.Sign(WebhookSignature.KeyOf(Secret)!, Id, 1614265330, body)));
        Assert.True(new WebhookVerifier([Secret]).IsSigned(body, Id, 1614265330, Signature));
        Assert.False(new WebhookVerifier([Secret]).IsSigned(body, Id, 1614265331, Signature));
    }

    [Fact]
    public void A_signed_event_is_read()
    {
        Assert.True(TryVerify(Counts, out var read));

        Assert.Equal((_id, WebhookEventType.CountsChanged, 3L), (read!.Id, read.Type, read.Counts!.Actions));
        Assert.Equal((null, null, false), (read.Milestone, read.Message, read.Rehearsal));
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_time_of_sending_is_accepted_up_to_five_minutes_away(int seconds, bool isAccepted) =>
        Assert.Equal(isAccepted, TryVerify(Counts, out _, sentAt: _clock.GetUtcNow().AddSeconds(seconds)));

    [Fact]
    public void Any_of_several_secrets_and_of_several_signatures_is_enough()
    {
        Assert.True(TryVerify(Counts, out _, secrets: [Other, Secret]));
        Assert.True(TryVerify(Counts, out _, change: ("webhook-signature", "v1,AAAA v1a,AAAA {0}")));
        Assert.False(TryVerify(Counts, out _, secrets: [Other]));
    }

    [Theory]
    [InlineData("webhook-id", null)]
    [InlineData("webhook-id", "event-0193b1f07c1e7b6e8f2a1b2c3d4e5f61")]
    [InlineData("webhook-id", "")]
    [InlineData("webhook-timestamp", null)]
    [InlineData("webhook-timestamp", "")]
    [InlineData("webhook-timestamp", "soon")]
    [InlineData("webhook-timestamp", "-1670673600")]
    [InlineData("webhook-timestamp", " 1670673600")]
    [InlineData("webhook-timestamp", "9223372036854775807")]
    [InlineData("webhook-timestamp", "99999999999999999999999")]
    [InlineData("webhook-signature", null)]
    [InlineData("webhook-signature", "")]
    [InlineData("webhook-signature", "v1")]
    [InlineData("webhook-signature", "v1,")]
    [InlineData("webhook-signature", "v1,not base64")]
    [InlineData("webhook-signature", "v1,AAAA")]
    [InlineData("webhook-signature", "v2{0}")]
    [InlineData("webhook-signature", "v1 {0},v1")]
    public void A_request_with_another_header_is_refused(string header, string? value) =>
        Assert.False(TryVerify(Counts, out _, change: (header, value)));

    [Fact]
    public void A_changed_body_is_refused_before_it_is_read()
    {
        Assert.False(TryVerify(Counts, out var read, sent: Counts.Replace("3", "4", StringComparison.Ordinal)));
        Assert.Null(read);
        Assert.False(TryVerify(Counts, out _, sent: Counts + " "));
        Assert.False(TryVerify(Counts, out _, sent: new string('[', 100_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":"counts.changed"}""")]
    [InlineData("""{"type":"counts.changed","timestamp":"2022-12-10T12:00:00Z","data":null}""")]
    [InlineData("""{"type":"counts.changed","timestamp":"2022-12-10T12:00:00Z","data":{"campaign":7}}""")]
    [InlineData("""{"type":"Counts","timestamp":"2022-12-10T12:00:00Z","data":{}}""")]
    public void A_signed_body_that_is_no_event_is_refused(string body) => Assert.False(TryVerify(body, out _));

    [Fact]
    public void A_type_of_a_newer_server_is_kept_without_data()
    {
        Assert.True(TryVerify("""{"type":"case.closed","timestamp":"2022-12-10T12:00:00Z","rehearsal":true,"data":{"x":1},"more":2}""", out var read));

        Assert.False(read!.Type.IsKnown);
        Assert.Equal(("case.closed", null, true), (read.Type.ToString(), read.Counts, read.Rehearsal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64")]
    [InlineData("whsec_AAAA")]
    public void A_secret_that_is_none_is_refused_and_not_repeated(string secret)
    {
        var refused = Assert.Throws<ArgumentException>(() => new WebhookVerifier([secret]));
        Assert.DoesNotContain("not base64", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new WebhookVerifier([]));
    }

    private bool TryVerify(
        string signed,
        out WebhookEvent? read,
        string? sent = null,
        DateTimeOffset? sentAt = null,
        string[]? secrets = null,
        (string Name, string? Value)? change = null)
    {
        var timestamp = (sentAt ?? _clock.GetUtcNow()).ToUnixTimeSeconds();
        var signature = "v1," + Convert.ToBase64String(
            WebhookSignature.Sign(WebhookSignature.KeyOf(Secret)!, _id.ToString(), timestamp, Encoding.UTF8.GetBytes(signed)));
        var headers = new Dictionary<string, string?>
        {
            ["webhook-id"] = _id.ToString(),
            ["webhook-timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = signature,
        };
        if (change is { } other)
        {
            headers[other.Name] = other.Value?.Replace("{0}", signature, StringComparison.Ordinal);
        }

        return new WebhookVerifier(secrets ?? [Secret], _clock).TryVerify(Encoding.UTF8.GetBytes(sent ?? signed), name => headers[name], out read);
    }
}
