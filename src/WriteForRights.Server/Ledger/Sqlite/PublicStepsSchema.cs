namespace WriteForRights.Server;

/// <summary>The step of the tables for the numbers that are published in steps. It does not change after its release.</summary>
internal static class PublicStepsSchema
{
    /// <summary>
    /// Adds what has entered the counts, and the rest, to the counts of each campaign and case. Nobody has left yet: the steps begin here.
    /// A known person's signature is one, since none may have another quantity.
    /// </summary>
    internal const string Step = """
        WITH signed AS (SELECT DISTINCT campaign, case_id, person FROM person_action WHERE is_signature = 1),
        known AS (
          SELECT campaign || '/' || case_id AS scope, count(*) AS signatures FROM signed GROUP BY campaign, case_id
          UNION ALL
          SELECT campaign, count(*) FROM signed GROUP BY campaign
        ),
        entered AS (
          SELECT tally.scope, tally.signatures AS total, coalesce(known.signatures, 0) AS signatures, tally.people
          FROM tally LEFT JOIN known ON known.scope = tally.scope WHERE tally.dimension = ''
        )
        INSERT INTO tally (scope, dimension, bucket, actions, messages, signatures, people)
        SELECT scope, '', 'entered', 0, 0, signatures, people FROM entered
        UNION ALL
        SELECT scope, '', 'rest', 0, 0, total - signatures, 0 FROM entered;
        """;
}
