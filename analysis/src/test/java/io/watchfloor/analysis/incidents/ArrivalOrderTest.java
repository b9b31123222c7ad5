package io.watchfloor.analysis.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Where reports of a story are at most g/2 apart, stories more than g apart and arrivals at most g/2 late, the order of
 * arrival changes nothing that counts.
 */
class ArrivalOrderTest {
    private static final long HALF = Reporting.GATHER.dividedBy(2).toSeconds();

    /** A report and how late it arrives, in seconds. */
    record Arrival(Reporting report, long lateBy) {
        Instant at() {
            return report.at().plusSeconds(lateBy);
        }
    }

    @Property(tries = 200)
    void everyArrivalOrderGivesTheSameIncidents(@ForAll("histories") List<Arrival> history, @ForAll Random random) {
        List<Arrival> inOrder =
                sorted(history, Comparator.comparing((Arrival a) -> a.report().at()));
        List<Arrival> late = sorted(history, Comparator.comparing(Arrival::at));
        Statistics.label("late older report").collect(!late.equals(inOrder));

        Fold punctual = fold(inOrder.stream().map(a -> a.report().entry()).toList());
        Fold delayed = fold(late.stream().map(a -> a.report().arriving(a.at())).toList());

        assertThat(delayed.essence()).isEqualTo(punctual.essence());
    }

    @Property(tries = 200)
    void neverLosesAReportAndNeverHasTwoOpen(@ForAll("anything") List<Arrival> history) {
        List<Arrival> late = sorted(history, Comparator.comparing(Arrival::at));
        Fold fold = fold(late.stream().map(a -> a.report().arriving(a.at())).toList());

        TreeSet<String> placed = new TreeSet<>(fold.members.keySet());
        fold.store.find(Reporting.PAIR, "airspace").ifPresent(of -> of.waiting()
                .forEach(waiting -> placed.add(waiting.report())));
        assertThat(placed)
                .isEqualTo(
                        new TreeSet<>(history.stream().map(a -> a.report().id()).toList()));
        assertThat(fold.mostOpenAtOnce).isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void twoFoldsOfOneJournalAreByteEqual(@ForAll("anything") List<Arrival> history) {
        List<JournalEntry> journal = sorted(history, Comparator.comparing(Arrival::at)).stream()
                .map(a -> a.report().arriving(a.at()))
                .toList();
        assertThat(fold(journal).bytes.toString()).isEqualTo(fold(journal).bytes.toString());
    }

    @Provide
    Arbitrary<List<Arrival>> histories() {
        Arbitrary<List<Long>> gaps =
                Arbitraries.longs().between(60, HALF).list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<Long> quiet =
                Arbitraries.longs().between(Reporting.GATHER.toSeconds() + 60, Reporting.GATHER.toSeconds() * 3);
        Arbitrary<List<Instant>> times = Combinators.combine(gaps, quiet)
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(ArrivalOrderTest::times);
        return times.flatMap(list -> arrivals(list, HALF));
    }

    @Provide
    Arbitrary<List<Arrival>> anything() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(20).toSeconds())
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(list ->
                        list.stream().sorted().map(Reporting.START::plusSeconds).toList())
                .flatMap(list -> arrivals(list, Duration.ofDays(6).toSeconds()));
    }

    private static List<Instant> times(List<Map.Entry<List<Long>, Long>> stories) {
        List<Instant> times = new ArrayList<>();
        Instant at = Reporting.START;
        for (Map.Entry<List<Long>, Long> story : stories) {
            for (long gap : story.getKey()) {
                times.add(at);
                at = at.plusSeconds(gap);
            }
            at = times.get(times.size() - 1).plusSeconds(story.getValue());
        }
        return times;
    }

    private static Arbitrary<List<Arrival>> arrivals(List<Instant> times, long latest) {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 5);
        Arbitrary<Long> lateness = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(0, latest)));
        return Combinators.combine(kinds, lateness)
                .as(Map::entry)
                .list()
                .ofSize(times.size())
                .map(list -> {
                    List<Arrival> all = new ArrayList<>();
                    for (int i = 0; i < times.size(); i++) {
                        double hours =
                                Duration.between(Reporting.START, times.get(i)).toSeconds() / 3600.0;
                        all.add(new Arrival(
                                kind(list.get(i).getKey(), i, hours),
                                list.get(i).getValue()));
                    }
                    return all;
                });
    }

    private static Reporting kind(int kind, int i, double hours) {
        Reporting report = Reporting.of("h" + i, hours, "publisher" + i % 4);
        return switch (kind) {
            case 0 -> report.precedence(Precedence.IMMEDIATE);
            case 1 -> report.cooperative();
            case 2 -> report.precedence(Precedence.FLASH).byOfficial();
            case 3 -> report.facet("facet" + i % 2);
            default -> report;
        };
    }

    private static List<Arrival> sorted(List<Arrival> list, Comparator<Arrival> order) {
        return list.stream()
                .sorted(order.thenComparing(a -> a.report().headline()))
                .toList();
    }

    private static Fold fold(List<JournalEntry> journal) {
        Fold fold = new Fold();
        long offset = 0;
        for (JournalEntry entry : journal) {
            fold.take(fold.logic.apply(entry, Reporting.cause(offset++)));
        }
        return fold;
    }

    /** What a journal came to. */
    private static final class Fold {
        final MemoryIncidentStore store = new MemoryIncidentStore();
        final IncidentLogic logic = new IncidentLogic(store, "test");
        final Map<String, Incident> incidents = new TreeMap<>();
        final Map<String, String> members = new TreeMap<>();
        final StringBuilder bytes = new StringBuilder();
        long mostOpenAtOnce;

        void take(Outputs outputs) {
            for (IncidentEvent event : outputs.events()) {
                incidents.put(event.incident().id(), event.incident());
                bytes.append(Json.text(event)).append('\n');
            }
            for (IncidentReport report : outputs.reports()) {
                members.put(report.report().id(), report.incident());
                bytes.append(Json.text(report)).append('\n');
            }
            long open =
                    incidents.values().stream().filter(i -> i.closed() == null).count();
            mostOpenAtOnce = Math.max(mostOpenAtOnce, open);
        }

        /** What must not depend on the order: ids, members, computed precedence, credibility. */
        List<String> essence() {
            List<String> lines = new ArrayList<>();
            incidents
                    .values()
                    .forEach(i -> lines.add(i.id() + " " + i.computed() + " " + i.credibility() + " " + i.reports()
                            + " " + i.publishers() + " " + i.firstReport() + " " + i.lastReport()));
            members.forEach((report, incident) -> lines.add(report + " in " + incident));
            return lines;
        }
    }
}
