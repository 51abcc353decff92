namespace WriteForRights;

/// <summary>
/// What events make of the state of a case, one after the other. Of kinds that this version does not know it makes nothing.
/// </summary>
internal sealed class CaseStateFold
{
    private readonly List<Charge> _charges = [];
    private readonly List<Sentence> _sentences = [];
    private CaseStatus _status;
    private PartialDate? _since;
    private PartialDate? _heldSince;
    private SentenceTerm? _totalTerm;
    private Fact<LocalizedText>? _place;

    internal CaseState State => new()
    {
        Status = _status,
        Since = _since,
        HeldSince = _heldSince,
        Place = _place,
        Charges = _charges.ToValueList(),
        Sentences = _sentences.ToValueList(),
        TotalTerm = _totalTerm,
    };

    internal void Apply(TimelineEvent item)
    {
        if (_status == CaseStatus.Died)
        {
            return;
        }

        if (item.Kind == TimelineEventKind.Released)
        {
            Free(CaseStatus.Released, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Died)
        {
            Die(item.Date);
        }
        else
        {
            Hold(item);
            Charge(item);
            Judge(item);
        }
    }

    internal void Apply(Outcome outcome)
    {
        if (_status == CaseStatus.Died)
        {
            return;
        }

        var kind = outcome.Kind;
        if (kind == OutcomeKind.Released || kind == OutcomeKind.Safe)
        {
            Free(kind == OutcomeKind.Safe ? CaseStatus.Safe : CaseStatus.Released, outcome.Date);
        }
        else if (kind == OutcomeKind.ChargesDropped)
        {
            DropCharges(outcome.Date);
        }
        else if (kind == OutcomeKind.SentenceCommuted)
        {
            Commute(outcome);
        }
        else if (kind == OutcomeKind.Moved || kind == OutcomeKind.StillHeld)
        {
            HoldAt(outcome.Date, outcome.Place, isElsewhere: kind == OutcomeKind.Moved);
        }
        else if (kind == OutcomeKind.Died)
        {
            Die(outcome.Date);
        }
    }

    internal void Die(PartialDate date)
    {
        Free(CaseStatus.Died, date);
        _charges.Clear();
        _sentences.Clear();
        _totalTerm = null;
    }

    private void Hold(TimelineEvent item)
    {
        if (CarriedFacts.Place.Contains(item.Kind))
        {
            HoldAt(item.Date, item.Place, isElsewhere: item.Kind == TimelineEventKind.Moved);
        }
    }

    private void HoldAt(PartialDate date, Fact<LocalizedText>? place, bool isElsewhere)
    {
        _heldSince ??= date;
        _place = place ?? (isElsewhere ? null : _place);
        Raise(CaseStatus.Detained, date);
    }

    private void Charge(TimelineEvent item)
    {
        if (!CarriedFacts.Charges.Contains(item.Kind))
        {
            return;
        }

        _charges.AddRange(item.Charges.Except(_charges));
        if (item.Kind == TimelineEventKind.Charged || item.Charges.Count > 0)
        {
            Raise(CaseStatus.Charged, item.Date);
        }
    }

    private void Judge(TimelineEvent item)
    {
        if (item.Kind == TimelineEventKind.Tried)
        {
            Raise(CaseStatus.OnTrial, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Convicted)
        {
            Raise(CaseStatus.Convicted, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Sentenced)
        {
            Raise(CaseStatus.Sentenced, item.Date);
            if (item.Sentence is { } sentence)
            {
                _sentences.Add(sentence);
            }

            // A total from before a further sentence is one no longer.
            _totalTerm = item.TotalTerm;
        }
    }

    private void DropCharges(PartialDate date)
    {
        _charges.Clear();
        if (_status is CaseStatus.Charged or CaseStatus.OnTrial)
        {
            (_status, _since) = (_heldSince is null ? CaseStatus.AtRisk : CaseStatus.Detained, date);
        }
    }

    private void Commute(Outcome outcome)
    {
        _sentences.Clear();
        _totalTerm = null;
        if (outcome.Sentence is { } sentence)
        {
            _sentences.Add(sentence);
        }

        if (_status < CaseStatus.Sentenced)
        {
            Raise(CaseStatus.Sentenced, outcome.Date);
        }
    }

    private void Free(CaseStatus status, PartialDate date)
    {
        (_heldSince, _place) = (null, null);
        if (_status != status)
        {
            (_status, _since) = (status, date);
        }
    }

    // A hearing on another charge does not take back a sentence; after a release everything begins anew.
    private void Raise(CaseStatus status, PartialDate date)
    {
        if (status > _status || _status is CaseStatus.Released or CaseStatus.Safe)
        {
            (_status, _since) = (status, date);
        }
    }
}
