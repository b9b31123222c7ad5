package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.view.Links;
import io.watchfloor.console.acts.ActOutcome;
import io.watchfloor.console.acts.ActWording;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Guard;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do to incidents: {@code POST /i/{id}/acts}. */
public final class ActRoutes implements RouteGroup {
    private static final Duration LONGEST_SHELF = Duration.ofDays(7);
    /** An incident with its desk version, as the choices of a form name it: no script has to look the version up. */
    private static final Pattern VERSIONED = Pattern.compile("(.{1,200})@(\\d{1,9})");
    /** What the page that asks whether one is sure does not send on. */
    private static final Set<String> UNREPEATED = Set.of(Guard.FIELD, "sure", "command");

    private final WebDesk desk;
    private final Replies replies;

    public ActRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/i/{id}/acts", this::act, Role.OFFICER);
    }

    private void act(Context context) throws InterruptedException {
        Incident incident = desk.view().incident(context.pathParam("id"));
        if (incident == null) {
            throw new NotFoundResponse("No incident has this id, or it has not reached this console yet.");
        }
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        Act act = act(incident.id(), fields, Seats.of(context).name(), Replies.wantsJson(context));
        if (act.mayCall() != null && !Seats.of(context).role().may(Role.ANALYST)) {
            throw new ForbiddenResponse("The right to call is given back by analysts.");
        }
        if (fields.flag("batch") && incident.level().computed() == Precedence.FLASH) {
            throw new ConflictResponse(
                    incident.id() + " is P1: what is done to several at once leaves these out. Decide it by itself.");
        }
        if (!desk.doing().offers(act.kind())) {
            throw new ConflictResponse(
                    "Not done: not every instance of streams knows this act yet. Update them all, and wait"
                            + " until each has applied something.");
        }
        if (act.kind().regroups() && !Replies.wantsJson(context) && !fields.flag("sure")) {
            askWhetherSure(context, act, fields);
            return;
        }
        ActOutcome outcome = desk.doing().acts().act(act);
        if (Replies.wantsJson(context)) {
            context.status(status(outcome.outcome()));
            replies.json(context, outcome);
        } else if (outcome.outcome() == ActOutcome.Kind.ACCEPTED) {
            context.redirect(Links.incident(incident.id()), HttpStatus.SEE_OTHER);
        } else {
            throw new HttpResponseException(status(outcome.outcome()).getCode(), outcome.message());
        }
    }

    /** What puts reports elsewhere is said in a sentence before it is done; a script shows the same page as a dialog. */
    private void askWhetherSure(Context context, Act act, RequestFields fields) {
        Map<String, Object> parameters =
                Map.of("act", act, "question", ActWording.question(act), "fields", fields.pairs(UNREPEATED));
        replies.page(context, "sure", parameters, replies.position());
    }

    private Act act(String incident, RequestFields fields, String actor, boolean json) {
        Instant now = replies.now();
        fields.need("kind", "what is done, such as own");
        ActKind kind = Objects.requireNonNull(fields.word("kind", ActKind::of));
        String command = fields.text("command");
        Act act = ActDraft.of(command == null ? UUID.randomUUID().toString() : command, incident, kind, actor, now)
                .version(fields.number("version", "the desk version that you saw"))
                .reason(fields.text("reason"))
                .to(fields.text("to"))
                .until(
                        kind == ActKind.SHELVE ? shelf(fields, now) : null,
                        fields.text("untilEscalates") == null ? null : fields.flag("untilEscalates"))
                .disposition(fields.word("disposition", Disposition::of))
                .precedence(fields.word("precedence", Precedence::of))
                .judged(report(kind, fields), fields.text("verdict") == null ? null : fields.flag("verdict"))
                .undoes(fields.text("undoes"))
                .mayCall(fields.text("mayCall"))
                .story(kind.regroups() ? story(fields) : null)
                .act();
        Optional<String> lacks = json ? Optional.empty() : ActWording.lacks(act);
        lacks.or(act::fault).ifPresent(fault -> {
            throw new BadRequestResponse(fault);
        });
        return act;
    }

    /** What an act on stories is about beside its incident. */
    private static Act.Story story(RequestFields fields) {
        Integer version = fields.text("otherVersion") == null
                ? null
                : fields.number("otherVersion", "the desk version of the other that you saw");
        String other = fields.text("other");
        Matcher seen = VERSIONED.matcher(other == null ? "" : other);
        return seen.matches() && version == null
                ? new Act.Story(seen.group(1), Integer.valueOf(seen.group(2)), reports(fields))
                : new Act.Story(other, version, reports(fields));
    }

    /** A choice of a form names a report and its copies. */
    private static List<String> reports(RequestFields fields) {
        return fields.all("reports").stream()
                .flatMap(choice -> Stream.of(choice.split(" ")))
                .toList();
    }

    /** The one report of a move; a form ticks it among those that could also be split off. */
    private static @Nullable String report(ActKind kind, RequestFields fields) {
        List<String> ticked = reports(fields);
        if (kind == ActKind.MOVE && ticked.size() > 1) {
            throw new BadRequestResponse("one report is moved at a time, not " + ticked.size()
                    + ": split them off together, then join what that makes");
        }
        return kind == ActKind.MOVE && ticked.size() == 1 ? ticked.get(0) : fields.text("report");
    }

    private static @Nullable Instant shelf(RequestFields fields, Instant now) {
        Duration length = fields.length("for");
        Instant until = length == null ? fields.time("until") : now.plus(length);
        if (until != null && until.isAfter(now.plus(LONGEST_SHELF))) {
            throw new BadRequestResponse("a shelf lasts at most " + LONGEST_SHELF.toDays() + " days");
        }
        return until;
    }

    private static HttpStatus status(ActOutcome.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> HttpStatus.OK;
            case REFUSED -> HttpStatus.CONFLICT;
            case UNCONFIRMED -> HttpStatus.ACCEPTED;
            case FAILED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
