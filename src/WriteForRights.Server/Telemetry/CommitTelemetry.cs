using System.Diagnostics;

namespace WriteForRights.Server;

/// <summary>The metrics and activities of commits. One commit serves many requests, so its activity has a link to each of them.</summary>
internal sealed class CommitTelemetry(ServerTelemetry telemetry)
{
    /// <summary>The activity of a write, from its arrival to the end of its commit.</summary>
    internal const string Write = "ledger.write";

    /// <summary>The activity of a commit.</summary>
    internal const string Commit = "ledger.commit";

    /// <summary>The number of entries and other changes that share a commit.</summary>
    internal const string SizeTag = "size";

    /// <summary>Starts the activity of a write, in that of its request; returns <c>null</c> if nobody listens.</summary>
    internal Activity? StartWrite() => telemetry.Activities.HasListeners() ? telemetry.Activities.StartActivity(Write) : null;

    /// <summary>Starts the activity of a commit, with a link to each of its writes; returns <c>null</c> if nobody listens.</summary>
    internal Activity? StartCommit(List<WaitingEntry> batch)
    {
        if (!telemetry.Activities.HasListeners())
        {
            return null;
        }

        // It is part of no single request, also where it runs on the thread of one.
        var links = batch.Where(entry => entry.Activity is not null).Select(entry => new ActivityLink(entry.Activity!.Context)).ToList();
        var (current, commit) = (Activity.Current, default(Activity));
        Activity.Current = null;
        try
        {
            commit = telemetry.Activities.StartActivity(
                Commit, ActivityKind.Internal, default(ActivityContext), [new(SizeTag, batch.Count)], links);
        }
        finally
        {
            Activity.Current = current;
        }

        return commit;
    }

    /// <summary>Records a commit that has ended.</summary>
    internal void Record(Activity? activity, int size, TimeSpan time, bool isStored)
    {
        telemetry.Commit(size, time, isStored);
        if (activity is not null)
        {
            if (!isStored)
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }

            var current = Activity.Current;
            activity.Dispose();
            Activity.Current = current;
        }
    }
}
