package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.History.Arrival;
import io.watchfloor.incidents.History.Item;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Where reports of a story are at most g/2 apart, stories more than g apart and arrivals at most g/2 late, the order of
 * arrival changes nothing that counts. More histories: {@code -Djqwik.tries.default=20000}.
 */
class ArrivalOrderTest {
    private static final int ORDERS = 3;
    private static final long SIX_DAYS = Duration.ofDays(6).toSeconds();

    @Property
    void everyArrivalOrderGivesTheSameIncidents(@ForAll("histories") History history, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> punctual = fold(history, history.punctual()).essence();
        boolean late = false;
        boolean bridge = false;
        for (int order = 0; order < ORDERS; order++) {
            List<Arrival> arrivals = history.delayed(random, History.half() - 60);
            late |= History.hasLateOlderReport(arrivals);
            bridge |= History.hasBridge(arrivals);

            assertThat(fold(history, arrivals).essence())
                    .as(() -> text(arrivals))
                    .isEqualTo(punctual);
        }
        atLeast("late older report", late, 20);
        atLeast("bridge", bridge, 10);
        atLeast("gap near g", history.nearGap(), 10);
        atLeast("act", history.acted(), 10);
        atLeast("withdrawal", history.withdrawn(), 10);
    }

    private static void atLeast(String label, boolean is, int percent) {
        Statistics.label(label).collect(is).coverage(coverage -> coverage.check(true)
                .percentage(p -> p >= percent));
    }

    @Property
    void neverLosesAReport(@ForAll("anything") History history, @ForAll long seed) {
        List<Arrival> arrivals = history.delayed(new Random(seed), SIX_DAYS);
        Fold fold = fold(history, arrivals);

        TreeSet<String> placed = new TreeSet<>(fold.members.keySet());
        TreeSet<String> sent = history.items().stream()
                .filter(Item::isReport)
                .map(item -> item.report().id())
                .collect(Collectors.toCollection(TreeSet::new));
        sent.removeAll(placed);
        // What is left waited for an incident, and was withdrawn or forgotten meanwhile.
        assertThat(sent).as(() -> text(arrivals)).isSubsetOf(waiting(arrivals));
        boolean linked = fold.incidents.values().stream()
                .anyMatch(incident -> !incident.ties().continues().isEmpty());
        atLeast("incidents that a report links", linked, 10);
    }

    /** Reports that may not open, or came when they were older than a week. */
    private static Set<String> waiting(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> arrival.item().isReport())
                .filter(arrival -> !arrival.item().report().report().match().opens())
                .map(arrival -> arrival.item().report().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void twoFoldsOfOneJournalAreByteEqualWhateverIsKeptInMemory(
            @ForAll("anything") History history, @ForAll long seed) {
        List<JournalEntry> journal = journal(history, history.delayed(new Random(seed), SIX_DAYS));
        Fold first = fold(journal, 20_000);
        assertThat(fold(journal, 20_000).bytes.toString()).isEqualTo(first.bytes.toString());
        assertThat(fold(journal, 0).bytes.toString()).isEqualTo(first.bytes.toString());
    }

    @Provide
    Arbitrary<History> histories() {
        return Arbitraries.randomValue(History::withinTheBound);
    }

    @Provide
    Arbitrary<History> anything() {
        return Arbitraries.randomValue(History::anything);
    }

    private static String text(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.at() + " "
                        + Json.text(arrival.item().entry(arrival.item().at(), null)))
                .collect(Collectors.joining("\n"));
    }

    /** The journal of arrivals; acts are decided on the desk that stands. */
    private static List<JournalEntry> journal(History history, List<Arrival> arrivals) {
        List<JournalEntry> journal = new ArrayList<>();
        Fold fold = new Fold(20_000);
        for (Arrival arrival : arrivals) {
            Acts act = arrival.item().act();
            if (act != null) {
                // What falls due moves the desk before the person looks at it, as it does every 30 s.
                journal.add(new JournalEntry.Tick(arrival.at()));
                fold.take(journal.get(journal.size() - 1));
            }
            Incident incident = act == null ? null : fold.incidents.get(act.incident());
            journal.add(arrival.item().entry(arrival.at(), incident));
            fold.take(journal.get(journal.size() - 1));
        }
        journal.add(new JournalEntry.Tick(history.end()));
        return journal;
    }

    private static Fold fold(History history, List<Arrival> arrivals) {
        return fold(journal(history, arrivals), 20_000);
    }

    private static Fold fold(List<JournalEntry> journal, int ready) {
        Fold fold = new Fold(ready);
        journal.forEach(fold::take);
        return fold;
    }

    /** What a journal came to. */
    private static final class Fold {
        final MemoryIncidentStore store = new MemoryIncidentStore();
        final IncidentLogic logic;
        final Map<String, Incident> incidents = new TreeMap<>();
        final Map<String, IncidentReport> members = new TreeMap<>();
        final StringBuilder bytes = new StringBuilder();
        private long offset;

        Fold(int ready) {
            logic = new IncidentLogic(store, "test", new ReadyMembers(ready));
        }

        void take(JournalEntry entry) {
            Outputs outputs = logic.apply(entry, Reporting.cause(offset++));
            for (IncidentEvent event : outputs.events()) {
                incidents.put(event.incident().id(), event.incident());
                bytes.append(Json.text(event)).append('\n');
            }
            for (IncidentReport report : outputs.reports()) {
                members.put(report.report().id(), report);
                bytes.append(Json.text(report)).append('\n');
            }
        }

        /** What must not depend on the order: ids, members, computed precedence, credibility, status. */
        List<String> essence() {
            List<String> lines = new ArrayList<>();
            incidents
                    .values()
                    .forEach(i -> lines.add(i.id() + " " + i.course().status() + " "
                            + i.level().computed() + " " + i.level().credibility()
                            + " " + i.coverage().reports() + " " + i.coverage().carriers() + " "
                            + i.coverage().publishers() + " " + i.course().firstReport()
                            + " " + i.course().lastReport()));
            members.forEach((id, member) ->
                    lines.add(id + " in " + member.incident() + " " + member.withdrawn() + " " + member.copyOf()));
            return lines;
        }
    }
}
