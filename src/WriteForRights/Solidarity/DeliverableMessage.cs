namespace WriteForRights;

/// <summary>
/// A message that may be sent now: the text to print and its routes. The only way to get one is
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

    /// <summary>The case to whose subject it is written.</summary>
    public CaseId Case => _record.Draft.Case;

    /// <summary>The kind of message.</summary>
    public ActionKind Kind => _record.Draft.Kind;

    /// <summary>The language that the writer declared.</summary>
    public LanguageTag? Language => _record.Draft.Language;

    /// <summary>The text, exactly as approved.</summary>
    public PersonalText Text => _record.Text;

    /// <summary>The writer's full name, only if the policy allows it.</summary>
    public PersonalText? SenderName => _screening.Policy.AllowsSenderFullName ? _record.Draft.SenderName : null;

    /// <summary>The writer's address, only if the policy allows it.</summary>
    public PostalAddress? SenderAddress => _screening.Policy.AllowsSenderAddress ? _record.Draft.SenderAddress : null;

    /// <summary>
    /// The routes by which it can be sent, the best first; at least one. Routes of a kind that this version does not know are left out.
    /// </summary>
    public ValueList<SolidarityRoute> Routes => _screening.Policy.KnownRoutes.ToValueList();

    /// <summary>Marks the message as sent: handed to the post, or to the person who passes it on. After that it never changes.</summary>
    public ClosedMessage MarkDelivered() =>
        new(_record with { Status = SolidarityStatus.Delivered, At = _screening.Now }, _screening);

    /// <summary>Returns a fixed text that reveals nothing about the message.</summary>
    public override string ToString() => "(solidarity message to be sent)";
}
