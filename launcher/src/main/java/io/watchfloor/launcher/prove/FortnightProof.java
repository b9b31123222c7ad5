package io.watchfloor.launcher.prove;

import io.watchfloor.launcher.replay.ReplayResult.Line;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a replay of the fortnight around the balloon of February 2023 against what everybody knows happened. */
public final class FortnightProof {
    private static final int PUBLISHERS = 5;
    private static final LocalDate SEEN = LocalDate.of(2023, 2, 2);
    private static final LocalDate VISIT_PUT_OFF = LocalDate.of(2023, 2, 3);

    private FortnightProof() {}

    /** Every expectation that does not hold, a line each. */
    public static List<String> broken(List<Line> incidents) {
        List<String> broken = new ArrayList<>();
        require(
                incidents,
                "CHN-USA.airspace.1",
                incident -> incident.id().equals("CHN-USA.airspace.1"),
                Set.of(SEEN, VISIT_PUT_OFF),
                broken);
        require(
                incidents,
                "a CHN-USA.official-visit",
                incident -> incident.id().startsWith("CHN-USA.official-visit."),
                Set.of(VISIT_PUT_OFF),
                broken);
        return broken;
    }

    private static void require(
            List<Line> incidents, String what, Predicate<Line> meant, Set<LocalDate> days, List<String> broken) {
        List<Line> found = incidents.stream().filter(meant).toList();
        boolean held = found.stream()
                .anyMatch(incident ->
                        days.contains(day(incident)) && incident.publishers().size() >= PUBLISHERS);
        if (!held) {
            broken.add("expected " + what + " opened on " + String.join(" or ", sorted(days)) + " with at least "
                    + PUBLISHERS + " publishers, but found "
                    + found.stream()
                            .map(incident -> incident.id() + " of " + day(incident) + " with "
                                    + incident.publishers().size())
                            .toList());
        }
    }

    private static List<String> sorted(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }

    private static LocalDate day(Line incident) {
        return incident.opened().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
