namespace WriteForRights.Server;

/// <summary>Compares stored counts with those that were folded again from the ledger.</summary>
internal static class StoredTallies
{
    /// <summary>Returns what differs.</summary>
    /// <param name="stored">The stored counts by scope, dimension and bucket.</param>
    /// <param name="folded">The counts of everything that counts now, folded without any removal.</param>
    internal static List<LedgerDifference> Compare(
        IReadOnlyDictionary<(string Scope, string Dimension, string Bucket), Tally> stored,
        IReadOnlyDictionary<(string Scope, string Dimension, string Bucket), Tally> folded)
    {
        var differences = new List<LedgerDifference>();
        foreach (var place in stored.Keys.Union(folded.Keys).Order())
        {
            var (found, expected) = (stored.GetValueOrDefault(place), folded.GetValueOrDefault(place));
            if (!IsOfSteps(place.Dimension, place.Bucket))
            {
                Add(place, found, expected);
            }
        }

        foreach (var scope in stored.Keys.Union(folded.Keys).Select(place => place.Scope).Distinct().Order(StringComparer.Ordinal))
        {
            CompareSteps(scope);
        }

        return differences;

        // Who has entered the counts depends on the order of all that happened, which the ledger does not tell in full. So the stored
        // numbers are right if they can be: everybody who counts has entered, and what is published from them is never above the exact
        // number. Otherwise the steps begin anew, with those who count.
        void CompareSteps(string scope)
        {
            var (entered, rest) = (At(scope, LedgerCounts.EnteredBucket), At(scope, LedgerCounts.RestBucket));
            var (foundEntered, foundRest) = (stored.GetValueOrDefault(entered), stored.GetValueOrDefault(rest));
            var total = folded.GetValueOrDefault(At(scope, LedgerCounts.TotalBucket)) with { Actions = 0, Messages = 0 };
            var known = folded.GetValueOrDefault(entered);
            var sum = foundEntered + foundRest;
            var isPossible = foundEntered.Signatures >= known.Signatures && foundEntered.People >= known.People
                && sum.Signatures <= total.Signatures && sum.People <= total.People;
            Add(entered, foundEntered, isPossible ? foundEntered with { Actions = 0, Messages = 0 } : known);
            Add(rest, foundRest, isPossible ? foundRest with { Actions = 0, Messages = 0 } : total - known);
        }

        void Add((string Scope, string Dimension, string Bucket) place, Tally found, Tally expected)
        {
            if (found != expected)
            {
                differences.Add(new LedgerDifference
                {
                    Scope = place.Scope,
                    Dimension = place.Dimension,
                    Bucket = place.Bucket,
                    Stored = found,
                    Recomputed = expected,
                });
            }
        }
    }

    private static (string Scope, string Dimension, string Bucket) At(string scope, string bucket) =>
        (scope, LedgerCounts.NoDimension, bucket);

    private static bool IsOfSteps(string dimension, string bucket) =>
        dimension.Length == LedgerCounts.NoDimension.Length && bucket is LedgerCounts.EnteredBucket or LedgerCounts.RestBucket;
}
