package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.watchfloor.console.web.access.Seats;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is answered when something is not there: what it is, and the list in which it would stand. */
public final class Missing implements RouteGroup {
    private static final String NO_PAGE = "There is no such page.";

    /**
     * A list to go on from.
     *
     * @param under paths that begin so are those of its members
     */
    public record Way(String under, String href, String words) {}

    private static final Way BOARD = new Way("/", "/", "To the board");
    private static final List<Way> WAYS = List.of(
            new Way("/rules/", "/rules", "To the list of rules"),
            new Way("/files/", "/rules", "To the list of rules"),
            new Way("/books/", "/rules", "To the list of rules"),
            new Way("/silences/", "/silences", "To the list of silences"),
            BOARD);

    private final Replies replies;

    public Missing(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.error(404, this::answer);
    }

    private void answer(Context context) {
        String what = Objects.requireNonNullElse(Replies.notFound(context), NO_PAGE);
        if (Seats.find(context) == null) {
            Replies.plainly(context, what);
            return;
        }
        Way way = WAYS.stream()
                .filter(each -> context.path().startsWith(each.under()))
                .findFirst()
                .orElse(BOARD);
        replies.answer(
                context, "missing", Map.of("what", what, "way", way), replies.position(), () -> Map.of("error", what));
    }
}
