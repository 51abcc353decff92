using System.Diagnostics;

namespace WriteForRights.Server.Tests;

/// <summary>
/// A machine below a folder, for the commands of <c>docs/operating.md</c>. The server, nginx, openssl and curl are real. What would change the
/// machine itself is done by scripts of the same names: <c>systemctl</c> starts and stops what the unit files say, <c>certbot</c> makes a
/// certificate of its own, and users and owners are left as they are.
/// </summary>
internal sealed class OperatingMachine(string root, int serverPort, int httpPort, int httpsPort)
{
    internal const string End = "(end of the commands)";
    internal const string Nginx = "/usr/sbin/nginx";

    private const string Name = "counts.example.org";

    private static readonly string[] Folders =
    [
        "programs", "log", "pid", "tmp", "opt", "var/lib", "var/backups", "etc/systemd/system", "etc/nginx/sites-available",
        "etc/nginx/sites-enabled",
    ];

    private static readonly string[] Moved =
    [
        "/etc/writeforrights", "/etc/systemd", "/etc/nginx", "/etc/letsencrypt", "/var/lib", "/var/backups", "/var/www", "/opt",
        "/tmp/writeforrights", "/tmp/verified",
    ];

    private static string Dotnet => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private string Programs => Path.Combine(root, "programs");

    private string Logs => Path.Combine(root, "log");

    /// <summary>Makes the machine, and returns the path of a script that runs the commands on it.</summary>
    internal string Prepare(string commands)
    {
        foreach (var folder in Folders)
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        foreach (var (name, script) in Scripts())
        {
            var path = Path.Combine(Programs, name);
            File.WriteAllText(path, "#!/bin/bash\nset -euo pipefail\n" + script.ReplaceLineEndings("\n") + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        File.WriteAllText(Path.Combine(root, "etc/nginx/nginx.conf"), $$"""
            pid {{root}}/pid/nginx;
            error_log {{Logs}}/nginx;
            events { }
            http {
              access_log off;
              client_body_temp_path {{root}}/tmp/body;
              proxy_temp_path {{root}}/tmp/proxy;
              fastcgi_temp_path {{root}}/tmp/fastcgi;
              uwsgi_temp_path {{root}}/tmp/uwsgi;
              scgi_temp_path {{root}}/tmp/scgi;
              include {{root}}/etc/nginx/sites-enabled/*;
            }

            """);
        var file = Path.Combine(root, "commands");
        File.WriteAllText(file, $"set -euo pipefail\nexport PATH={Programs}:$PATH\n{ForThisMachine(commands)}systemctl stop writeforrights\nsystemctl stop nginx\n");
        return file;
    }

    /// <summary>Ends what the commands have started and left running. Of nginx, only the first process can end the others.</summary>
    internal Task EndAllAsync() => TestProcess.RunAsync(new ProcessStartInfo("/bin/bash", ["-c", $$"""
        for file in {{root}}/pid/*; do
          id=$(cat "$file" 2>/dev/null) && [[ -n $id ]] || continue
          kill -TERM "$id" 2>/dev/null
          for _ in {1..100}; do kill -0 "$id" 2>/dev/null || break; sleep 0.1; done
          kill -KILL "$id" 2>/dev/null
        done
        true
        """]));

    /// <summary>Returns what the server and nginx have logged.</summary>
    internal string ReadLog() => string.Concat(Directory.GetFiles(Logs).Select(File.ReadAllText));

    /// <summary>Puts the folders and ports of this machine into commands.</summary>
    private string ForThisMachine(string commands)
    {
        foreach (var path in Moved)
        {
            commands = commands.Replace(path, root + path, StringComparison.Ordinal);
        }

        return commands
            .Replace("/usr/bin/dotnet", Dotnet, StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", $"127.0.0.1:{serverPort}", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{httpPort};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{httpsPort} ", StringComparison.Ordinal);
    }

    private IEnumerable<(string Name, string Script)> Scripts()
    {
        yield return ("sudo", "exec \"$@\"");
        yield return ("apt-get", "exit 0");
        yield return ("useradd", "exit 0");
        yield return ("chown", "exit 0");

        // Without the owner and the group, which only root may set.
        yield return ("install", """
            arguments=()
            while [[ $# -gt 0 ]]; do
              case $1 in -o|-g) shift 2 ;; *) arguments+=("$1"); shift ;; esac
            done
            exec /usr/bin/install "${arguments[@]}"
            """);

        // The build before the tests has made the same program.
        yield return ("dotnet", $"""
            [[ $1 == publish && $2 == samples/CampaignServer && $5 == -o ]]
            rm -rf "$6"
            cp -r {Path.GetDirectoryName(SourceTree.Program("CampaignServer"))} "$6"
            """);
        yield return ("curl", $"""
            certificate={root}/etc/letsencrypt/live/{Name}/fullchain.pem
            [[ ! -e $certificate ]] || set -- --connect-to {Name}:443:127.0.0.1:{httpsPort} --cacert "$certificate" "$@"
            exec /usr/bin/curl "$@"
            """);
        yield return ("certbot", $"""
            mkdir -p {root}/etc/letsencrypt/live/{Name}
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN={Name} \
              -addext subjectAltName=DNS:{Name} -keyout {root}/etc/letsencrypt/live/{Name}/privkey.pem \
              -out {root}/etc/letsencrypt/live/{Name}/fullchain.pem 2>/dev/null
            """);
        yield return ("nginx", $"exec {Nginx} -q -c {root}/etc/nginx/nginx.conf \"$@\"");
        yield return ("systemctl", $$"""
            command=$1
            unit=${!#%.service}
            file={{root}}/etc/systemd/system/$unit.service
            pid={{root}}/pid/$unit
            value() { sed -n "s/^$1=//p" "$file"; }
            stop() {
              [[ ! -e $pid ]] || { kill -TERM "$(cat "$pid")"; while kill -0 "$(cat "$pid")" 2>/dev/null; do sleep 0.1; done; rm -f "$pid"; }
            }
            start() {
              set -a
              while IFS= read -r line; do export "${line?}"; done <"$(value EnvironmentFile)"
              if [[ $(value Type) == oneshot ]]; then exec bash -c "$(value ExecStart)"; fi
              cd "$(value WorkingDirectory)"
              setsid $(value ExecStart) >>{{Logs}}/$unit 2>&1 </dev/null &
              echo $! >"$pid"
            }
            case $command in
              daemon-reload)
                [[ ! -x /usr/bin/systemd-analyze ]] || systemd-analyze verify {{root}}/etc/systemd/system/*.service ;;
              reload)
                [[ ! -s {{root}}/pid/nginx ]] || set -- -s reload
                [[ $1 == -s ]] || set --
                exec {{Nginx}} -c {{root}}/etc/nginx/nginx.conf "$@" ;;
              stop) stop ;;
              restart) stop; start ;;
              start|enable) [[ $unit == *.timer ]] || start ;;
              *) exit 1 ;;
            esac
            """);
    }
}
