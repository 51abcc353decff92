using Microsoft.Data.Sqlite;
using SQLitePCL;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-");

    private string File => Path.Combine(_folder.FullName, "campaign.db");

    private string Storage => $"Data Source={File}";

    [Fact]
    public async Task A_ledger_is_made_where_there_is_none_and_found_again()
    {
        await RecordAsync();

        await using var again = SqliteLedger.Open(Storage);
        var counts = await again.CountAsync(Campaign2022.Id, null, [], TestContext.Current.CancellationToken);
        Assert.Equal(new Tally(1, 1, 0, 0), counts.Total);
    }

    [Fact]
    public async Task The_key_of_the_fingerprints_outlives_the_server_so_a_person_stays_the_same_person()
    {
        await RecordAsync(Campaign2022.Signature("A. Example", "a@example.org"));
        await RecordAsync(Campaign2022.Signature("A. Example", "a@example.org"));

        await using var ledger = SqliteLedger.Open(Storage);
        var counts = await ledger.CountAsync(Campaign2022.Id, null, [], TestContext.Current.CancellationToken);
        Assert.Equal(new Tally(2, 2, 1, 1), counts.Total);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, new string('x', 5_000));

        AssertRefusedUntouched(ProblemCodes.StorageCorrupt);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public async Task A_damaged_ledger_is_refused_and_left_as_it_is(double place)
    {
        await RecordAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var page = (int)(bytes.Length * place) / 4_096 * 4_096;
        bytes.AsSpan(page, 4_096).Fill(0xAB);
        await System.IO.File.WriteAllBytesAsync(File, bytes, TestContext.Current.CancellationToken);

        AssertRefusedUntouched(ProblemCodes.StorageCorrupt);
    }

    [Fact]
    public async Task A_ledger_cut_short_is_refused_and_left_as_it_is()
    {
        await RecordAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllBytesAsync(File, bytes.AsMemory(0, bytes.Length / 2), TestContext.Current.CancellationToken);

        AssertRefusedUntouched(ProblemCodes.StorageCorrupt);
    }

    [Fact]
    public async Task A_ledger_that_may_not_be_written_is_refused_and_left_as_it_is()
    {
        await RecordAsync();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        AssertRefusedUntouched(ProblemCodes.StorageReadOnly);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");

        AssertRefusedUntouched(ProblemCodes.StorageForeign);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await RecordAsync();
        Execute($"PRAGMA user_version = {LedgerSchema.Version + 1}");

        AssertRefusedUntouched(ProblemCodes.StorageNewer);
    }

    [Fact]
    public void A_file_in_a_folder_that_does_not_exist_cannot_be_opened()
    {
        var refused = Assert.Throws<CampaignServerStartException>(
            () => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "none", "campaign.db")}"));

        Assert.Equal(ProblemCodes.StorageUnopenable, refused.Code);
    }

    [Fact]
    public void A_connection_string_that_makes_no_sense_is_refused()
    {
        var refused = Assert.Throws<CampaignServerStartException>(() => SqliteLedger.Open("Sauce=campaign.db"));

        Assert.Equal(ProblemCodes.SettingInvalid, refused.Code);
    }

    [Fact]
    public async Task A_file_whose_tables_were_never_made_is_taken_as_new()
    {
        // What a server leaves that was stopped right after it made the file.
        Execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); DROP TABLE t");

        await RecordAsync();
        Assert.True(new FileInfo(File).Length > 0);
    }

    [Fact]
    public async Task A_file_whose_tables_are_made_by_another_server_at_this_moment_is_not_taken_for_somebody_elses()
    {
        Execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); DROP TABLE t");
        SqliteLedger? other = null;
        using (var connection = new SqliteConnection($"{Storage};Mode=ReadOnly;Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);

            // SQLite tells of a statement before it runs it: between the look at what the file is and the one for tables.
            raw.sqlite3_trace(
                connection.Handle,
                (_, sql) => other ??= sql.Contains("sqlite_master", StringComparison.Ordinal) ? SqliteLedger.Open(Storage) : null,
                null);
            Assert.Null(SqliteDatabase.Format.Inspect(connection));
        }

        Assert.NotNull(other);
        await other.DisposeAsync();
    }

    [Theory]
    [InlineData("UPDATE action SET quantity = 5")]
    [InlineData("DELETE FROM action")]
    [InlineData("UPDATE void SET reason = 'other'")]
    [InlineData("DELETE FROM void")]
    [InlineData("UPDATE report SET quantity = 5")]
    [InlineData("DELETE FROM report")]
    public async Task Nothing_in_the_ledger_can_be_changed_or_deleted(string sql)
    {
        await RecordAsync();
        await ReportAndVoidAsync(Campaign2022.Report());

        var refused = Assert.Throws<SqliteException>(() => Execute(sql));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reported_and_taken_back_is_kept_as_it_was_said()
    {
        var report = Campaign2022.Report() with
        {
            Targets = [TargetId.Parse("president")],
            Section = SectionId.Parse("uk"),
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.Parse("cy"),
            Source = "partner.example",
            ReportedBy = "An example group",
            Place = "Example town",
        };
        await ReportAndVoidAsync(report);

        Assert.Equal(
            "w4r-2022|dorgelesse-nguessan|appeal|letter|120|120|exact|2022-12-10|president|uk|GB|cy|partner.example|2022-12-10",
            Row("""
                SELECT campaign, case_id, purpose, kind, quantity, messages, precision, as_of, targets, section, country, language, source, day
                FROM report WHERE revision = 1
                """));
        Assert.Equal("1|An example group|Example town", Row($"""
            SELECT revision, {Text("reported_by")}, {Text("place")} FROM personal_report JOIN report USING (position)
            """));
        Assert.Equal(
            $"report|bounced|{Campaign2022.HumanRightsDay.AddDays(-1).ToUnixTimeMilliseconds()}|{Campaign2022.HumanRightsDay.ToUnixTimeMilliseconds()}",
            Row("SELECT subject, reason, decided_at, recorded_at FROM void"));
        Assert.Equal("report|Planted moderator", Row($"SELECT subject, {Text("decided_by")} FROM personal_void JOIN void USING (position)"));
        Assert.Equal("1", Row("SELECT count(DISTINCT id) FROM (SELECT id FROM report UNION SELECT id FROM void)"));
    }

    [Fact]
    public async Task The_ledger_names_nobody_and_what_people_wrote_can_be_erased_beside_it()
    {
        var action = Campaign2022.Signature("Planted Name", "planted@example.org") with { Text = new ActionText { Body = "planted text" } };
        await RecordAsync(action);
        await ReportAndVoidAsync(Campaign2022.Report() with { ReportedBy = "Planted group", Place = "Planted town" });

        Execute("PRAGMA secure_delete = ON; DELETE FROM personal; DELETE FROM personal_report; DELETE FROM personal_void; "
            + "PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("planted", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        await using var ledger = SqliteLedger.Open(Storage);
        var counts = await ledger.CountAsync(Campaign2022.Id, null, [], TestContext.Current.CancellationToken);
        Assert.Equal(new Tally(1, 1, 1, 1), counts.Total);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles())
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The text of a column that is stored as it is, after its padding.</summary>
    private static string Text(string column) => $"CAST(substr({column}, 38) AS TEXT)";

    private void AssertRefusedUntouched(string code)
    {
        SqliteConnection.ClearAllPools();
        var before = Contents();
        var refused = Assert.Throws<CampaignServerStartException>(() => SqliteLedger.Open(Storage));
        SqliteConnection.ClearAllPools();

        Assert.Equal(code, refused.Code);
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    private byte[] Contents() => System.IO.File.ReadAllBytes(File);

    private async Task RecordAsync(ActionRecord? action = null)
    {
        await using var ledger = SqliteLedger.Open(Storage);
        var campaign = new RunningCampaign(Campaign2022.Pack, TimeProvider.System);
        var answer = await ledger.AppendAsync(campaign.Complete(action ?? Campaign2022.Letter()), TestContext.Current.CancellationToken);
        Assert.Equal(LedgerOutcome.Recorded, answer.Outcome);
    }

    private async Task ReportAndVoidAsync(Report report)
    {
        await using var ledger = SqliteLedger.Open(Storage);
        var campaign = new RunningCampaign(Campaign2022.Pack, TimeProvider.System);
        await ledger.AppendAsync(campaign.Complete(report), TestContext.Current.CancellationToken);
        var @void = new VoidRecord { Reason = VoidReason.Bounced, At = Campaign2022.HumanRightsDay.AddDays(-1), By = "Planted moderator" };
        await ledger.VoidAsync(
            new LedgerVoid(LedgerVoid.Report, report.Id.ToGuid(), @void, Campaign2022.HumanRightsDay), TestContext.Current.CancellationToken);
    }

    private string Row(string sql)
    {
        using var connection = new SqliteConnection($"{Storage};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"{Storage};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
