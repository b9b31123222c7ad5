package io.watchfloor.console.web.pair;

import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Capital;
import io.watchfloor.board.view.Hits;
import io.watchfloor.board.view.PartyNames;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import java.time.Instant;
import java.util.List;

/**
 * What is known about one party.
 *
 * @param seat where it has its seat; empty of a party that has none
 * @param pairs it is one of, the tensest first
 * @param open incidents, most urgent first
 * @param closed the newest closed incidents
 */
public record StateSheet(String party, List<Capital> seat, List<Relation> pairs, List<Row> open, Hits<Row> closed) {
    private static final int CLOSED = 20;

    static StateSheet of(String party, BoardView view, Instant now) {
        Hits<Row> closed = rows(party, view, now);
        return new StateSheet(
                party,
                Capital.of(party),
                view.relations(now).stream()
                        .filter(relation -> relation.pair().has(party))
                        .toList(),
                view.board().open().stream()
                        .filter(row -> row.incident().pair().has(party))
                        .toList(),
                closed);
    }

    private static Hits<Row> rows(String party, BoardView view, Instant now) {
        var found = view.past().incidents(SearchText.parse(closedQuery(party), now), null, CLOSED);
        return new Hits<>(found.found().stream().map(Row::of).toList(), found.inAll(), found.next());
    }

    private static String closedQuery(String party) {
        return "state:" + party + " status:closed";
    }

    /** The search that finds all that closed. */
    public String closedQuery() {
        return closedQuery(party);
    }

    public String name() {
        return PartyNames.name(party);
    }
}
