using System.ComponentModel;
using System.Diagnostics;

namespace WriteForRights.Cli;

/// <summary>Runs the operating system's program for secrets. A secret goes through its input, never on its command line.</summary>
internal static class KeyProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs a program and returns its output, or <c>null</c> if it is not installed or fails.</summary>
    /// <param name="program">The program.</param>
    /// <param name="input">Its input.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static string? Run(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardInput.Write(input);
            process.StandardInput.Close();

            // A program that waits for a person is killed, which ends its output.
            using var limit = new CancellationTokenSource(Patience);
            using var killing = limit.Token.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && !limit.IsCancellationRequested ? output : null;
        }
        catch (Win32Exception)
        {
            // The program is not installed.
            return null;
        }
        catch (IOException)
        {
            // It ended without reading its input.
            return null;
        }
    }
}
