package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.watchfloor.board.view.Lag;
import io.watchfloor.console.acts.Doing;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.kafka.DeadLetterBox.Redrive;
import io.watchfloor.model.Counts;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DeadLetter.Settled;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What waits for an operator: dead letters and notifications that were given up. Both can be redriven or discarded, one
 * or all of a kind, and each first says what it would do.
 */
public final class LetterRoutes implements RouteGroup {
    private static final String PAGE = "/ops";

    private final WebDesk desk;
    private final Replies replies;

    public LetterRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::show, Role.VIEWER);
        routes.post(PAGE + "/dead-letters", this::letters, Role.OPERATOR);
        routes.post(PAGE + "/undelivered", this::deliveries, Role.OPERATOR);
    }

    private void show(Context context) {
        String position = replies.position();
        List<DeadLetter> letters = desk.view().deadLetters();
        List<Delivery> undelivered = desk.view().undelivered();
        List<Lag.Stage> stages = desk.situation().get().lag().stages();
        replies.answer(
                context,
                "ops",
                Map.of("letters", letters, "undelivered", undelivered, "stages", stages, "now", replies.now()),
                position,
                () -> new OpsJson(stages, letters, undelivered));
    }

    /** What is asked for: to redrive or to discard, these or those with a reason, and whether only to look. */
    private record Wanted(String what, List<String> ids, boolean all, boolean dryRun, String by, String why) {
        static Wanted of(Context context) {
            RequestFields fields = RequestFields.of(context);
            String what = fields.need("do", "redrive or discard");
            if (!what.equals("redrive") && !what.equals("discard")) {
                throw new BadRequestResponse("do must be redrive or discard, not " + what);
            }
            boolean dryRun = fields.flag("dryRun");
            boolean bare = dryRun || what.equals("redrive");
            String why = bare && fields.text("reason") == null ? "" : fields.need("reason", "why it is given up");
            List<String> ids = fields.all("id");
            boolean all = fields.flag("all");
            if (ids.isEmpty() && !all) {
                throw new BadRequestResponse("id is missing: name one or several, or say all=true");
            }
            return new Wanted(what, ids, all, dryRun, Seats.of(context).name(), why);
        }

        boolean discards() {
            return what.equals("discard");
        }

        boolean takes(String id) {
            return all || ids.contains(id);
        }

        String done(int count, String noun) {
            String happened = discards() ? "discarded" : "redriven";
            return Counts.of(count, noun) + (dryRun ? " would be " : " ") + happened + ".";
        }
    }

    private void letters(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        Wanted wanted = Wanted.of(context);
        Doing doing = desk.doing();
        List<DeadLetter> letters = desk.view().deadLetters().stream()
                .filter(letter -> wanted.takes(letter.origin()))
                .toList();
        List<String> lines = new ArrayList<>();
        int count = 0;
        for (DeadLetter letter : letters) {
            if (wanted.discards()) {
                lines.add(letter.origin() + "  is given up");
                count++;
            } else {
                Redrive redrive = doing.redriving().look(List.of(letter)).get(0);
                lines.add(redrive.toString());
                if (!redrive.possible()) {
                    continue;
                }
                count++;
                if (!wanted.dryRun()) {
                    doing.redriving().send(redrive);
                }
            }
            if (!wanted.dryRun()) {
                settle(letter, wanted);
            }
        }
        told(context, wanted, wanted.done(count, "dead letter"), lines);
    }

    private void settle(DeadLetter letter, Wanted wanted) throws InterruptedException {
        String how = wanted.discards() ? Settled.DISCARDED : Settled.REDRIVEN;
        DeadLetter settled = letter.settled(how, wanted.by(), replies.now(), wanted.why());
        Acts.await(desk.doing().writer().write(desk.doing().topics().deadLetters, letter.origin(), settled));
    }

    private void deliveries(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        Wanted wanted = Wanted.of(context);
        DeliveryOutcome word = wanted.discards() ? DeliveryOutcome.DISCARDED : DeliveryOutcome.REDRIVEN;
        List<String> lines = new ArrayList<>();
        for (Delivery last : desk.view().undelivered()) {
            if (!wanted.takes(last.notification())) {
                continue;
            }
            lines.add(last.notification() + (wanted.discards() ? "  is given up" : "  is tried again"));
            if (!wanted.dryRun()) {
                Delivery said = last.said(word, wanted.by(), replies.now(), wanted.why());
                Acts.await(desk.doing().writer().write(desk.doing().topics().deliveries, last.notification(), said));
            }
        }
        told(context, wanted, wanted.done(lines.size(), "notification"), lines);
    }

    private void told(Context context, Wanted wanted, String message, List<String> lines) {
        if (wanted.dryRun() || Replies.wantsJson(context)) {
            replies.json(context, new ToldJson(message, wanted.dryRun(), lines));
        } else {
            Acts.done(context, replies, PAGE, message);
        }
    }

    private record OpsJson(List<Lag.Stage> stages, List<DeadLetter> deadLetters, List<Delivery> undelivered) {}

    private record ToldJson(String message, boolean dryRun, List<String> lines) {}
}
