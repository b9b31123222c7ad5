package io.watchfloor.console;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.ClosedPage;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Past;
import io.watchfloor.board.view.Row;
import io.watchfloor.console.web.Frame;
import io.watchfloor.console.web.Pages;
import io.watchfloor.console.web.RewindPage;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.search.SearchSheet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages that read the past, shown once to nobody: what they need is loaded on first use, and the first officer after a
 * start is not to wait for it. Where nothing has happened yet nothing is shown.
 */
final class Rehearsal {
    private final WebDesk desk;
    private final Pages pages;
    private final Instant now;

    private Rehearsal(WebDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.now = desk.situation().get().now();
    }

    /** Of a desk that has read its topics. */
    static void of(WebDesk desk, Pages pages) {
        new Rehearsal(desk, pages).show();
    }

    private void show() {
        BoardView view = desk.view();
        ClosedPage closed = view.closed(ClosedQuery.page(null, null));
        Row any = any(closed.rows(), view.board().open());
        Dossier dossier = any == null ? null : view.dossier(any.incident().id());
        if (dossier == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("closed", closed));
        parameters.put("pair", null);
        render("closed", parameters);
        render("incident", Map.of("dossier", dossier, "words", Map.of(), "now", now, "others", List.of()));
        SearchQuery query = SearchText.parse("pair:" + dossier.incident().pair(), now);
        render("search", Map.of("text", query.text(), "fault", "", "sheet", SearchSheet.of(query, null, null, view)));
        Past past = view.past();
        Instant first = past.first();
        if (first != null && !now.isBefore(first) && past.progress().isEmpty()) {
            KeyFrame known = past.known(now);
            render(
                    "rewind",
                    Map.of("then", new RewindPage.Then(now, first, now, known.lines(past::reports), known.recent())));
        }
    }

    private static @Nullable Row any(List<Row> closed, List<Row> open) {
        return !closed.isEmpty() ? closed.get(0) : open.isEmpty() ? null : open.get(0);
    }

    private void render(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", new Frame(desk.pulse(""), null, "", "/", null, "", false));
        pages.render(template, all);
    }
}
