package io.watchfloor.console.web.rules;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.backtest.Suggestions;
import io.watchfloor.board.tuning.RuleSheet;
import io.watchfloor.board.tuning.RuleTable;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.BookException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which rules are read: the list, one rule, why a headline is taken or not, and the files of a book. */
public final class RuleRoutes implements RouteGroup {
    private final Tuning tuning;
    private final Replies replies;

    public RuleRoutes(Tuning tuning, Replies replies) {
        this.tuning = tuning;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.exception(BookException.class, (e, context) -> {
            context.status(HttpStatus.SERVICE_UNAVAILABLE);
            context.contentType("text/plain; charset=utf-8")
                    .result("The newest decision book does not compile, so the one before it decides:\n"
                            + e.getMessage());
        });
        routes.get("/rules", this::list, Role.VIEWER);
        routes.get("/rules/{pack}/{rule}", this::rule, Role.VIEWER);
        routes.get("/explain", this::explain, Role.VIEWER);
        routes.get("/suggestions", this::suggestions, Role.VIEWER);
        routes.get("/books/{revision}/<file>", this::file, Role.VIEWER);
    }

    private void list(Context context) {
        String position = replies.position();
        RuleTable rules = tuning.sheets().list().orElse(RuleTable.NONE);
        replies.answer(context, "rules", Map.of("rules", rules, "now", replies.now()), position, () -> rules);
    }

    private void rule(Context context) {
        String position = replies.position();
        String id = context.pathParam("pack") + "/" + context.pathParam("rule");
        RuleSheet sheet = tuning.sheets()
                .sheet(id)
                .orElseThrow(() -> new NotFoundResponse("The newest decision book has no rule " + id + "."));
        replies.answer(context, "rule", Map.of("sheet", sheet, "now", replies.now()), position, () -> sheet);
    }

    /** {@code ?title=...&summary=...&date=2023-02-10}; without a title it is an empty form. */
    private void explain(Context context) {
        String position = replies.position();
        Asked asked = Asked.of(context, replies.now());
        Optional<Explanation> explanation =
                asked.title().isBlank() ? Optional.empty() : tuning.newest().explain(asked.headline());
        if (Replies.wantsJson(context)) {
            replies.json(
                    context, explanation.orElseThrow(() -> new BadRequestResponse("say which headline: ?title=...")));
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asked", asked);
        explanation.ifPresent(found -> parameters.put("explanation", found));
        replies.page(context, "explain", parameters, position);
    }

    private void suggestions(Context context) {
        String position = replies.position();
        List<Suggestions.Cluster> clusters = tuning.newest().suggestions();
        replies.answer(
                context, "suggestions", Map.of("clusters", clusters), position, () -> Map.of("clusters", clusters));
    }

    /** A file of a book as it was published, to be kept beside the others in config/. */
    private void file(Context context) {
        long revision = context.pathParamAsClass("revision", Long.class).get();
        String name = context.pathParam("file");
        String text = tuning.shelf()
                .revision(revision)
                .map(DecisionBook::files)
                .map(files -> files.get(name))
                .orElseThrow(() -> new NotFoundResponse("Decision book " + revision + " has no file " + name));
        String plain = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
        context.header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
        context.contentType("text/yaml; charset=utf-8").result(text);
    }
}
