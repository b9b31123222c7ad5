package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.model.Precedence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an outbreak that a watch floor expects a precedence of.
 *
 * @param pair and what happened
 * @param highest that an incident of the pair reached within a week, or absent when it has none
 * @param incidents of the pair that had opened within the week
 * @param calls on any of them within the week
 */
record Crisis(
        String pair,
        String what,
        Precedence expected,
        Optional<Filed> highest,
        Duration after,
        int incidents,
        int calls) {
    private static final Duration WEEK = Duration.ofDays(7);
    /** Times of these files are when a headline was first seen, hours late; the pair may have been told before. */
    private static final Duration BEFORE = Duration.ofHours(12);

    private static final int CELLS = 5;

    /** A line of the file of what is expected. */
    record Expected(String file, Instant first, String pair, String what, Precedence precedence) {
        static List<Expected> read(Path file) {
            return TextFile.lines(file).stream()
                    .skip(1)
                    .map(line -> of(line, file))
                    .toList();
        }

        private static Expected of(String line, Path file) {
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS) {
                throw new CommandFailed(file + ": " + cells.length + " columns instead of " + CELLS + ": " + line);
            }
            return new Expected(cells[0], Instant.parse(cells[1]), cells[2], cells[3], Precedence.of(cells[4]));
        }
    }

    static Crisis of(Expected expected, Cabinet cabinet, List<Call> calls) {
        Instant from = expected.first().minus(BEFORE);
        Instant until = expected.first().plus(WEEK);
        List<Filed> week = cabinet.incidents().stream()
                .filter(filed -> filed.pair().equals(expected.pair()))
                .filter(filed -> !filed.known().isBefore(from) && filed.known().isBefore(until))
                .toList();
        Optional<Filed> highest = week.stream()
                .max(Comparator.comparing(Filed::highest)
                        .thenComparing(Filed::reached, Comparator.reverseOrder())
                        .thenComparing(Filed::id));
        List<String> ids = week.stream().map(Filed::id).toList();
        return new Crisis(
                expected.pair(),
                expected.what(),
                expected.precedence(),
                highest,
                highest.map(filed -> Duration.between(expected.first(), filed.reached()))
                        .orElse(Duration.ZERO),
                week.size(),
                (int) calls.stream()
                        .filter(call -> call.incidents().stream().anyMatch(ids::contains))
                        .count());
    }

    boolean reached() {
        return highest.isPresent() && highest.get().highest().compareTo(expected) >= 0;
    }

    @Override
    public String toString() {
        String found = highest.map(filed -> String.format(
                        Locale.ROOT,
                        "%s %s after %d min by publisher %d",
                        filed.id(),
                        filed.highest().word(),
                        after.toMinutes(),
                        filed.voices()))
                .orElse("no incident");
        return String.format(
                Locale.ROOT,
                "%s (%s): expected %s, %s; %d incidents of the pair in the week, %d calls",
                what,
                pair,
                expected.word(),
                found,
                incidents,
                calls);
    }
}
