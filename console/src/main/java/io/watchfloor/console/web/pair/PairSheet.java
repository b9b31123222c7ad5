package io.watchfloor.console.web.pair;

import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.ClosedPage;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Row;
import io.watchfloor.incidents.tension.Course;
import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about two parties.
 *
 * @param tension now, with its receipts
 * @param course of the tension in the last {@value #DAYS} days
 * @param days the same for the eye that reads: a line a day, newest first
 * @param open incidents, most urgent first
 * @param closed the first page of closed incidents, the one that closed last first
 */
public record PairSheet(Tension tension, Course course, List<Day> days, List<Row> open, ClosedPage closed) {
    private static final int DAYS = 30;
    private static final String LETTERS = "ABCDEFGH";
    private static final Duration STEP = Duration.ofHours(6);
    /** What had its last report longer ago weighs next to nothing on those days, and in the mean before them. */
    private static final Duration REACH = Duration.ofDays(100);

    /**
     * One day of the course.
     *
     * @param index at its end
     * @param opened ids of incidents that opened on it
     */
    public record Day(Instant at, double index, List<String> opened) {}

    /** The letter that stands in the picture where one of the heaviest incidents opened; of the others none. */
    public String letter(Incident incident) {
        Instant first = course.points().get(0).at();
        List<Incident> marked = tension.receipts().stream()
                .map(Tension.Receipt::incident)
                .filter(each -> each.course().opened().isAfter(first))
                .limit(LETTERS.length())
                .toList();
        int at = marked.indexOf(incident);
        return at < 0 ? "" : LETTERS.substring(at, at + 1);
    }

    /** No incident was ever known between the two: who asks may have mistyped a code. */
    boolean knowsNothing() {
        return open.isEmpty() && closed.rows().isEmpty() && tension.receipts().isEmpty();
    }

    static PairSheet of(Pair pair, BoardView view, Instant now) {
        List<Incident> its = view.incidentsOf(pair, now.minus(REACH));
        Tension tension = Tension.of(pair, its, now, Coverage.of(view.feeds()));
        Course course = Course.of(pair, its, now, Duration.ofDays(DAYS), STEP);
        // As the board has them: it knows since when each calls.
        List<Row> open = view.board().open().stream()
                .filter(row -> row.incident().pair().equals(pair))
                .sorted(Row.ORDER)
                .toList();
        ClosedPage closed = view.closed(ClosedQuery.page(pair, null));
        return new PairSheet(tension, course, days(course, its), open, closed);
    }

    private static List<Day> days(Course course, List<Incident> incidents) {
        List<Course.Point> points = course.points();
        int perDay = (int) Duration.ofDays(1).dividedBy(STEP);
        List<Day> days = new ArrayList<>();
        for (int at = points.size() - 1; at >= perDay; at -= perDay) {
            Instant end = points.get(at).at();
            Instant begin = points.get(at - perDay).at();
            days.add(new Day(
                    end,
                    points.get(at).index(),
                    incidents.stream()
                            .filter(incident -> incident.course().opened().isAfter(begin)
                                    && !incident.course().opened().isAfter(end))
                            .map(Incident::id)
                            .sorted()
                            .toList()));
        }
        return List.copyOf(days);
    }
}
