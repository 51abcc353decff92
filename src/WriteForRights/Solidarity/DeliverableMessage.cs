namespace WriteForRights;

/// <summary>
/// A message that may be sent now: what to print, and where it goes. There is no way to one but
/// <see cref="ApprovedMessage.TryGetDeliverable"/>.
/// </summary>
public sealed class DeliverableMessage
{
    private readonly SolidarityRecord _record;
    private readonly SolidarityScreening _screening;

    internal DeliverableMessage(SolidarityRecord record, SolidarityScreening screening)
    {
        _record = record;
        _screening = screening;
    }

    /// <summary>The id of the action that counts the message.</summary>
    public ActionId Id => _record.Draft.Id;

    /// <summary>The case whose subject it is written to.</summary>
    public CaseId Case => _record.Draft.Case;

    /// <summary>In what form it goes.</summary>
    public ActionKind Kind => _record.Draft.Kind;

    /// <summary>The language that the writer said it is in.</summary>
    public LanguageTag? Language => _record.Draft.Language;

    /// <summary>The text, as it was decided about.</summary>
    public PersonalText Text => _record.Text;

    /// <summary>The writer's full name, only where the policy allows it.</summary>
    public PersonalText? SenderName => _screening.Policy.AllowsSenderFullName ? _record.Draft.SenderName : null;

    /// <summary>The writer's address, only where the policy allows it.</summary>
    public PostalAddress? SenderAddress => _screening.Policy.AllowsSenderAddress ? _record.Draft.SenderAddress : null;

    /// <summary>
    /// The routes by which it can go, the best first; at least one. A route of a kind that this version does not know is not among them.
    /// </summary>
    public ValueList<SolidarityRoute> Routes => _screening.Policy.KnownRoutes.ToValueList();

    /// <summary>Notes that the message was sent: handed to the post, or to whoever passes it on. After that nothing changes it.</summary>
    public ClosedMessage Delivered() =>
        new(_record with { Status = SolidarityStatus.Delivered, At = _screening.Now }, _screening);

    /// <summary>A fixed text that tells nothing of the message.</summary>
    public override string ToString() => "(solidarity message to be sent)";
}
