package io.watchfloor.cli.doctor;

import io.watchfloor.alerts.outbox.Undelivered;
import io.watchfloor.kafka.DeadLetterBox;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.model.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What waits for a person: notifications that were given up, and dead letters that nobody settled. */
final class WaitingCheckup {
    private WaitingCheckup() {}

    /** Reads the topics that are present. */
    static List<CheckupResult> of(ServiceContext context, Set<String> present) {
        List<CheckupResult> findings = new ArrayList<>();
        if (present.containsAll(names(context.topics().notifications, context.topics().deliveries))) {
            List<Undelivered.Item> items = Undelivered.list(context);
            findings.add(
                    items.isEmpty()
                            ? CheckupResult.fine("undelivered", "no notification was given up")
                            : CheckupResult.wrong(
                                    "undelivered",
                                    items.size() + " notifications were given up, by receiver: "
                                            + counts(items, item -> item.last().receiver()),
                                    "mend the receiver, then ./watchfloor undelivered redrive --yes, or discard --yes"));
        }
        if (present.containsAll(names(context.topics().deadLetters))) {
            List<DeadLetter> letters = DeadLetterBox.list(context, letter -> true);
            findings.add(
                    letters.isEmpty()
                            ? CheckupResult.fine("dead letters", "none waits")
                            : CheckupResult.wrong(
                                    "dead letters",
                                    letters.size() + " wait, by reason: " + counts(letters, DeadLetter::reason),
                                    "./watchfloor dead-letters list; docs/operator.md says what to do about each reason"));
        }
        return findings;
    }

    private static Set<String> names(Topic<?>... topics) {
        return List.of(topics).stream().map(Topic::name).collect(Collectors.toSet());
    }

    private static <T> Map<String, Long> counts(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
