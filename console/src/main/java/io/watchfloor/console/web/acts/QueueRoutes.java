package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.authoring.learning.Question;
import io.watchfloor.board.tuning.HeadlineQueue.Today;
import io.watchfloor.console.acts.ActOutcome;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The headlines that the desk asks about, and what somebody says of one. */
public final class QueueRoutes implements RouteGroup {
    private final WebDesk desk;
    private final Replies replies;

    public QueueRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/queue", this::list, Role.VIEWER);
        routes.post("/queue", this::answer, Role.OFFICER);
    }

    private void list(Context context) {
        String position = replies.position();
        Today today = desk.tuning().queue().today(replies.now());
        replies.answer(context, "queue", Map.of("today", today), position, () -> today);
    }

    /** {@code headline=...&said=yes}; where the headline is reported, the report is judged too. */
    private void answer(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        fields.need("headline", "the id of a headline that is asked about today");
        fields.need("said", "yes, no or other-pair");
        Said said = Objects.requireNonNull(fields.word("said", Said::of));
        Instant now = replies.now();
        Question question = desk.tuning()
                .queue()
                .question(String.valueOf(fields.text("headline")), now)
                .orElseThrow(() -> new NotFoundResponse("This headline is not asked about today."));
        if (said == Said.OTHER_PAIR && question.pair() == null) {
            throw new BadRequestResponse("It is asked about no pair: say yes or no.");
        }
        String who = Seats.of(context).name();
        HeadlineWord word = desk.tuning().queue().answer(question, said, who, now);
        Acts.await(desk.doing().writer().write(desk.doing().topics().words, word.headline(), word));
        String refused = judge(question, said == Said.YES, who, now);
        String message =
                "Said: " + said.word() + "." + (refused.isEmpty() ? "" : " Its report is as before: " + refused);
        if (Replies.wantsJson(context)) {
            replies.json(context, Map.of("message", message));
        } else {
            context.redirect("/queue", HttpStatus.SEE_OTHER);
        }
    }

    /** Why a report of the headline about its pair could not be judged; empty when all were, or there is none. */
    private String judge(Question question, boolean right, String who, Instant now) throws InterruptedException {
        String refused = "";
        for (IncidentReport member : desk.view().members().named(new HashSet<>(question.reports()))) {
            Incident incident = desk.view().incident(member.incident());
            if (incident == null || !member.report().parties().pair().equals(question.pair())) {
                continue;
            }
            ActOutcome outcome = desk.doing()
                    .acts()
                    .act(ActDraft.of(UUID.randomUUID().toString(), incident.id(), ActKind.VERDICT, who, now)
                            .version(incident.desk().version())
                            .judged(member.report().id(), right)
                            .reason("asked by the desk")
                            .act());
            refused = outcome.outcome() == ActOutcome.Kind.ACCEPTED ? refused : outcome.message();
        }
        return refused;
    }
}
