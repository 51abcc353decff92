namespace WriteForRights.Cli;

/// <summary>
/// Scripts that complete the tool's commands and options. They contain all of them, so that no program starts while somebody types.
/// </summary>
internal static class CompletionScript
{
    /// <summary>Returns the script for bash.</summary>
    internal static string Bash(IReadOnlyList<CommandEntry> commands) => $$"""
        _w4r() {
          local current=${COMP_WORDS[COMP_CWORD]} typed= next= words= i
          for ((i = 1; i < COMP_CWORD; i++)); do
            next="${typed:+$typed }${COMP_WORDS[i]}"
            case $next in
              {{string.Join('|', commands.Select(command => $"'{command.Name}'"))}}) typed=$next ;;
            esac
          done
          case $typed in
        {{Lines(commands, (name, words) => $"    '{name}') words='{string.Join(' ', words)}' ;;")}}
          esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _w4r w4r

        """;

    /// <summary>Returns the script for zsh.</summary>
    internal static string Zsh(IReadOnlyList<CommandEntry> commands) => $$"""
        #compdef w4r
        _w4r() {
          local typed= next= i
          local -a candidates
          for ((i = 2; i < CURRENT; i++)); do
            next="${typed:+$typed }${words[i]}"
            case $next in
              {{string.Join('|', commands.Select(command => $"'{command.Name}'"))}}) typed=$next ;;
            esac
          done
          case $typed in
        {{Lines(commands, (name, words) => $"    '{name}') candidates=({string.Join(' ', words)}) ;;")}}
          esac
          compadd -- $candidates || _files
        }
        compdef _w4r w4r

        """;

    /// <summary>Returns the script for fish.</summary>
    internal static string Fish(IReadOnlyList<CommandEntry> commands) => $$"""
        function __w4r_typed
          set -l typed
          for word in (commandline -opc)[2..-1]
            set -l next (string join ' ' $typed $word)
            if contains -- $next {{string.Join(' ', commands.Select(command => $"'{command.Name}'"))}}
              set typed $next
            end
          end
          echo "$typed"
        end
        {{Lines(commands, (name, words) => $"complete -c w4r -n 'test x(__w4r_typed) = \"x{name}\"' -a '{string.Join(' ', words)}'")}}

        """;

    /// <summary>Returns the script for PowerShell.</summary>
    internal static string PowerShell(IReadOnlyList<CommandEntry> commands) => $$"""
        Register-ArgumentCompleter -Native -CommandName w4r -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $commands = @{
        {{Lines(commands, (name, words) => $"    '{name}' = @({string.Join(", ", words.Select(word => $"'{word}'"))})")}}
          }
          $typed = ''
          foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
            $next = "$typed $element".Trim()
            if ("$element" -ne $wordToComplete -and $commands.ContainsKey($next)) { $typed = $next }
          }
          $commands[$typed] | Where-Object { $_ -like "$wordToComplete*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    // A line for each command, and one for the top level, with the commands that come first.
    private static string Lines(IReadOnlyList<CommandEntry> commands, Func<string, IEnumerable<string>, string> line) => string.Join(
        '\n',
        commands.Select(command => line(command.Name, command.Words)).Prepend(line(string.Empty, First(commands))));

    private static IEnumerable<string> First(IReadOnlyList<CommandEntry> commands) =>
        commands.Select(command => command.Name).Where(name => !name.Contains(' ', StringComparison.Ordinal));
}
