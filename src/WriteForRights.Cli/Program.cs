using System.Runtime.InteropServices;
using System.Text;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The program: chooses the language, runs the command, and turns whatever goes wrong into one clear line.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            // The second signal ends the program as usual, and so does the first one while a question is shown.
            context.Cancel = !stopping.IsCancellationRequested && !Terminal.IsAsking;
            stopping.Cancel();
        }

        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        UseUtf8();
        try
        {
            Words.Speak(ReaderLanguage.Of(args));
            var app = new CommandApp();
            app.Configure(Commands.Configure);
            return await app.RunAsync(args, stopping.Token);
        }
        catch (Exception e) when (Failure.From(e, stopping.IsCancellationRequested) is var failure)
        {
            return (int)failure.Print(asJson: args.Contains("--json"));
        }
    }

    // On Windows, the console would otherwise show letters of other scripts as question marks.
    private static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
            Console.InputEncoding = Encoding.UTF8;
        }
    }
}
