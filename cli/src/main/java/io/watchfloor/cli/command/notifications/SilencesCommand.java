package io.watchfloor.cli.command.notifications;

import io.watchfloor.alerts.message.SafeText;
import io.watchfloor.alerts.silence.SilenceBook;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.files.labels.Silences;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Durations;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What officers do not want to be notified of for a while. */
@Command(
        name = "silences",
        mixinStandardHelpOptions = true,
        description = "What nobody is notified of for a while: lists, previews, adds and ends it.")
public final class SilencesCommand extends Printing {
    private static final int SENTENCE = 120;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All silences, and how much each has hidden.")
    int list(@Mixin RunningStack stack, @Option(names = "--json", description = "one line of JSON each") boolean json) {
        ServiceContext context = open(stack);
        List<SilenceBook.Entry> all = SilenceBook.list(context, now(context));
        if (all.isEmpty() && !json) {
            out().println("no silences");
        }
        for (SilenceBook.Entry entry : all) {
            Silence silence = entry.silence();
            out().println(
                            json
                                    ? Json.text(entry)
                                    : silence.id() + "  " + entry.state() + " until " + silence.ends() + "  "
                                            + String.join(", ", silence.matchers()) + "  " + silence.owner() + ": "
                                            + silence.reason() + "  hid " + entry.hidden());
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "What a silence has hidden.")
    int show(@Mixin RunningStack stack, @Parameters(paramLabel = "ID") String id) {
        ServiceContext context = open(stack);
        print(SilenceBook.hidden(context, find(context, id)), "hidden by " + id);
        return 0;
    }

    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description = "What a silence would have hidden. Changes nothing.")
    int preview(
            @Mixin RunningStack stack,
            @Parameters(paramLabel = "MATCHER", arity = "1..*", description = "such as pair=CHN-USA")
                    List<String> matchers,
            @Option(names = "--past", paramLabel = "24h", description = "how far back (default: 24h)") @Nullable
                    String past) {
        ServiceContext context = open(stack);
        Duration back = past == null ? Duration.ofHours(24) : duration("--past", past);
        Instant now = now(context);
        Silence silence =
                new Silence("preview", matchers, "preview", "preview", now, now.plus(Duration.ofHours(1)), Map.of());
        check(silence);
        print(
                SilenceBook.preview(context, silence, back, now),
                "would have been hidden in the last " + (past == null ? "24h" : past));
        return 0;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Puts a silence in force, after it has shown what it would have hidden.")
    int add(
            @Mixin RunningStack stack,
            @Parameters(
                            paramLabel = "MATCHER",
                            arity = "1..*",
                            description = "all must hold; such as pair=CHN-USA 'precedence!=flash'")
                    List<String> matchers,
            @Option(names = "--owner", required = true, description = "who answers for it") String owner,
            @Option(names = "--reason", required = true, description = "why, for the next watch") String reason,
            @Option(names = "--for", required = true, paramLabel = "8h", description = "how long, at most 7d")
                    String length,
            @Option(names = "--dry-run", description = "show what it would hide, and put nothing in force")
                    boolean dryRun) {
        ServiceContext context = open(stack);
        Instant now = now(context);
        Duration lasts = duration("--for", length);
        String id = "s-" + UUID.randomUUID().toString().substring(0, 8);
        Silence silence = new Silence(id, matchers, owner, reason, now, now.plus(lasts), Map.of());
        check(silence);
        print(SilenceBook.preview(context, silence, lasts, now), "would have been hidden in the last " + length);
        if (dryRun) {
            out().println("nothing was put in force (--dry-run)");
        } else {
            SilenceBook.add(context, silence);
            out().println(id + " is in force until " + silence.ends());
        }
        return 0;
    }

    @Command(
            name = "expire",
            mixinStandardHelpOptions = true,
            description = "Ends a silence now. What it hid comes in a digest, and is shown here.")
    int expire(@Mixin RunningStack stack, @Parameters(paramLabel = "ID") String id) {
        ServiceContext context = open(stack);
        Silence silence = find(context, id);
        Instant now = now(context);
        if (!now.isBefore(silence.ends())) {
            throw new CommandFailed("silence " + id + " ended at " + silence.ends());
        }
        SilenceBook.expire(context, silence, now);
        print(SilenceBook.hidden(context, silence), "hidden by " + id + ", which has ended");
        return 0;
    }

    private static ServiceContext open(RunningStack stack) {
        Topics topics = stack.context().topics();
        return stack.answering(List.of(topics.silences, topics.incidentEvents));
    }

    private static Instant now(ServiceContext context) {
        return context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Silence find(ServiceContext context, String id) {
        return SilenceBook.find(context, id)
                .orElseThrow(() -> new CommandFailed("no silence " + id + "; watchfloor silences list shows them"));
    }

    private static void check(Silence silence) {
        List<String> faults = Silences.faults(silence);
        if (!faults.isEmpty()) {
            throw new CommandFailed(String.join(System.lineSeparator(), faults));
        }
    }

    static Duration duration(String option, String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new CommandFailed(option + " " + text + ": write a duration such as 8h or 7d"));
    }

    private void print(List<IncidentEvent> events, String what) {
        for (IncidentEvent event : events) {
            out().println(event.knownAt() + "  "
                    + event.incident().level().announced().word() + "  " + event.id() + "  "
                    + event.type().word() + "  " + SafeText.line(event.why(), SENTENCE));
        }
        out().println(events.size() + " events " + what);
        out().flush();
    }
}
