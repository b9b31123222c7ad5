package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.TestRoutes;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The flood limit over simulated time, with and without groups. */
class FloodTest {
    private static final List<Precedence> PRECEDENCES = List.of(Precedence.values());
    private static final Route ONE_BY_ONE = Route.to("desk");
    private static final Route BY_PAIR = grouped("pair");

    private static Route grouped(String label) {
        return new Route(
                "desk",
                List.of(),
                false,
                new Route.Grouping(List.of(label), Duration.ofSeconds(30), Duration.ofMinutes(5), null),
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    /** Milford Haven, 1994: 275 alarms in the last eleven minutes. */
    @Test
    void aFloodOf275InElevenMinutesIsTenInterruptionsAndAllIsTold() {
        List<Arrival> flood = new ArrayList<>();
        for (int i = 0; i < 275; i++) {
            Precedence precedence = i % 20 == 0
                    ? Precedence.FLASH
                    : List.of(Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE)
                            .get(i % 3);
            flood.add(new Arrival(NOW.plusMillis(i * 2400L), event(i, precedence)));
        }
        for (Route route : List.of(ONE_BY_ONE, BY_PAIR)) {
            List<Notification> told = play(route, flood);
            assertThatNothingIsLost(flood, told);
            assertThat(digests(told)).allSatisfy(FloodTest::assertMostUrgentFirst);
        }
        assertThat(digests(play(ONE_BY_ONE, flood))).hasSize(4);
    }

    @Property(tries = 60)
    void holdsForAnyArrivals(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @IntRange(max = 60) int gap) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant at = NOW;
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(random.nextInt(gap + 1));
            arrivals.add(new Arrival(at, event(i, PRECEDENCES.get(random.nextInt(4)))));
        }
        Route route = random.nextBoolean() ? ONE_BY_ONE : random.nextBoolean() ? BY_PAIR : grouped("precedence");
        assertThatNothingIsLost(arrivals, play(route, arrivals));
    }

    @Test
    void aQuietDayIsToldOneByOne() {
        List<Arrival> quiet = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            quiet.add(new Arrival(NOW.plus(Duration.ofMinutes(2L * i)), event(i, Precedence.ROUTINE)));
        }
        assertThat(play(ONE_BY_ONE, quiet)).hasSize(50);
    }

    private record Arrival(Instant at, IncidentEvent event) {}

    private static IncidentEvent event(int i, Precedence precedence) {
        return SampleEvents.event("CHN-USA.airspace." + (i + 1), 1, precedence, Change.OPENED);
    }

    /** Plays arrivals and a look every second until nothing waits. */
    private static List<Notification> play(Route route, List<Arrival> arrivals) {
        List<Notification> told = new ArrayList<>();
        Table<Waiting.Line> waiting = new MemoryTable<>();
        Tellings tellings = new Tellings(
                TestRoutes.only(route), new MemoryTable<>(), new MemoryTable<>(), new Waiting(waiting), told::add);
        Instant now = NOW;
        int next = 0;
        while (next < arrivals.size() || !waiting.all().isEmpty()) {
            while (next < arrivals.size() && !arrivals.get(next).at().isAfter(now)) {
                Arrival arrival = arrivals.get(next++);
                tellings.offer(route, arrival.event(), false, arrival.at());
            }
            tellings.tick(now, silence -> null);
            now = now.plusSeconds(1);
        }
        return told;
    }

    private static void assertThatNothingIsLost(List<Arrival> arrivals, List<Notification> told) {
        assertEveryFlashIsToldAtOnceAndByItself(arrivals, told);
        assertAtMostTenOthersInAnyTenMinutes(told);
        assertNothingIsDroppedOrToldTwice(arrivals, told);
    }

    private static void assertEveryFlashIsToldAtOnceAndByItself(List<Arrival> arrivals, List<Notification> told) {
        arrivals.stream()
                .filter(arrival -> arrival.event().incident().level().announced() == Precedence.FLASH)
                .forEach(flash -> assertThat(told).contains(Notification.of(flash.event(), "desk", flash.at())));
    }

    private static void assertAtMostTenOthersInAnyTenMinutes(List<Notification> told) {
        List<Instant> others = told.stream()
                .filter(one ->
                        one.event() == null || one.event().incident().level().announced() != Precedence.FLASH)
                .map(Notification::decidedAt)
                .sorted()
                .toList();
        for (int i = 0; i + 10 < others.size(); i++) {
            assertThat(Duration.between(others.get(i), others.get(i + 10)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        }
    }

    private static void assertNothingIsDroppedOrToldTwice(List<Arrival> arrivals, List<Notification> told) {
        List<String> events = new ArrayList<>();
        for (Notification one : told) {
            if (one.event() != null) {
                events.add(one.event().id());
            }
            one.digest().forEach(line -> events.add(line.event()));
        }
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(
                        arrivals.stream().map(arrival -> arrival.event().id()).toList());
    }

    private static void assertMostUrgentFirst(Notification digest) {
        assertThat(digest.digest()).extracting(DigestLine::precedence).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Notification> digests(List<Notification> told) {
        return told.stream().filter(one -> one.event() == null).toList();
    }
}
