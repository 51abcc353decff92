namespace WriteForRights.Server;

/// <summary>The statements of exports. Parameters are bound in the order of their numbers.</summary>
internal static class ExportSql
{
    internal const string End =
        "SELECT coalesce((SELECT max(position) FROM action), 0), coalesce((SELECT max(position) FROM report), 0)";

    /// <summary>Actions in the order of their positions, each with the time of its void and its position.</summary>
    internal static readonly string Actions = $"""
        SELECT {Names(LedgerColumns.OfActions, "action.")}, void.recorded_at, action.position
        FROM action LEFT JOIN void ON void.subject = 'action' AND void.id = action.id
        WHERE {Selection("action")} ORDER BY action.position LIMIT ?8
        """;

    /// <summary>
    /// Revisions of reports in the order of their positions, each with the time of the void, its position, and the time of the revision
    /// that replaced it.
    /// </summary>
    internal static readonly string Reports = $"""
        SELECT {Names(LedgerColumns.OfReports, "report.")}, void.recorded_at, report.position,
          (SELECT later.recorded_at FROM report AS later WHERE later.id = report.id AND later.revision > report.revision
            ORDER BY later.revision LIMIT 1)
        FROM report LEFT JOIN void ON void.subject = 'report' AND void.id = report.id
        WHERE {Selection("report")} ORDER BY report.position LIMIT ?8
        """;

    private static string Names(string[] columns, string prefix) => string.Join(", ", columns.Select(column => prefix + column));

    private static string Selection(string table) => $"""
        {table}.position > ?1 AND {table}.position <= ?2 AND {table}.campaign = ?3
          AND (?4 IS NULL OR {table}.case_id = ?4) AND (?5 IS NULL OR {table}.section = ?5)
          AND (CAST(?6 AS BIGINT) IS NULL OR {table}.recorded_at >= CAST(?6 AS BIGINT))
          AND (CAST(?7 AS BIGINT) IS NULL OR {table}.recorded_at < CAST(?7 AS BIGINT))
        """;
}
