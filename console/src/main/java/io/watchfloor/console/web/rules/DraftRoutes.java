package io.watchfloor.console.web.rules;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.NextBook;
import io.watchfloor.authoring.PackEdit;
import io.watchfloor.board.tuning.Backtest;
import io.watchfloor.board.tuning.Backtests;
import io.watchfloor.board.tuning.Draft;
import io.watchfloor.board.tuning.Tried;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.tuning.Workbench;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.match.Example;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the editor asks while its author works, and publishing. Every request brings the whole draft; the server keeps
 * none. What cannot be done is refused in words.
 */
public final class DraftRoutes implements RouteGroup {
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_DAYS = 30;

    private final Tuning tuning;
    private final Workbench bench;
    private final Replies replies;

    public DraftRoutes(Tuning tuning, Replies replies) {
        this.tuning = tuning;
        this.bench = tuning.workbench();
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/drafts/lint", this::lint, Role.ANALYST);
        routes.post("/drafts/try", this::tryOut, Role.ANALYST);
        routes.post("/drafts/explain", this::explain, Role.ANALYST);
        routes.post("/drafts/test", this::test, Role.ANALYST);
        routes.post("/drafts/status", this::status, Role.ANALYST);
        routes.post("/drafts/publish", this::publish, Role.ANALYST);
        routes.post("/backtests", this::start, Role.ANALYST);
        routes.get("/backtests/{id}", this::backtest, Role.VIEWER);
        routes.post("/backtests/{id}/cancel", this::cancel, Role.ANALYST);
    }

    private void lint(Context context) {
        Draft draft = draft(context);
        replies.json(context, refusing(() -> bench.lint(draft)));
    }

    private void tryOut(Context context) {
        Draft draft = draft(context);
        Tried tried = refusing(() -> bench.tryOut(draft));
        replies.part(context, "tried", Map.of("tried", tried), tried);
    }

    private void explain(Context context) {
        Draft draft = draft(context);
        Asked asked = Asked.of(context, replies.now());
        Explanation explanation = refusing(() -> bench.explain(draft, asked.headline()));
        replies.part(context, "explanation", Map.of("explanation", explanation), explanation);
    }

    /** Fields {@code title}, {@code date} and {@code kind}: hit, miss or known_fp. */
    private void test(Context context) {
        Draft draft = draft(context);
        Asked asked = Asked.of(context, replies.now());
        Example.Kind kind = kind(field(context, "kind"));
        if (asked.title().isEmpty()) {
            throw new BadRequestResponse("Say which headline.");
        }
        replies.json(context, new TextJson(refusing(() -> bench.withTest(draft, kind, asked.title(), asked.date()))));
    }

    private static Example.Kind kind(String word) {
        for (Example.Kind kind : Example.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new BadRequestResponse("kind is hit, miss or known_fp, not '" + word + "'");
    }

    /** Field {@code status}. */
    private void status(Context context) {
        Draft draft = draft(context);
        RuleStatus status;
        try {
            status = RuleStatus.of(field(context, "status"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(e.getMessage());
        }
        replies.json(context, new TextJson(refusing(() -> bench.withStatus(draft, status))));
    }

    /** Field {@code days}: how far back, at most {@value #MOST_DAYS}. */
    private void start(Context context) {
        Draft draft = draft(context);
        int days = context.formParamAsClass("days", Integer.class).getOrDefault(MOST_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw new BadRequestResponse("days is from 1 to " + MOST_DAYS + ", not " + days);
        }
        String by = Seats.of(context).name();
        answer(context, refusing(() -> bench.startBacktest(draft, days, by)));
    }

    private void backtest(Context context) {
        answer(context, find(context));
    }

    private void cancel(Context context) {
        find(context);
        bench.cancelBacktest(context.pathParam("id"));
        answer(context, find(context));
    }

    private Backtest.Standing find(Context context) {
        return bench.backtest(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("This back-test is not known any more; start it again."));
    }

    private void answer(Context context, Backtest.Standing standing) {
        replies.part(context, "backtest", Map.of("backtest", standing), standing);
    }

    /** Field {@code message}: why. */
    private void publish(Context context) {
        Draft draft = draft(context);
        String author = Seats.of(context).name();
        String message = field(context, "message").strip();
        if (message.isEmpty()) {
            throw new BadRequestResponse("Say in a few words why: it stands in the history.");
        }
        DecisionBook base = tuning.shelf().revision(draft.base()).orElse(null);
        DecisionBook book = refusing(() -> bench.publish(draft, author, message))
                .orElseThrow(() -> new ConflictResponse("Nothing to publish: the newest decision book says the same."));
        replies.json(
                context,
                new PublishedJson(
                        book.revision(),
                        book.activeFrom(),
                        base == null
                                ? ""
                                : Rulebook.changes(base.files(), book.files()).toString(),
                        draft.file()));
    }

    /** What an author can mend is said in words, with the status that tells what kind of trouble it is. */
    private <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Draft.MisplacedException | PackEdit.Refused | Workbench.UntestedException e) {
            throw new HttpResponseException(UNPROCESSABLE, e.getMessage());
        } catch (BookException | NextBook.UnfitException e) {
            throw new HttpResponseException(UNPROCESSABLE, e.getMessage());
        } catch (Backtests.BusyException e) {
            throw new ConflictResponse(e.getMessage());
        } catch (NextBook.OvertakenException | DecisionBooks.OvertakenException e) {
            throw new ConflictResponse(overtaken());
        } catch (KafkaEdgeException e) {
            throw new HttpResponseException(503, "Not published: " + e.getMessage());
        }
    }

    private String overtaken() {
        return tuning.shelf()
                .newest()
                .map(book -> "Not published: " + book.author() + " published decision book " + book.revision()
                        + (book.message() == null ? "" : " (\"" + book.message() + "\")")
                        + " while you edited. Your text is kept: take it over onto book " + book.revision()
                        + ", back-test it again, and publish.")
                .orElse("Not published: somebody else published at this moment. Try again.");
    }

    private static Draft draft(Context context) {
        String text = field(context, "text").replace("\r\n", "\n");
        if (text.length() > Draft.LIMIT) {
            throw new BadRequestResponse("The text has more than " + Draft.LIMIT + " chars.");
        }
        long base = context.formParamAsClass("base", Long.class).get();
        String rule = field(context, "rule");
        return new Draft(
                base,
                field(context, "file"),
                rule.isEmpty() ? null : rule,
                Boolean.parseBoolean(field(context, "whole")),
                text);
    }

    private static String field(Context context, String name) {
        @Nullable String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private record TextJson(String text) {}

    private record PublishedJson(long revision, Instant activeFrom, String changes, String file) {}
}
