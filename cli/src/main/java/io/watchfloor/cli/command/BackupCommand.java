package io.watchfloor.cli.command;

import io.watchfloor.cli.backup.Backup;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes feeds, decision books and silences out of the topics, and puts them back. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Takes feeds, decision books and silences out of the topics, and puts them back.")
final class BackupCommand extends Printing {
    @Command(name = "write", mixinStandardHelpOptions = true, description = "Writes a file, a record a line.")
    int write(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "default: those of ./watchfloor up")
                    @Nullable
                    String bootstrap)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            say("written: " + Backup.write(context(bootstrap), out));
        }
        return 0;
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Puts back what is not there; what the topics know stays as it is.")
    int restore(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "default: those of ./watchfloor up")
                    @Nullable
                    String bootstrap)
            throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            Backup.Result result = Backup.restore(context(bootstrap), in);
            say("restored: " + result.written() + ", there already: " + result.present());
        }
        return 0;
    }

    private static ServiceContext context(@Nullable String bootstrap) {
        Home home = Home.find();
        Settings settings = home.settings();
        String brokers = bootstrap == null ? "127.0.0.1:" + settings.integer("broker.port", 19092) : bootstrap;
        return new ServiceContext(
                brokers, Topics.standard(), DeskClock.wall(), settings, home.data(), Metrics.registry());
    }

    private void say(String line) {
        PrintWriter out = out();
        out.println(line);
        out.flush();
    }
}
