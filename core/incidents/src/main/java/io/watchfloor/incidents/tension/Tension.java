package io.watchfloor.incidents.tension;

import io.watchfloor.incidents.codes.EventScores;
import io.watchfloor.model.Desk.Closure;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tension of a pair at one time.
 *
 * @param index sum of what its incidents weigh, see {@link TensionWeights}; above 0 is hostile, below cooperative
 * @param before mean of the index at the same hour of the 30 days before
 * @param change index less before
 * @param receipts the incidents that moved it, heaviest first
 * @param coverage which feeds were reporting
 * @param events published codes of incidents with a report in the last 30 days, each once per incident
 * @param plover sum of the PLOVER scores of those events; beside the index, not in it
 * @param goldstein sum of the Goldstein scores of their CAMEO codes; beside the index, not in it
 */
public record Tension(
        Pair pair,
        Instant at,
        double index,
        double before,
        double change,
        List<Receipt> receipts,
        Coverage coverage,
        int events,
        double plover,
        double goldstein) {

    private static final int DAYS = 30;
    /** What weighs less than this is not worth a line. */
    private static final double LEAST = 0.005;

    public Tension {
        receipts = List.copyOf(receipts);
    }

    /** What one incident adds: signal x precedence x credibility x age. */
    public record Receipt(
            Incident incident, double signal, double precedence, double credibility, double age, double weight) {}

    /**
     * Works it out.
     *
     * @param incidents headers of any pairs, as known at that time; others than this pair's are passed over
     */
    public static Tension of(Pair pair, Collection<Incident> incidents, Instant at, Coverage coverage) {
        List<Incident> its = counting(pair, incidents);
        List<Receipt> receipts = its.stream()
                .map(incident -> receipt(incident, at))
                .filter(receipt -> Math.abs(receipt.weight()) >= LEAST)
                .sorted(Comparator.comparingDouble((Receipt receipt) -> -Math.abs(receipt.weight()))
                        .thenComparing(receipt -> receipt.incident().id()))
                .toList();
        double index = index(its, at);
        double before = IntStream.rangeClosed(1, DAYS)
                .mapToDouble(days -> index(its, at.minus(Duration.ofDays(days))))
                .average()
                .orElse(0);
        List<Incident> recent = its.stream()
                .filter(incident -> !incident.course().opened().isAfter(at))
                .filter(incident -> !incident.course().lastReport().isBefore(at.minus(Duration.ofDays(DAYS))))
                .toList();
        return new Tension(
                pair,
                at,
                index,
                before,
                index - before,
                receipts,
                coverage,
                recent.stream()
                        .mapToInt(incident -> incident.booked().events().size())
                        .sum(),
                recent.stream()
                        .flatMap(incident -> incident.booked().events().stream())
                        .mapToDouble(event -> EventScores.plover(event.plover()).orElse(0))
                        .sum(),
                recent.stream()
                        .flatMap(incident -> incident.booked().events().stream())
                        .mapToDouble(
                                event -> EventScores.goldstein(event.cameo()).orElse(0))
                        .sum());
    }

    /** The incidents of a pair that weigh at all. */
    static List<Incident> counting(Pair pair, Collection<Incident> incidents) {
        return incidents.stream()
                .filter(incident -> incident.pair().equals(pair))
                .filter(Tension::counts)
                .toList();
    }

    private static boolean counts(Incident incident) {
        Closure closure = incident.desk().closure();
        boolean dismissed = closure != null && closure.disposition() != Disposition.RESOLVED;
        boolean raised = incident.ties().links().stream().anyMatch(link -> link.kind() == LinkKind.MADE_OF);
        return !incident.booked().shadow() && !dismissed && !raised;
    }

    private static Receipt receipt(Incident incident, Instant at) {
        double signal = TensionWeights.signal(incident.level().signal());
        double precedence = TensionWeights.precedence(incident.level().computed());
        double credibility = TensionWeights.credibility(incident.level().credibility());
        double age = TensionWeights.age(incident, at);
        return new Receipt(incident, signal, precedence, credibility, age, signal * precedence * credibility * age);
    }

    static double index(List<Incident> incidents, Instant at) {
        return incidents.stream()
                .mapToDouble(incident -> receipt(incident, at).weight())
                .sum();
    }
}
