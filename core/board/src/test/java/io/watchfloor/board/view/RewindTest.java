package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The board as it was known at a time. */
class RewindTest {
    private static final List<Precedence> PRECEDENCES = List.copyOf(EnumSet.allOf(Precedence.class));
    private static final Instant START = Samples.DESK;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String ID = "CHN-USA.airspace.1";

    @Test
    void showsNothingOfAHeadlineThatCameLater() {
        Incident then = Samples.incident(
                ID, 1, IncidentStatus.OPEN, Precedence.ROUTINE, Precedence.ROUTINE, "Something is in the sky");
        Incident later = Samples.with(
                Samples.incident(
                        ID, 2, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, "A balloon is shot down"),
                Samples.desk(1, "lee"),
                IncidentStatus.OPEN);
        Rewind rewind = new Rewind(START.plusSeconds(60));
        rewind.take(EventVariant.of(then, Change.OPENED, START).event());
        rewind.take(EventVariant.of(later, Change.ESCALATED, START.plusSeconds(61))
                .why("it is shot down")
                .event());
        // Dated earlier than what stands before it.
        rewind.take(EventVariant.of(IncidentVariant.of(later).next().incident(), Change.UPDATED, START.plusSeconds(2))
                .event());

        KeyFrame known = rewind.known();
        assertThat(known.lines(id -> List.of())).singleElement().satisfies(line -> {
            assertThat(line.row().incident()).isEqualTo(then);
            assertThat(line.row().urgency()).isEqualTo(DeskUrgency.P3);
            assertThat(line.row().owner()).isNull();
        });
        assertThat(Json.text(known)).contains("in the sky").doesNotContain("shot down", "lee", "computed\":\"flash");
    }

    @Test
    void knowsWhenItCalledUntilItClosesAndLosesWhatBecameShadow() {
        Incident open = Samples.incident(ID, Precedence.FLASH);
        Incident closed = IncidentVariant.of(open).next().closed(START).incident();
        Incident again =
                IncidentVariant.of(closed).next().status(IncidentStatus.OPEN).incident();
        Rewind rewind = new Rewind(START.plus(WEEK));
        rewind.take(
                EventVariant.of(open, Change.OPENED, START).annunciates(true).event());
        assertThat(rewind.known().open()).containsExactly(new KeyFrame.Known(open, START));
        rewind.take(EventVariant.of(closed, Change.CLOSED, START).event());
        assertThat(rewind.known().open()).isEmpty();
        rewind.take(EventVariant.of(again, Change.REOPENED, START).event());
        assertThat(rewind.known().open()).containsExactly(new KeyFrame.Known(again, null));
        assertThat(rewind.known().recent()).hasSize(3);
    }

    /** From any chain of frames the same bytes come as from the first event on, whatever is dated out of order. */
    @Property(tries = 20)
    void aFoldFromAKeyFrameIsByteEqualToOneFromTheFirstEvent(@ForAll long seed) {
        Random random = new Random(seed);
        List<IncidentEvent> events = drawn(random);
        Duration step = Duration.ofHours(6 + random.nextInt(30));
        KeyFrame frame = null;
        for (Instant at = START; at.isBefore(START.plus(WEEK)); at = at.plus(step)) {
            frame = goOn(frame, at, events);
            assertThat(bytes(frame)).isEqualTo(bytes(whole(at, events)));
            Instant any = at.plusSeconds(random.nextInt((int) step.toSeconds()));
            assertThat(bytes(goOn(frame, any, events))).isEqualTo(bytes(whole(any, events)));
        }
    }

    /** Only what a reader would fetch: from before the frame to after the time, by revision, else shuffled. */
    private static KeyFrame goOn(KeyFrame frame, Instant at, List<IncidentEvent> events) {
        if (frame == null) {
            return whole(at, events);
        }
        Instant from = frame.at().minus(Rewind.OUT_OF_ORDER);
        Instant until = at.plus(Rewind.OUT_OF_ORDER);
        Rewind rewind = Rewind.from(frame, at);
        events.stream()
                .filter(event ->
                        event.knownAt().isAfter(from) && !event.knownAt().isAfter(until))
                .sorted(Comparator.comparing(event -> event.incident().revision()))
                .forEach(rewind::take);
        return rewind.known();
    }

    private static KeyFrame whole(Instant at, List<IncidentEvent> events) {
        Rewind rewind = new Rewind(at);
        events.forEach(rewind::take);
        return rewind.known();
    }

    private static String bytes(KeyFrame frame) {
        return new String(Json.write(frame), StandardCharsets.UTF_8);
    }

    private static List<IncidentEvent> drawn(Random random) {
        List<IncidentEvent> events = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            Instant at = START.plusSeconds(random.nextInt(86_400));
            for (int revision = 1; at.isBefore(START.plus(WEEK)); revision++) {
                IncidentStatus status = random.nextInt(4) == 0 ? IncidentStatus.CLOSED : IncidentStatus.OPEN;
                Precedence precedence = PRECEDENCES.get(random.nextInt(PRECEDENCES.size()));
                Incident header = Samples.incident(
                        "CHN-USA.airspace." + number, revision, status, precedence, precedence, "title " + revision);
                Change type = status == IncidentStatus.CLOSED ? Change.CLOSED : Change.ESCALATED;
                // What was due is dated up to an hour before what stands before it.
                Instant known = at.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(3_600) : 0);
                events.add(EventVariant.of(header, type, known)
                        .annunciates(random.nextBoolean())
                        .event());
                at = at.plusSeconds(random.nextInt(12 * 3_600));
            }
        }
        return events;
    }
}
