package io.watchfloor.proofs;

import io.watchfloor.authoring.Share;
import io.watchfloor.cli.replay.ReplayResult.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds a replay of the fortnight around the balloon of February 2023 against what everybody knows happened.
 *
 * @param broken every expectation that must hold and does not, a line each
 * @param lines for people: the recall, the annunciations, and what became of each expected incident
 */
public record FortnightProof(List<String> broken, List<String> lines) {
    private static final int MOST_IN_TEN_MINUTES = 10;
    private static final int PUBLISHERS = 5;
    private static final LocalDate SEEN = LocalDate.of(2023, 2, 2);
    private static final LocalDate VISIT_PUT_OFF = LocalDate.of(2023, 2, 3);

    /** Compares with the incidents that were written down before. */
    public static FortnightProof of(List<Line> incidents, Path expected) {
        List<String> broken = new ArrayList<>(broken(incidents));
        Annunciations sounded = Annunciations.of(incidents);
        if (sounded.perTenMinutes() > 1 || sounded.peak() > MOST_IN_TEN_MINUTES) {
            broken.add("expected at most 1 annunciation in ten minutes on average and 10 in any, but found " + sounded);
        }
        List<ExpectedFortnight.Comparison> compared =
                ExpectedFortnight.read(expected).compare(incidents);
        long found = compared.stream().filter(one -> one.found() != null).count();
        long same = compared.stream().filter(one -> one.differs().isEmpty()).count();
        List<String> lines = new ArrayList<>();
        lines.add(sounded.toString());
        lines.add("recall of the expected incidents " + Share.of(found, compared.size()));
        lines.add("as expected in every respect " + Share.of(same, compared.size()));
        compared.forEach(one -> lines.add("  " + one));
        return new FortnightProof(broken, lines);
    }

    /** Every expectation of the two incidents that nobody may miss that does not hold, a line each. */
    static List<String> broken(List<Line> incidents) {
        List<String> broken = new ArrayList<>();
        require(
                incidents,
                "CHN-USA.airspace.1",
                incident -> incident.id().equals("CHN-USA.airspace.1"),
                Set.of(SEEN, VISIT_PUT_OFF),
                broken);
        require(
                incidents,
                "a CHN-USA incident with the visit called off",
                incident -> incident.id().startsWith("CHN-USA.")
                        && incident.facets().contains("called-off"),
                Set.of(SEEN, VISIT_PUT_OFF),
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
