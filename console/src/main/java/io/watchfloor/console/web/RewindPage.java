package io.watchfloor.console.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.view.Board;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Past;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Times;
import io.watchfloor.model.Incident;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board as it was known at a time: {@code /?at=2023-02-04T20:15Z}. */
public final class RewindPage {
    /** The slider reaches so far to both sides. */
    private static final Duration REACH = Duration.ofHours(24);
    /** In an address: the minute before the first flash that is open called. */
    private static final String FLASH = "flash";

    private final WebDesk desk;
    private final Replies replies;

    RewindPage(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    /**
     * A moment to be shown.
     *
     * @param first when the first event was known
     * @param now desk time
     */
    public record Then(Instant at, Instant first, Instant now, List<Line> lines, List<Moment> recent) {
        public Instant from() {
            return later(first, at.minus(REACH));
        }

        public Instant until() {
            return at.plus(REACH).isBefore(now) ? at.plus(REACH) : now;
        }

        /** Where the board of so many seconds later is; never outside of what can be seen. */
        public String href(long seconds) {
            Instant then = later(first, at.plusSeconds(seconds));
            return address(then.isBefore(now) ? then : now);
        }

        /** How many nobody owned, by urgency: {@code P1 0, P2 1, P3 2}. */
        public String unowned() {
            return Stream.of(DeskUrgency.values())
                    .map(urgency -> urgency + " "
                            + lines.stream()
                                    .map(Line::row)
                                    .filter(row -> row.unowned() && row.urgency() == urgency)
                                    .count())
                    .collect(Collectors.joining(", "));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    private static String address(Instant at) {
        return "/?at=" + at.truncatedTo(ChronoUnit.SECONDS);
    }

    void answer(Context context, String asked) {
        String position = replies.position();
        Instant now = replies.now();
        Past past = desk.view().past();
        Instant first = past.first();
        if (asked.equals(FLASH) || asked.startsWith("PT")) {
            Instant wanted = asked.equals(FLASH) ? beforeTheFlash(now) : ago(asked, now);
            context.redirect(address(first != null && first.isAfter(wanted) ? first : wanted));
            return;
        }
        Instant at = parse(asked);
        if (first == null) {
            throw new NotFoundResponse("No event is known yet, so there is no time to go back to. " + past.progress());
        }
        if (at.isBefore(first.truncatedTo(ChronoUnit.SECONDS)) || at.isAfter(now)) {
            throw new NotFoundResponse("Nothing is known of " + Times.full(at) + ". What can be seen is the board from "
                    + Times.full(first) + " to " + Times.full(now) + ", which is now. " + past.progress());
        }
        Then then = then(past, at, first, now);
        replies.answer(
                context,
                "rewind",
                Map.of("then", then),
                position,
                () -> new ThenJson(
                        at,
                        first,
                        now,
                        then.lines().stream()
                                .map(Line::row)
                                .sorted(Row.ORDER)
                                .map(Row::incident)
                                .toList(),
                        then.recent()));
    }

    private static Then then(Past past, Instant at, Instant first, Instant now) {
        try {
            KeyFrame known = past.known(at);
            return new Then(at, first, now, known.lines(past::reports), known.recent());
        } catch (SearchStoppedException e) {
            throw new ServiceUnavailableResponse(e.getMessage());
        }
    }

    private Instant beforeTheFlash(Instant now) {
        Board board = desk.view().board();
        return board.lines().stream()
                .map(Line::row)
                .filter(row -> row.urgency() == DeskUrgency.P1)
                .map(Row::unownedSince)
                .min(Comparator.naturalOrder())
                .map(called -> called.minusSeconds(60))
                .orElseThrow(() -> new NotFoundResponse("No flash is open, as of " + Times.full(now) + "."));
    }

    private static Instant ago(String text, Instant now) {
        try {
            return now.minus(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw notATime(text);
        }
    }

    /** An instant, also as people write it: with a space, without seconds, without its zone. */
    private static Instant parse(String text) {
        try {
            boolean seconds = text.chars().filter(each -> each == ':').count() > 1;
            String zoned = text.strip().replace(' ', 'T').replaceFirst("Z?$", "Z");
            return Instant.parse(seconds ? zoned : zoned.replace("Z", ":00Z"));
        } catch (DateTimeException e) {
            throw notATime(text);
        }
    }

    private static BadRequestResponse notATime(String text) {
        return new BadRequestResponse("Not a time: " + text + ". A time is written as 2023-02-04T20:15Z.");
    }

    private record ThenJson(Instant at, Instant first, Instant deskTime, List<Incident> open, List<Moment> recent) {}
}
