using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>
/// Messages taken through any sequence of steps, beside a model that knows only this: what can be sent was decided by somebody, on this
/// text, under this policy.
/// </summary>
public sealed class SolidarityModelTests
{
    private static readonly ModeratorId Moderator = ModeratorId.Parse("moderator-7");

    /// <summary>Texts, with what a policy must allow so that they pass without a reason, and at all.</summary>
    private static readonly (string Text, bool IsReligious, bool NamesAmnesty)[] Texts =
    [
        ("You are not alone.", false, false),
        ("We think of you every day.", false, false),
        ("God bless you.", true, false),
        ("Love from Amnesty International.", false, true),
        ("God bless you from Amnesty International.", true, true),
    ];

    /// <summary>Policies; those of the same number allow the same, though their sources differ.</summary>
    private static readonly (int Number, bool Accepts, bool Religion, bool Amnesty, string Source)[] Policies =
    [
        (0, true, false, false, "amnistie-ca"),
        (0, true, false, false, "press-release-2022"),
        (1, true, true, false, "amnistie-ca"),
        (2, true, false, true, "amnistie-ca"),
        (3, false, true, true, "amnistie-ca"),
    ];

    [Fact]
    public void Whatever_happens_nothing_can_be_sent_but_what_was_decided_about_under_the_policy_in_force() =>
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 4]).Array[1, 25]).Sample(
            (first, steps) =>
            {
                var run = new Run(first);
                foreach (var (step, argument) in steps)
                {
                    run.Step(step, argument);
                    run.Check();
                }
            },
            iter: 500);

    /// <summary>One message and its model.</summary>
    private sealed class Run
    {
        private SolidarityScreening _screening;
        private SolidarityMessage _message;
        private int _policy;
        private int _screenedUnder;
        private int _text;
        private int _own;
        private (int Text, int Policy, bool ReligionOverridden)? _decision;
        private string? _end;
        private SolidarityRecord? _delivered;

        internal Run(int text)
        {
            _text = text;
            _own = text;
            _screening = ScreeningOf(0);
            _message = _screening.Screen(SolidarityCases.Draft(Texts[text].Text, "en"));
        }

        internal void Step(int step, int argument)
        {
            switch (step, _message)
            {
                case (0, ScreenedMessage screened):
                    _message = screened.Redact(Texts[argument].Text);
                    _text = argument;
                    break;
                case (1 or 2, ScreenedMessage screened) when screened.CanBeApproved:
                    var rules = screened.RulesToOverride.ToArray();
                    _message = screened.Approve(Moderator, [.. rules.Select(rule => new FindingOverride { Rule = rule, Reason = "x" })]);
                    _decision = (_text, _screenedUnder, rules.Contains(ScreeningRule.Religion));
                    break;
                case (1 or 2, ScreenedMessage screened):
                    Assert.Throws<InvalidOperationException>(() => screened.Approve(Moderator));
                    break;
                case (3, ScreenedMessage screened) when argument == 0:
                    _message = screened.Reject(Moderator, null);
                    _end = "rejected";
                    break;
                case (4, ScreenedMessage screened) when argument == 0:
                    _message = screened.Withdraw();
                    _end = "withdrawn";
                    break;
                case (4, ApprovedMessage approved) when argument == 0:
                    _message = approved.Withdraw();
                    _end = "withdrawn";
                    break;
                case (5, _):
                    _policy = argument;
                    _screening = ScreeningOf(argument);
                    if (argument % 2 != 0)
                    {
                        Restore(_message.Record);
                    }

                    break;
                case (6, ApprovedMessage approved) when argument < 3 && approved.TryGetDeliverable(_screening, out var deliverable):
                    Assert.Equal(Texts[_text].Text, deliverable.Text.Reveal());
                    _message = deliverable.MarkDelivered();
                    _delivered = _message.Record;
                    _end = "delivered";
                    break;
                case (7, _):
                    Restore(Stored(_message.Record));
                    break;
                case (8, _):
                    // Somebody edits the stored text: the moderator's, where there is one.
                    var record = Stored(_message.Record);
                    record = record.Redaction is null
                        ? record with { Draft = record.Draft with { Body = Texts[argument].Text } }
                        : record with { Redaction = Texts[argument].Text };
                    Restore(record);
                    _own = record.Redaction is null ? argument : _own;
                    _text = argument;
                    _delivered = _end == "delivered" ? _message.Record : null;
                    break;
                default:
                    break;
            }
        }

        internal void Check()
        {
            var isApproved = _message is ApprovedMessage;
            var isDeliverable = _message is ApprovedMessage approved && approved.TryGetDeliverable(_screening, out _);

            Assert.Equal(Texts[_text].Text, _message.Text.Reveal());
            Assert.Equal(Texts[_own].Text, _message.Record.Draft.Body.Reveal());
            if (_end is not null)
            {
                Assert.IsType<ClosedMessage>(_message);
                Assert.Equal(_end, _message.Status.ToString());
                Assert.True(_delivered is null || _delivered == _message.Record);
            }

            Assert.Equal(isApproved && MayBeSent(), isDeliverable);
            Assert.Equal(isDeliverable, _end is null && _screening.Restore(_message.Record) is ApprovedMessage);
        }

        private bool MayBeSent()
        {
            var policy = Policies[_policy];
            return _end is null && policy.Accepts
                && _decision is { } decision && decision.Text == _text && decision.Policy == Number
                && (!Texts[_text].NamesAmnesty || policy.Amnesty)
                && (!Texts[_text].IsReligious || policy.Religion || decision.ReligionOverridden);
        }

        private int Number => Policies[_policy].Number;

        private void Restore(SolidarityRecord record)
        {
            _message = _screening.Restore(record);
            _screenedUnder = Number;
        }

        private static SolidarityScreening ScreeningOf(int policy) => SolidarityCases.Screening(known => known with
        {
            AcceptsMessages = Policies[policy].Accepts,
            AllowsReligiousContent = Policies[policy].Religion,
            AllowsNamingAmnesty = Policies[policy].Amnesty,
            Source = SourceId.Parse(Policies[policy].Source),
        });

        private static SolidarityRecord Stored(SolidarityRecord record) => JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(record, WriteForRightsJson.TypeInfo<SolidarityRecord>()),
            WriteForRightsJson.TypeInfo<SolidarityRecord>())!;
    }
}
