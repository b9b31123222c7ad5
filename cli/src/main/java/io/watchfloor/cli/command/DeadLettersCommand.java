package io.watchfloor.cli.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.kafka.DeadLetterBox;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DeadLetter.Settled;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What could not be read, and was kept aside. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "What could not be read and was kept aside: lists it, or puts it on its topic again.")
final class DeadLettersCommand extends Printing {
    /** Which of them a command is about. */
    private static final class Choice {
        @Mixin
        private final RunningStack stack = new RunningStack();

        @Option(names = "--reason", description = "only with this reason, such as not-json")
        private @Nullable String reason;

        @Parameters(paramLabel = "ORIGIN", arity = "0..*", description = "origins; none means all")
        private @Nullable List<String> origins;

        private ServiceContext context() {
            return stack.answering(List.of(stack.context().topics().deadLetters));
        }

        private boolean takes(DeadLetter letter) {
            return (reason == null || reason.equals(letter.reason()))
                    && (origins == null || origins.isEmpty() || origins.contains(letter.origin()));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What was kept aside, and why.")
    int list(@Mixin Choice choice, @Option(names = "--json", description = "one line of JSON each") boolean json) {
        List<DeadLetter> letters = DeadLetterBox.list(choice.context(), choice::takes);
        for (DeadLetter letter : letters) {
            out().println(
                            json
                                    ? Json.text(letter)
                                    : letter.at() + "  " + letter.origin() + "  " + letter.reason() + "  "
                                            + letter.length() + " bytes  " + letter.error());
        }
        if (!json) {
            out().println(letters.size() + " dead letters");
        }
        return 0;
    }

    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description = {
                "Puts their records on their topics once more, after what made them unreadable was mended.",
                "Without --yes it only says what it would do."
            })
    int redrive(
            @Mixin Choice choice,
            @Option(
                            names = "--by",
                            description = "who does it, for the record (default: ${DEFAULT-VALUE})",
                            defaultValue = "${sys:user.name}")
                    String by,
            @Option(names = "--yes", description = "do it") boolean yes) {
        ServiceContext context = choice.context();
        List<DeadLetter> letters = DeadLetterBox.list(context, choice::takes);
        List<DeadLetterBox.Redrive> redrives = DeadLetterBox.redrives(context, letters);
        int count = 0;
        for (int i = 0; i < letters.size(); i++) {
            DeadLetterBox.Redrive redrive = redrives.get(i);
            out().println(redrive);
            count += redrive.possible() ? 1 : 0;
            if (yes && redrive.possible()) {
                DeadLetterBox.send(context, redrive);
                // By the true time, also in a replay: a person did it now.
                Instant now = DeskClock.wall().instant();
                DeadLetterBox.settle(context, letters.get(i).settled(Settled.REDRIVEN, by, now, null));
            }
        }
        out().println(count + (yes ? " redriven" : " would be redriven; say --yes to do it"));
        return 0;
    }
}
