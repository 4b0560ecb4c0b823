package live.blytz.local.command;

import java.util.Locale;
import live.blytz.local.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command behind {@code ./blytz}. */
@Command(
        name = "blytz",
        description = "The Blytz suite on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Demo.class,
            Chaos.class,
            Down.class,
            Status.class,
            Logs.class,
            Restart.class,
            Token.class,
            OpenApi.class,
            Events.class,
            DeadLetters.class,
            Backup.class,
            Restore.class,
            Doctor.class,
            Test.class
        })
public final class Blytz {

    private Blytz() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        var line =
                new CommandLine(new Blytz())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler((e, _, _) -> tell(e));
        System.exit(args.length == 0 ? help(line) : line.execute(args));
    }

    private static int help(CommandLine line) {
        line.usage(System.out);
        return 0;
    }

    private static int tell(Exception e) throws Exception {
        if (e instanceof Trouble trouble) {
            System.err.println("✘ " + trouble.getMessage());
            System.err.println("  → " + trouble.fix());
            return 1;
        }
        throw e;
    }
}
