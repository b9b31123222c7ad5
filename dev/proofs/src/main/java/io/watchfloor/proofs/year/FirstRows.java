package io.watchfloor.proofs.year;

import io.watchfloor.board.view.Folding;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.NextStep;
import io.watchfloor.board.view.Row;
import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.LeadHeadline;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** What the first rows of the board say two hours after each event: an officer looks at them for five seconds. */
final class FirstRows implements Watcher {
    private static final Duration AFTER = Duration.ofHours(2);
    private static final int ROWS = 5;

    private final PriorityQueue<Happened> due =
            new PriorityQueue<>((a, b) -> a.first().compareTo(b.first()));
    private final Map<String, Incident> open = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Map<String, Integer> gravest = new HashMap<>();
    private final PrintWriter out;

    FirstRows(Collection<Happened> events, PrintWriter out) {
        due.addAll(events);
        this.out = out;
    }

    @Override
    public void arrived(Arrival arrival) {
        reach(arrival.at());
    }

    /** Time has come so far. */
    void reach(Instant at) {
        while (!due.isEmpty() && !at.isBefore(due.peek().first().plus(AFTER))) {
            print(due.poll());
        }
    }

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (Incident incident : outputs.incidents()) {
            if (incident.course().status() == IncidentStatus.CLOSED
                    || incident.booked().shadow()) {
                open.remove(incident.id());
            } else {
                open.put(incident.id(), incident);
            }
        }
        for (IncidentReport member : outputs.reports()) {
            if (member.withdrawn() == null) {
                gravest.merge(
                        member.incident(),
                        member.report().gravity() == null
                                ? 0
                                : member.report().gravity().tenths(),
                        Math::max);
                holders.computeIfAbsent(member.report().headline().id(), none -> new HashSet<>())
                        .add(member.incident());
            }
        }
    }

    private int gravest(String incident) {
        return gravest.getOrDefault(incident, 0);
    }

    private void print(Happened event) {
        Instant at = event.first().plus(AFTER);
        out.printf("%n%s %s %s: %s%n", at, String.join(",", event.pairs()), event.kind(), event.what());
        List<Line> lines =
                Folding.of(open.values().stream().map(Row::of).sorted(Row.ORDER).toList(), this::gravest);
        Set<String> ids = new HashSet<>();
        event.headlines().forEach(id -> ids.addAll(holders.getOrDefault(id, Set.of())));
        int place = 0;
        for (Line line : lines) {
            Row row = line.row();
            place += line.under() == null ? 1 : 0;
            boolean holds = ids.contains(row.incident().id());
            if ((place <= ROWS && line.under() == null) || holds) {
                LeadHeadline lead = row.lead();
                out.printf(
                        "%3d%s %s %s %-28s %s%n      %s%n      %s | %s%n",
                        place,
                        line.under() == null ? " " : "+",
                        holds ? "*" : " ",
                        row.incident().level().computed(),
                        row.incident().id(),
                        lead != null && event.headlines().contains(lead.report().split("/", 2)[0]) ? "LISTED" : "",
                        row.title(),
                        lead == null ? "-" : lead.why(),
                        NextStep.of(row.incident()));
            }
        }
        out.flush();
    }
}
