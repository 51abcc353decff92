using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server.Tests;

/// <summary>Wrong settings end the sample with one line for its operator, code 2 and no trace of a secret or of a new file.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Anywhere = "http://127.0.0.1:0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    public static TheoryData<string, string, string> Settings => new()
    {
        { "Storage", "", ProblemCodes.SettingInvalid },
        { "Storage", "  ", ProblemCodes.SettingInvalid },
        { "Storage", "planted.db", ProblemCodes.SettingInvalid },
        { "Storage", "Data Source=", ProblemCodes.SettingInvalid },
        { "Storage", "Data Source=planted.db;Password=planted", ProblemCodes.SettingInvalid },
        { "Storage", "Data Source=planted.db;Mode=ReadOnly", ProblemCodes.SettingInvalid },
        { "Storage", "Data Source=planted.db;Pooling=planted", ProblemCodes.SettingInvalid },
        { "Storage", "Data Source=file:planted.db?mode=memory", ProblemCodes.SettingInvalid },
        { "Storage", "Host=db.planted.example;Username=planted;Password=planted", ProblemCodes.SettingInvalid },
        { "Storage", "postgres://planted:planted@db.example/planted", ProblemCodes.SettingInvalid },
        { "Packs", " ", ProblemCodes.SettingInvalid },
        { "AdminKey", "                ", ProblemCodes.AdminKeyTooShort },
        { "AdminKey", "planted\n\n\n\n\n\n\n\n\n\n\n", ProblemCodes.AdminKeyTooShort },
        { "AdminKey", "planted-key\u00A0with-others", ProblemCodes.SettingInvalid },
        { "MaxBodyBytes", "planted", ProblemCodes.SettingInvalid },
        { "MaxBodyBytes", "0", ProblemCodes.SettingInvalid },
        { "Clock", "planted", ProblemCodes.SettingInvalid },
        { "Clock", "2022-12-10T12:00:00Z", ProblemCodes.SettingInvalid },
        { "Rehearsal", "planted", ProblemCodes.SettingInvalid },
        { "PersonalKeys", "planted.keys", ProblemCodes.SettingInvalid },
        { "PersonalDataDays", "-1", ProblemCodes.SettingInvalid },
        { "UseDataProtection", "true", ProblemCodes.SettingInvalid },
        { "CountReplica", "Host=planted;Database=planted", ProblemCodes.SettingInvalid },
    };

    public static TheoryData<string> Addresses =>
        ["127.0.0.1:5080", "http://127.0.0.1:99999", "http://192.0.2.1:5080", "https://127.0.0.1:0", "ftp://127.0.0.1:0", "http://127.0.0.1:0/planted", "planted"];

    private string Storage => $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}";

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_setting_that_cannot_be_used_is_named_and_its_value_is_not_repeated(string name, string value, string code)
    {
        var (exitCode, output, errors) = await ServerProcess.RunWithAsync(Storage, Anywhere, ($"WriteForRights__{name}", value), ("LANG", "tr_TR.UTF-8"));

        Assert.Equal(2, exitCode);
        AssertOneLine(errors);
        if (code == ProblemCodes.SettingInvalid)
        {
            var expected = Problem.Of("$", code, LanguageTag.Parse("tr"), ("setting", "|"), ("expected", "|")).Message.Split('|');
            Assert.StartsWith(expected[0] + "WriteForRights:", errors, StringComparison.Ordinal);
            Assert.Contains(expected[1], errors, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(Problem.Of("$", code, LanguageTag.Parse("tr"), ("least", "16")).Message, errors.Trim());
        }

        AssertNothingLeft(output + errors);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_that_cannot_be_listened_on_is_a_line_with_the_reason(string address)
    {
        var (exitCode, output, errors) = await ServerProcess.RunWithAsync(Storage, address, ("HOME", _folder.FullName));

        Assert.Equal(2, exitCode);
        AssertIsAboutTheAddress(errors);
        AssertNothingLeft(output.Replace("planted", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_in_use_is_a_line_with_the_reason()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exitCode, output, errors) = await ServerProcess.RunWithAsync(Storage, $"http://{other.LocalEndpoint}");

        Assert.Equal(2, exitCode);
        AssertIsAboutTheAddress(errors);
        Assert.Contains($"{((IPEndPoint)other.LocalEndpoint).Port}", errors, StringComparison.Ordinal);
        AssertNothingLeft(output);
    }

    [Fact]
    public async Task A_level_of_the_log_that_does_not_exist_is_a_line()
    {
        var (exitCode, output, errors) = await ServerProcess.RunWithAsync(Storage, Anywhere, ("Logging__LogLevel__Default", "planted"));

        Assert.Equal(2, exitCode);
        AssertOneLine(errors);
        Assert.Contains("Logging:LogLevel", errors, StringComparison.Ordinal);
        AssertNothingLeft(output + errors);
    }

    [Fact]
    public async Task A_server_that_stops_keeps_its_new_database_and_says_so_with_code_0()
    {
        using var server = await ServerProcess.StartAsync(Storage, null, ("WriteForRights__AdminKey", "0123456789abcdef-XyZ\n"));
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Equal("Healthy", await http.GetStringAsync("health", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await http.GetStringAsync("ready", TestContext.Current.CancellationToken));

        Assert.Equal(0, await server.TerminateAsync());
        Assert.Equal(["campaign.db"], _folder.GetFiles().Select(file => file.Name));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void AssertIsAboutTheAddress(string errors)
    {
        AssertOneLine(errors);
        var expected = Problem.Of("$", ProblemCodes.AddressUnusable, LanguageTag.English, ("reason", string.Empty)).Message;
        Assert.StartsWith(expected.Trim(), errors, StringComparison.Ordinal);
        Assert.True(errors.Trim().Length > expected.Length, "There is no reason.");
    }

    private static void AssertOneLine(string errors) => Assert.Single(errors.Trim().Split('\n'));

    private void AssertNothingLeft(string text)
    {
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_folder.GetFileSystemInfos(), each => each.Name.EndsWith("db", StringComparison.Ordinal) || each.Name.Contains("-wal", StringComparison.Ordinal));
        Assert.False(File.Exists("planted.db"));
    }
}
