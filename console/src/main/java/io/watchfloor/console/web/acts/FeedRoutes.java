package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.view.FeedLine;
import io.watchfloor.board.view.Feeds;
import io.watchfloor.board.view.Links;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.FeedIds;
import io.watchfloor.model.HourCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds: how they are now; a new one; asked at once, paused, let go on. Ingest reads it all from the topic of feeds. */
public final class FeedRoutes implements RouteGroup {
    private static final String PAGE = "/feeds";
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final WebDesk desk;
    private final Replies replies;

    public FeedRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::list, Role.VIEWER);
        routes.post(PAGE, this::add, Role.OPERATOR);
        routes.post(PAGE + "/{id}", this::change, Role.OPERATOR);
    }

    private void list(Context context) {
        String position = replies.position();
        Instant now = replies.now();
        Feeds feeds = desk.view().feedList();
        List<FeedLine> lines = feeds.lines();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("feeds", lines);
        parameters.put("hours", feeds.hours(now));
        parameters.put("heard", feeds.heard());
        parameters.put("now", now);
        replies.answer(context, "feeds", parameters, position, () -> json(lines, feeds.hours(now), now));
    }

    private FeedsJson json(List<FeedLine> lines, HourCounts hours, Instant now) {
        return new FeedsJson(
                now,
                desk.view().feeds(),
                lines.stream()
                        .filter(line -> line.feed() != null)
                        .map(ListedJson::of)
                        .toList(),
                hours);
    }

    /** Listed as it is: ingest asks it within the minute, and says on the page what came of it. */
    private void add(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        String url = address(fields.need("url", "the address of the feed"));
        String outlet = limited("outlet", fields.need("outlet", "who publishes it"), LONGEST_NAME);
        Feed known = desk.view().feedList().at(url);
        if (known != null) {
            throw new ConflictResponse(
                    "Not added: " + Feed.shown(url) + " is on the list already, as " + known.id() + ".");
        }
        String id = FeedIds.of(outlet, url);
        if (id.isEmpty()) {
            throw new BadRequestResponse("outlet needs a letter or a digit, to make a name for the feed of");
        }
        if (desk.view().feedList().find(id) != null) {
            throw new ConflictResponse(
                    "Not added: another feed has the name " + id + "; call the outlet something else.");
        }
        Feed feed = new Feed(
                id,
                url,
                outlet,
                null,
                form(fields, "country", "[A-Z]{3}", "three letters such as GBR"),
                form(fields, "reliability", "[A-F]", "a letter from A to F"),
                every(fields),
                true,
                Map.of());
        write(feed, context);
        Acts.done(
                context,
                replies,
                PAGE,
                "Added as " + id + ". Ingest asks it within a minute; load this page again then.");
    }

    private void change(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        Feed feed = desk.view().feedList().find(context.pathParam("id"));
        if (feed == null) {
            throw new NotFoundResponse("There is no such feed, or it has not reached this console yet.");
        }
        String what = RequestFields.of(context).need("do", "poll, pause or resume");
        switch (what) {
            case "poll" -> {
                if (!feed.enabled()) {
                    throw new ConflictResponse("Not asked: " + feed.id() + " is paused. Let it go on first.");
                }
                write(feed.askedFor(replies.now()), context);
                Acts.done(
                        context,
                        replies,
                        PAGE,
                        feed.outlet() + " is asked now; load this page again in a few seconds.");
            }
            case "pause" -> {
                write(feed.polled(false), context);
                Acts.done(
                        context,
                        replies,
                        PAGE,
                        feed.outlet() + " is paused: nobody asks it, and nothing comes from it.");
            }
            case "resume" -> {
                write(feed.polled(true), context);
                Acts.done(context, replies, PAGE, feed.outlet() + " goes on, and is asked within a minute.");
            }
            default -> throw new BadRequestResponse("do must be poll, pause or resume, not " + what);
        }
    }

    private void write(Feed feed, Context context) throws InterruptedException {
        Feed changed = feed.changedBy(Seats.of(context).name());
        Acts.await(desk.doing().writer().write(desk.doing().topics().feeds, changed.id(), changed));
    }

    /** What may lead inside is refused by ingest, which knows where a name leads when it asks. */
    private static String address(String given) {
        String url = limited("url", given, LONGEST_ADDRESS);
        if (Links.source(url) == null) {
            throw new BadRequestResponse(
                    "url must be an address with http or https and without name and password, such as"
                            + " https://example.org/news.xml; one with a password is listed on the command line");
        }
        return url;
    }

    private static String limited(String name, String text, int longest) {
        if (text.length() > longest) {
            throw new BadRequestResponse(name + " has " + text.length() + " characters; " + longest + " at most");
        }
        return text;
    }

    private static @Nullable String form(RequestFields fields, String name, String form, String words) {
        String text = fields.text(name);
        if (text != null && !text.matches(form)) {
            throw new BadRequestResponse(name + " " + text + " should be " + words);
        }
        return text;
    }

    /** In seconds; 0 leaves it to ingest. */
    private static int every(RequestFields fields) {
        Duration every = fields.length("every");
        if (every == null) {
            return 0;
        }
        if (every.toSeconds() < 1 || every.compareTo(LONGEST_WAIT) > 0) {
            throw new BadRequestResponse("every must be from 1s to 1d");
        }
        return (int) every.toSeconds();
    }

    private record FeedsJson(Instant deskTime, List<FeedHealth> feeds, List<ListedJson> listed, HourCounts hours) {}

    /** Without password, headers and what else its record carries. */
    private record ListedJson(
            String id,
            String outlet,
            String url,
            @Nullable String country,
            boolean enabled,
            @Nullable String changedBy) {
        static ListedJson of(FeedLine line) {
            Feed feed = line.feed();
            if (feed == null) {
                throw new IllegalArgumentException(line.id() + " is not listed");
            }
            return new ListedJson(
                    feed.id(), feed.outlet(), Feed.shown(feed.url()), feed.country(), feed.enabled(), feed.changedBy());
        }
    }
}
