package io.watchfloor.proofs.year;

import io.watchfloor.proofs.year.Happened.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events by what they are, and those that nobody was called for. */
final class EventTable {
    private static final int GRAVE = 80;

    private EventTable() {}

    /** One line of figures over some events. */
    static String figures(String name, List<Outcome> outcomes) {
        Tallied tally = Tallied.of(outcomes);
        List<Outcome> wake = wake(outcomes);
        long grave = wake.stream()
                .filter(outcome -> outcome.gravity() >= GRAVE && outcome.call() == null)
                .count();
        List<Duration> delays = wake.stream()
                .map(Outcome::delay)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT,
                "%s: %d W with a second publisher within two hours, called within 60 min of it %s; read at gravity 8 or"
                        + " more and missed altogether %d; median delay of a call %s",
                name,
                tally.second(),
                MonthTable.share(tally.after60(), tally.second()),
                grave,
                delays.isEmpty() ? "-" : delays.get(delays.size() / 2).toMinutes() + " min");
    }

    /** Events by a part that each belongs to, or by several. */
    static List<String> parts(String title, List<Outcome> outcomes, Function<Happened, Collection<String>> part) {
        Map<String, List<Outcome>> parts = new TreeMap<>();
        outcomes.forEach(outcome -> part.apply(outcome.event())
                .forEach(name ->
                        parts.computeIfAbsent(name, none -> new ArrayList<>()).add(outcome)));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-28s %4s %5s %5s | %4s %5s", title, "W", "2 h", "6 h", "B", "B top"));
        parts.forEach((name, of) -> {
            Tallied tally = Tallied.of(of);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-26s %4d %5s %5s | %4d %5s",
                    name,
                    tally.events(),
                    MonthTable.share(tally.within2(), tally.events()),
                    MonthTable.share(tally.within6(), tally.events()),
                    tally.board(),
                    MonthTable.share(tally.onTop(), tally.board())));
        });
        return lines;
    }

    /** A line for each event that nobody was called for in time. Only for months that may be read. */
    static List<String> missed(List<Outcome> open) {
        return wake(open).stream()
                .filter(outcome -> outcome.lost() != null)
                .map(outcome -> String.format(
                        Locale.ROOT,
                        "  %s %-20s %-11s %-28s %s: %s",
                        outcome.event().first(),
                        String.join(",", outcome.event().pairs()),
                        Objects.requireNonNull(outcome.lost()).words(),
                        outcome.incident() == null ? "-" : outcome.incident() + " gravity " + outcome.gravity(),
                        outcome.event().kind(),
                        outcome.event().what()))
                .toList();
    }

    /** How many events each stage lost. */
    static String lost(String title, List<Outcome> outcomes) {
        Map<Outcome.Stage, Long> stages = wake(outcomes).stream()
                .map(Outcome::lost)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%-22s %s",
                title,
                stages.entrySet().stream()
                        .map(stage -> stage.getKey().words() + " " + stage.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static List<Outcome> wake(List<Outcome> outcomes) {
        return Tallied.filter(outcomes, outcome -> outcome.event().level() == Level.WAKE);
    }
}
