package io.watchfloor.board.tuning;

import io.watchfloor.board.view.Highlights;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Speaker;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident is what it is: the arithmetic, what happened to it, what counts and what does not.
 *
 * @param incident with its arithmetic
 * @param turns its events, oldest first; updates are left out
 * @param counted reports that count, by event time
 * @param refused what was about the same and does not count, by event time
 */
public record Why(Incident incident, List<Turn> turns, List<Counted> counted, List<Refused> refused) {

    /**
     * The whole answer.
     *
     * @param events of the incident, oldest first
     * @param members of the incident, withdrawn ones too, by event time
     * @param notCounted what {@link NotCounted} found
     */
    public static Why of(
            Incident incident, List<IncidentEvent> events, List<IncidentReport> members, List<Uncounted> notCounted) {
        return new Why(
                incident,
                events.stream()
                        .filter(event -> event.type() != Change.UPDATED)
                        .map(Turn::of)
                        .toList(),
                counted(members),
                notCounted.stream()
                        .map(Refused::of)
                        .sorted(Comparator.comparing(Refused::eventTime).thenComparing(Refused::headline))
                        .toList());
    }

    private static List<Counted> counted(List<IncidentReport> members) {
        Map<String, String> firstOf = new HashMap<>();
        return members.stream()
                .filter(member -> member.withdrawn() == null)
                .map(member -> Counted.of(member, voice(member, firstOf)))
                .toList();
    }

    private static String voice(IncidentReport member, Map<String, String> firstOf) {
        Report report = member.report();
        if (!report.match().opens()) {
            return "does not say that it happened";
        }
        if (member.copyOf() != null) {
            return "a copy of " + member.copyOf() + ", no voice of its own";
        }
        String first = firstOf.putIfAbsent(report.headline().publisher(), report.id());
        return first == null ? "a publisher of its own" : "the same publisher as " + first;
    }

    /** One event: what it told, and the place in the journal where it was decided. */
    public record Turn(Instant knownAt, Instant at, Change type, String why, Cause cause, @Nullable String report) {
        private static Turn of(IncidentEvent event) {
            return new Turn(event.knownAt(), event.at(), event.type(), event.why(), event.cause(), event.report());
        }
    }

    /**
     * A report that counts.
     *
     * @param voice what it adds to credibility: a publisher of its own, or why it adds none
     * @param placed why it is in this incident and not in the next one; absent of reports of before that was kept
     */
    public record Counted(
            String report,
            Instant eventTime,
            String outlet,
            String publisher,
            String reliability,
            Precedence precedence,
            Modality modality,
            Speaker speaker,
            boolean opens,
            String voice,
            String title,
            @Nullable Placed placed) {
        private static Counted of(IncidentReport member, String voice) {
            Report report = member.report();
            return new Counted(
                    report.id(),
                    report.headline().eventTime(),
                    report.headline().outlet(),
                    report.headline().publisher(),
                    report.headline().reliability(),
                    report.booked().precedence(),
                    report.match().modality(),
                    report.match().speaker(),
                    report.match().opens(),
                    voice,
                    report.headline().title(),
                    member.placed());
        }

        /** Why it is here and not in the next incident, a line each; none where that is not known. */
        public List<String> placing() {
            return placed == null ? List.of() : lines(placed);
        }

        private static List<String> lines(Placed placed) {
            if (placed.least() == 0) {
                return List.of("here by rule: " + placed.rule());
            }
            String here = "here by rule: " + placed.rule() + ", resemblance " + placed.score() + " of "
                    + placed.least() + " (words " + placed.cosine() + ", same family or act " + placed.kin()
                    + ", names and places " + placed.shared() + ", " + placed.left() + " % left by time)"
                    + words(placed.terms());
            String next = placed.next() == null
                    ? "no other incident of the pair was compared"
                    : "not in " + placed.next() + ": resemblance " + placed.nextScore() + " of " + placed.least()
                            + words(placed.nextTerms());
            return List.of(here, next);
        }

        private static String words(List<String> terms) {
            return terms.isEmpty() ? "" : ": " + String.join(", ", terms);
        }
    }

    /** Something about the same pair and subject that does not count, and the reason. */
    public record Refused(String headline, String rule, Instant eventTime, String outlet, String title, String reason) {
        private static Refused of(Uncounted one) {
            String title = one.title().stream().map(Highlights.Piece::text).collect(Collectors.joining());
            return new Refused(one.headline(), one.rule(), one.published(), one.outlet(), title, one.reason());
        }
    }
}
