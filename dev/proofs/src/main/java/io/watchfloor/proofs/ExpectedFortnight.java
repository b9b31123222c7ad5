package io.watchfloor.proofs;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.replay.ReplayResult.Line;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * docs/fortnight.expected, written before the replay was looked at, and how a replay compares. The file's own comments say
 * what each key means.
 */
record ExpectedFortnight(List<Wanted> incidents) {
    private static final Duration STILL_REPORTED = Duration.ofDays(3);

    /** An incident that a watch officer would have had on the board. */
    record Wanted(
            String story,
            String pair,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> subject,
            List<LocalDate> opened,
            List<String> developments,
            Precedence precedence,
            @Nullable Precedence most,
            String ends) {}

    /**
     * What the replay has of a wanted incident.
     *
     * @param found the incident that comes closest, or absent
     * @param differs what is otherwise than expected, in words
     */
    record Comparison(Wanted wanted, @Nullable Line found, List<String> differs) {
        @Override
        public String toString() {
            String id = found == null ? "missed" : found.id();
            return id + ": " + wanted.story() + (differs.isEmpty() ? "" : " - " + String.join("; ", differs));
        }
    }

    static ExpectedFortnight read(Path file) {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return Json.mapper().convertValue(yaml, ExpectedFortnight.class);
        } catch (IOException | RuntimeException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    List<Comparison> compare(List<Line> replayed) {
        Instant end =
                replayed.stream().map(Line::lastReport).max(Instant::compareTo).orElse(Instant.EPOCH);
        return incidents.stream().map(wanted -> compare(wanted, replayed, end)).toList();
    }

    private static Comparison compare(Wanted wanted, List<Line> replayed, Instant end) {
        Optional<Comparison> closest = replayed.stream()
                .filter(line -> isOf(wanted, line) && opensInTime(wanted, line))
                .map(line -> new Comparison(wanted, line, differences(wanted, line, end)))
                .min(Comparator.comparingInt(
                                (Comparison comparison) -> comparison.differs().size())
                        .thenComparingInt(comparison -> -size(comparison)));
        return closest.orElseGet(() -> new Comparison(wanted, null, List.of("nothing of its pair and subject then")));
    }

    private static int size(Comparison comparison) {
        return comparison.found() == null ? 0 : comparison.found().reports().size();
    }

    /** Of one of its subjects; where that is not the first, what it developed must show, or it may be any other story. */
    private static boolean isOf(Wanted wanted, Line line) {
        Pair pair = Pair.parse(line.pair());
        List<String> parties = List.of(wanted.pair().split("-", -1));
        return pair.equals(Pair.of(parties.get(0), parties.get(1)))
                && wanted.subject().contains(line.subject())
                && (wanted.subject().get(0).equals(line.subject())
                        || line.facets().containsAll(wanted.developments()));
    }

    private static boolean opensInTime(Wanted wanted, Line line) {
        LocalDate opened = day(line.opened());
        boolean early = opened.isBefore(wanted.opened().get(0));
        boolean late = opened.isAfter(wanted.opened().get(1));
        return !late
                && (!early || !day(line.lastReport()).isBefore(wanted.opened().get(0)));
    }

    private static List<String> differences(Wanted wanted, Line line, Instant end) {
        List<String> differs = new ArrayList<>();
        wanted.developments().stream()
                .filter(facet -> !line.facets().contains(facet))
                .forEach(facet -> differs.add("never showed " + facet));
        if (line.precedence().compareTo(wanted.precedence()) < 0) {
            differs.add("reached only " + line.precedence().word());
        }
        if (wanted.most() != null && line.precedence().compareTo(wanted.most()) > 0) {
            differs.add("reached " + line.precedence().word());
        }
        boolean still = line.lastReport().isAfter(end.minus(STILL_REPORTED));
        if (still != wanted.ends().equals("open")) {
            differs.add(still ? "was still reported at the end" : "was quiet at the end");
        }
        if (still && line.status() == IncidentStatus.CLOSED) {
            differs.add("was closed while it was still reported");
        }
        return differs;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
