package io.watchfloor.console.web.search;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Hits;
import io.watchfloor.board.view.Row;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, of each kind the newest first.
 *
 * @param in the kind that is looked at alone, or absent for a little of each
 * @param untaken headlines that no rule took
 */
public record SearchSheet(
        SearchQuery query,
        @Nullable Kind in,
        Hits<Row> incidents,
        Hits<IncidentReport> reports,
        Hits<Headline> untaken) {
    private static final int OF_EACH = 10;
    private static final int PAGE = 50;

    /** What may be found. */
    public enum Kind {
        INCIDENTS("incidents"),
        REPORTS("reports"),
        HEADLINES("headlines");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in an address. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("not a kind of thing: " + word + " (incidents, reports, headlines)");
        }
    }

    /**
     * What a query finds.
     *
     * @param in the one kind of thing that is looked for, a page of it; absent for a few of each
     * @param after where the page before it ended
     * @throws io.watchfloor.board.search.SearchStoppedException when it takes too long
     */
    public static SearchSheet of(
            SearchQuery query, @Nullable Kind in, ClosedQuery.@Nullable Place after, BoardView view) {
        int size = in == null ? OF_EACH : PAGE;
        return new SearchSheet(
                query,
                in,
                wants(in, Kind.INCIDENTS) ? rows(view.past().incidents(query, after, size), view) : Hits.none(),
                wants(in, Kind.REPORTS) ? view.past().reports(query, after, size) : Hits.none(),
                wants(in, Kind.HEADLINES) ? view.past().untaken(query, after, size) : Hits.none());
    }

    private static boolean wants(@Nullable Kind in, Kind kind) {
        return in == null || in == kind;
    }

    /** Whether a kind is looked at. */
    public boolean wants(Kind kind) {
        return wants(in, kind);
    }

    private static Hits<Row> rows(Hits<Incident> hits, BoardView view) {
        List<Row> rows = hits.found().stream().map(found -> row(found, view)).toList();
        return new Hits<>(rows, hits.inAll(), hits.next());
    }

    /** An open incident as it stands on the board: that is newer, and knows since when it waits. */
    private static Row row(Incident found, BoardView view) {
        Row known = found.course().status() == IncidentStatus.CLOSED ? null : view.row(found.id());
        return known == null ? Row.of(found) : known;
    }
}
