namespace WriteForRights.Server.Tests;

/// <summary>A disk that is full while everybody writes, with moderation going on and personal data sealed.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_refuses_and_loses_nothing_and_space_is_enough_to_go_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small file system.");
        var folder = Directory.CreateTempSubdirectory("small-disk-").FullName;
        var keys = Directory.CreateTempSubdirectory("keys-");
        using (var mount = TestProcess.Start(new("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder])))
        {
            Assert.SkipUnless((await mount.RunToEndAsync()).ExitCode == 0, "This machine does not allow mounts.");
        }

        try
        {
            // Without a reserve, the database itself meets the end of the disk.
            var load = new MixedLoad(
                $"Data Source={Path.Combine(folder, "campaign.db")}", keys.FullName, ("WriteForRights__MinFreeDiskBytes", "0"));
            using var server = await load.StartAsync();
            var ballast = Path.Combine(folder, "ballast");
            for (var time = 0; time < 3; time++)
            {
                await load.RunAsync([server], 100, () => FillAsync(ballast));
                File.Delete(ballast);
                await load.CheckAsync(server);
            }

            await load.CheckAllAsync(server);
            Assert.Equal(0, await server.TerminateAsync());
        }
        finally
        {
            using var unmount = TestProcess.Start(new("umount", ["-l", folder]));
            await unmount.RunToEndAsync();
            Directory.Delete(folder);
            keys.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string ballast)
    {
        await using var file = File.Create(ballast, 1);
        try
        {
            var block = new byte[1 << 12];
            while (true)
            {
                await file.WriteAsync(block, TestContext.Current.CancellationToken);
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }
}
