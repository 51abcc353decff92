namespace WriteForRights;

/// <summary>
/// Computes the state of a case by applying events one after the other. Kinds that this version does not know change nothing.
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
            EndDetention(CaseStatus.Released, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Died)
        {
            ApplyDeath(item.Date);
        }
        else
        {
            ApplyDetention(item);
            ApplyCharges(item);
            ApplyTrial(item);
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
            EndDetention(kind == OutcomeKind.Safe ? CaseStatus.Safe : CaseStatus.Released, outcome.Date);
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
            ApplyDeath(outcome.Date);
        }
    }

    internal void ApplyDeath(PartialDate date)
    {
        EndDetention(CaseStatus.Died, date);
        _charges.Clear();
        _sentences.Clear();
        _totalTerm = null;
    }

    private void ApplyDetention(TimelineEvent item)
    {
        if (KindsWithFacts.Place.Contains(item.Kind))
        {
            HoldAt(item.Date, item.Place, isElsewhere: item.Kind == TimelineEventKind.Moved);
        }
    }

    private void HoldAt(PartialDate date, Fact<LocalizedText>? place, bool isElsewhere)
    {
        _heldSince ??= date;
        _place = place ?? (isElsewhere ? null : _place);
        RaiseStatus(CaseStatus.Detained, date);
    }

    private void ApplyCharges(TimelineEvent item)
    {
        if (!KindsWithFacts.Charges.Contains(item.Kind))
        {
            return;
        }

        _charges.AddRange(item.Charges.Except(_charges));
        if (item.Kind == TimelineEventKind.Charged || item.Charges.Count > 0)
        {
            RaiseStatus(CaseStatus.Charged, item.Date);
        }
    }

    private void ApplyTrial(TimelineEvent item)
    {
        if (item.Kind == TimelineEventKind.Tried)
        {
            RaiseStatus(CaseStatus.OnTrial, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Convicted)
        {
            RaiseStatus(CaseStatus.Convicted, item.Date);
        }
        else if (item.Kind == TimelineEventKind.Sentenced)
        {
            RaiseStatus(CaseStatus.Sentenced, item.Date);
            if (item.Sentence is { } sentence)
            {
                _sentences.Add(sentence);
            }

            // A total that was published before another sentence no longer holds.
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
            RaiseStatus(CaseStatus.Sentenced, outcome.Date);
        }
    }

    private void EndDetention(CaseStatus status, PartialDate date)
    {
        (_heldSince, _place) = (null, null);
        if (_status != status)
        {
            (_status, _since) = (status, date);
        }
    }

    // A hearing on another charge does not undo a sentence. After a release, everything starts again.
    private void RaiseStatus(CaseStatus status, PartialDate date)
    {
        if (status > _status || _status is CaseStatus.Released or CaseStatus.Safe)
        {
            (_status, _since) = (status, date);
        }
    }
}
