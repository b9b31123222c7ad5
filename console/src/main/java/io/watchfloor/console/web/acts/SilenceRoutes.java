package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.SilenceList;
import io.watchfloor.board.view.SilencedValues;
import io.watchfloor.board.view.Times;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.files.labels.Silences;
import io.watchfloor.model.Counts;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Silences: what there is, what one hid, a new one after a look at what it would have hidden, and a new end. The owner
 * is who asks.
 */
public final class SilenceRoutes implements RouteGroup {
    private static final String PAGE = "/silences";

    private final WebDesk desk;
    private final Replies replies;

    public SilenceRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::list, Role.VIEWER);
        routes.post(PAGE, this::add, Role.OFFICER);
        routes.get(PAGE + "/{id}", this::one, Role.VIEWER);
        routes.post(PAGE + "/{id}", this::change, Role.OFFICER);
    }

    /** {@code ?matchers=pair=CHN-USA} is what a new one begins with. */
    private void list(Context context) {
        String matchers = context.queryParam("matchers");
        String position = replies.position();
        SilenceList silences = desk.view().silences(replies.now());
        replies.answer(
                context,
                "silences",
                Map.of("silences", silences, "now", replies.now(), "matchers", matchers == null ? "" : matchers),
                position,
                () -> silences);
    }

    private void one(Context context) {
        String position = replies.position();
        Silence silence = find(context);
        List<Moment> hidden = desk.view().hidden(silence);
        replies.answer(
                context,
                "hidden",
                Map.of("silence", silence, "hidden", hidden, "now", replies.now()),
                position,
                () -> new HiddenJson(silence, hidden));
    }

    /** With {@code dryRun} it only says what it would have hidden in as long a time until now. */
    private void add(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        Instant now = replies.now();
        boolean dryRun = fields.flag("dryRun");
        Duration length = length(fields);
        Silence silence = new Silence(
                "s-" + UUID.randomUUID().toString().substring(0, 8),
                fields.all("matchers"),
                Seats.of(context).name(),
                dryRun ? "preview" : fields.need("reason", "why, for the next watch"),
                now,
                now.plus(length),
                Map.of());
        check(silence);
        knows(silence);
        if (dryRun) {
            List<Moment> hidden = desk.view().preview(silence, length, now);
            replies.json(context, new PreviewJson(preview(hidden, fields.need("for", "how long")), hidden));
            return;
        }
        write(silence.id(), silence);
        Acts.done(
                context, replies, PAGE, "In force as " + silence.id() + " until " + Times.brief(silence.ends()) + ".");
    }

    private static String preview(List<Moment> hidden, String past) {
        return "In the last " + past + " it would have kept back " + Counts.of(hidden.size(), "event") + ".";
    }

    /** A new end, counted from now; {@code end=true} ends it, or takes it back when it has not begun. */
    private void change(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        Silence silence = find(context);
        RequestFields fields = RequestFields.of(context);
        Instant now = replies.now();
        if (!silence.ends().isAfter(now)) {
            throw new ConflictResponse(
                    "Not changed: " + silence.id() + " ended " + Times.brief(silence.ends()) + ". Make a new one.");
        }
        if (fields.flag("end")) {
            boolean begun = silence.starts().isBefore(now);
            write(silence.id(), begun ? until(silence, now) : null);
            Acts.done(context, replies, PAGE, begun ? ended(silence, now) : "Taken back before it began.");
            return;
        }
        Silence changed = until(silence, now.plus(length(fields)));
        check(changed);
        write(silence.id(), changed);
        Acts.done(context, replies, PAGE, silence.id() + " now ends " + Times.brief(changed.ends()) + ".");
    }

    private String ended(Silence silence, Instant now) {
        int hidden = desk.view().hidden(until(silence, now)).size();
        return "Ended. It kept back " + Counts.of(hidden, "event") + ".";
    }

    private static Silence until(Silence silence, Instant end) {
        return new Silence(
                silence.id(),
                silence.matchers(),
                silence.owner(),
                silence.reason(),
                silence.starts(),
                end,
                silence.more());
    }

    private Silence find(Context context) {
        Silence silence = desk.view().silence(context.pathParam("id"));
        if (silence == null) {
            throw new NotFoundResponse("There is no such silence, or it has not reached this console yet.");
        }
        return silence;
    }

    private static Duration length(RequestFields fields) {
        fields.need("for", "how long, such as 8h");
        Duration length = fields.length("for");
        return length == null ? Duration.ZERO : length;
    }

    private static void check(Silence silence) {
        List<String> faults = Silences.faults(silence);
        if (!faults.isEmpty()) {
            throw new BadRequestResponse(String.join("; ", faults));
        }
    }

    private void knows(Silence silence) {
        Object subjects = desk.tuning().newest().words().getOrDefault("subjects", List.of());
        List<String> known =
                ((Collection<?>) subjects).stream().map(Object::toString).toList();
        List<String> faults = SilencedValues.faults(silence, known);
        if (!faults.isEmpty()) {
            throw new BadRequestResponse(String.join("; ", faults));
        }
    }

    private void write(String id, @Nullable Silence silence) throws InterruptedException {
        Acts.await(desk.doing().writer().write(desk.doing().topics().silences, id, silence));
    }

    private record HiddenJson(Silence silence, List<Moment> hidden) {}

    private record PreviewJson(String message, List<Moment> hidden) {}
}
