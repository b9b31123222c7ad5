package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.watchfloor.console.web.access.Guard;
import io.watchfloor.console.web.access.NoGrantException;
import io.watchfloor.console.web.access.Seats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is answered when something is not there: what it is, and the list in which it would stand. */
public final class Missing implements RouteGroup {
    private static final String ANSWERED = "watchfloor.answered";
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
            new Way("/new-rule", "/rules", "To the list of rules"),
            new Way("/pairs/", "/pairs", "To the list of pairs"),
            new Way("/states/", "/pairs", "To the list of pairs"),
            new Way("/silences/", "/silences", "To the list of silences"),
            BOARD);

    private static final Pattern ACT = Pattern.compile("(/i/[^/]+)/acts");

    private final Replies replies;

    public Missing(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.exception(NoGrantException.class, this::opensNothing);
        routes.error(404, this::answer);
        routes.error(202, context -> refused(context, "Not confirmed"));
        routes.error(400, context -> refused(context, "Not understood"));
        routes.error(403, context -> refused(context, "Not allowed"));
        routes.error(409, context -> refused(context, "Not done"));
        routes.error(503, context -> refused(context, "Not done"));
    }

    /** The same page for every key that opens nothing, whatever is wrong with it. */
    private void opensNothing(NoGrantException refused, Context context) {
        context.status(refused.getStatus());
        if (refused.pause() > 0) {
            context.header("Retry-After", Long.toString(refused.pause()));
        }
        context.attribute(ANSWERED, true);
        if (Replies.wantsJson(context)) {
            Replies.plainly(context, String.valueOf(refused.getMessage()));
        } else {
            replies.bare(context, "no-grant", Map.of());
        }
    }

    /** For who looks at a page or sent a form of one; scripts, which show their token, get the words alone. */
    private void refused(Context context, String title) {
        String accept = context.header("Accept");
        boolean page = accept != null && accept.contains("text/html") && context.header(Guard.HEADER) == null;
        if (page && Seats.find(context) != null) {
            Map<String, Object> parameters = Map.of("what", words(context), "way", way(context), "title", title);
            replies.page(context, "missing", parameters, replies.position());
        }
    }

    private static String words(Context context) {
        return Objects.requireNonNullElse(context.result(), "");
    }

    private static Way way(Context context) {
        Matcher act = ACT.matcher(context.path());
        if (act.matches()) {
            return new Way("/i/", act.group(1), "Back to the incident");
        }
        return WAYS.stream()
                .filter(each -> context.path().startsWith(each.under()))
                .findFirst()
                .orElse(BOARD);
    }

    private void answer(Context context) {
        if (context.attribute(ANSWERED) != null) {
            return;
        }
        String what = Objects.requireNonNullElse(Replies.notFound(context), NO_PAGE);
        if (Seats.find(context) == null) {
            Replies.plainly(context, what);
            return;
        }
        replies.answer(
                context,
                "missing",
                Map.of("what", what, "way", way(context), "title", "Not found"),
                replies.position(),
                () -> Map.of("error", what));
    }
}
