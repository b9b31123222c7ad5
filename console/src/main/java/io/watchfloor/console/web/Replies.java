package io.watchfloor.console.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.router.EndpointNotFound;
import io.watchfloor.board.view.Situation;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How routes answer: a page for browsers, the same facts as JSON for whoever asks for application/json. */
public final class Replies {
    private static final String NOT_FOUND = "watchfloor.not-found";

    private final WebDesk desk;
    private final Pages pages;
    private final EventLog events;

    public Replies(WebDesk desk, Pages pages, EventLog events) {
        this.desk = desk;
        this.pages = pages;
        this.events = events;
    }

    public Instant now() {
        return desk.situation().get().now();
    }

    /**
     * Where the stream is. Taken before the view is read: the browser may then hear of a change twice, but never miss
     * one.
     */
    public String position() {
        return events.last();
    }

    /**
     * Answers with a page or with JSON.
     *
     * @param template its name, which takes {@code frame} and the parameters
     * @param position see {@link #position}
     */
    public void answer(
            Context context, String template, Map<String, Object> parameters, String position, Supplier<Object> json) {
        if (wantsJson(context)) {
            json(context, json.get());
        } else {
            page(context, template, parameters, position);
        }
    }

    /** Answers a script of a page with a part to put into it, or with JSON. */
    public void part(Context context, String template, Map<String, Object> parameters, Object json) {
        if (wantsJson(context)) {
            json(context, json);
        } else {
            fresh(context);
            context.html(pages.render(template, parameters));
        }
    }

    public void json(Context context, Object facts) {
        fresh(context);
        context.contentType("application/json").result(Json.write(facts));
    }

    public void page(Context context, String template, Map<String, Object> parameters, String position) {
        fresh(context);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", frame(context, position));
        context.html(pages.render(template, all));
    }

    private Frame frame(Context context, String position) {
        Situation situation = desk.situation().get();
        Seat seat = Seats.find(context);
        return new Frame(
                desk.pulse(seat == null ? "" : seat.name()),
                situation.replay() ? situation.replayOf() : null,
                position,
                context.path(),
                seat,
                Seats.token(context),
                Seats.open(context));
    }

    /** A page that stands alone, for whoever is not signed in: it shows nothing of the desk. */
    void bare(Context context, String template, Map<String, Object> parameters) {
        fresh(context);
        context.html(pages.render(template, parameters));
    }

    /** Answers whoever has a key and no seat: a page that stands alone and says whether the desk can be trusted now, or JSON. */
    public void granted(Context context, String template, Map<String, Object> parameters, Supplier<Object> json) {
        if (wantsJson(context)) {
            json(context, json.get());
            return;
        }
        Situation situation = desk.situation().get();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("situation", situation);
        bare(context, template, all);
    }

    /** What the desk sees now; refused while that is not everything, for what is missing would be taken for over. */
    public static Situation complete(Situation situation) {
        String trouble = situation.trouble();
        if (trouble != null) {
            throw new ServiceUnavailableResponse(trouble);
        }
        return situation;
    }

    /** What is neither a page nor JSON, whatever is asked for. */
    public static void document(Context context, String type, String text) {
        fresh(context);
        context.contentType(type).result(text);
    }

    /** A part of a page, for a stream that sends it. */
    public String rendered(String template, Map<String, Object> parameters) {
        return pages.render(template, parameters);
    }

    /** Says why something was not done: {@code {"error": ...}} for programs, its words for people. */
    public static void refuse(HttpResponseException refused, Context context) {
        context.status(refused.getStatus());
        String why = String.valueOf(refused.getMessage());
        // An address that no route has: the router's words for that are not for people.
        if (refused instanceof NotFoundResponse && !(refused instanceof EndpointNotFound)) {
            context.attribute(NOT_FOUND, why);
        }
        plainly(context, why);
    }

    /** What a route could not find, in its own words; absent when there is no such route. */
    static @Nullable String notFound(Context context) {
        return context.attribute(NOT_FOUND);
    }

    /** An answer that is no page: its words, or {@code {"error": ...}}. */
    static void plainly(Context context, String why) {
        fresh(context);
        if (wantsJson(context)) {
            context.contentType("application/json").result(Json.write(Map.of("error", why)));
        } else {
            context.contentType("text/plain; charset=utf-8").result(why);
        }
    }

    static void fresh(Context context) {
        context.header("Cache-Control", Grants.inPath(context.path()) ? "private, no-store" : "no-store");
        context.header("Vary", "Accept");
    }

    /** Asked by a program, or by a script of our pages. */
    public static boolean wantsJson(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).startsWith("application/json");
    }
}
