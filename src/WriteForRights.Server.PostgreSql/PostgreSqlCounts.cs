using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Reads the counts of a campaign or a case: a handful of rows, whatever the size of the ledger.</summary>
internal static class PostgreSqlCounts
{
    private const string Count =
        "SELECT dimension, bucket, actions, messages, signatures, people FROM tally "
        + "WHERE scope = $1 AND campaign = $2 AND dimension = ANY ($3)";

    internal static async Task<LedgerCounts> ReadAsync(
        NpgsqlConnection connection,
        CampaignId campaign,
        CaseId? @case,
        IReadOnlyCollection<CountDimension> by,
        CancellationToken cancellationToken)
    {
        var command = connection.Command(Count);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddWithValue(LedgerFold.Scope(campaign, @case));
            command.Parameters.AddWithValue(campaign.ToString());
            command.Parameters.AddWithValue(
                by.Select(dimension => dimension.ToString()).Append(LedgerCounts.NoDimension).ToArray());
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var tallies = new List<(string Dimension, string Bucket, Tally Tally)>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    tallies.Add((reader.GetString(0), reader.GetString(1), new PostgreSqlRow(reader).Tally(2)));
                }

                return LedgerCounts.Of(tallies, by);
            }
        }
    }
}
