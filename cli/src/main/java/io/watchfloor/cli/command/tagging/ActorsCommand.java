package io.watchfloor.cli.command.tagging;

import io.watchfloor.cli.base.Columns;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.Token;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is meant in a text, by the actor files in config/. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Who is meant in a text, by the actor files in config/ and the name finder.")
public final class ActorsCommand extends Printing {
    private static final String ROW = "%s %-5s %s %-13s %-11s %6s  %s%n";

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Every mention in a text: what it is, which state it stands for, and its part.")
    int explain(
            @Parameters(paramLabel = "TEXT") String text,
            @Option(names = "--date", description = "who was in office then (default: today)") @Nullable
                    LocalDate date) {
        LocalDate on =
                date == null ? DeskClock.wall().instant().atZone(ZoneOffset.UTC).toLocalDate() : date;
        Field field =
                BookOptions.compiled(BookOptions.configured(null)).reader().read("title", text, on);
        PrintWriter out = out();
        out.printf(
                ROW,
                Columns.padded("TEXT", 24),
                "CODE",
                Columns.padded("NAME", 24),
                "KIND",
                "ROLE",
                "CLAUSE",
                "TRAITS");
        field.mentions().forEach(mention -> out.print(row(field, mention)));
        return 0;
    }

    private static String row(Field field, Mention mention) {
        Token first = field.tokens().get(mention.first());
        Token last = field.tokens().get(mention.end() - 1);
        return String.format(
                ROW,
                Columns.padded(field.text().substring(first.start(), last.end()), 24),
                Objects.requireNonNullElse(mention.code(), "-"),
                Columns.padded(mention.name(), 24),
                mention.kind().name().toLowerCase(Locale.ROOT),
                mention.role().word(),
                mention.clause(),
                new TreeSet<>(mention.traits())
                        .stream()
                                .map(trait -> trait.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")));
    }
}
