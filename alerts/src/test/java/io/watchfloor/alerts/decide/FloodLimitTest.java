package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
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

/** The flood limit over simulated time. */
class FloodLimitTest {
    private static final Duration DIGEST_AFTER = Duration.ofMinutes(5);
    private static final List<Precedence> PRECEDENCES = List.of(Precedence.values());

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
        List<Notification> told = play(flood);

        assertEveryFlashIsToldAtOnceAndByItself(flood, told);
        assertAtMostTenOthersInAnyTenMinutes(told);
        assertNothingIsDroppedOrToldTwice(flood, told);
        assertThat(digests(told)).hasSize(4).allSatisfy(FloodLimitTest::assertMostUrgentFirst);
    }

    @Property(tries = 100)
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
        List<Notification> told = play(arrivals);

        assertEveryFlashIsToldAtOnceAndByItself(arrivals, told);
        assertAtMostTenOthersInAnyTenMinutes(told);
        assertNothingIsDroppedOrToldTwice(arrivals, told);
    }

    @Test
    void aQuietDayIsToldOneByOne() {
        List<Arrival> quiet = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            quiet.add(new Arrival(NOW.plus(Duration.ofMinutes(2L * i)), event(i, Precedence.ROUTINE)));
        }
        assertThat(play(quiet)).hasSize(50);
    }

    @Test
    void anIncidentsLaterEventDoesNotOvertakeTheOneThatWaits() {
        Desk desk = Desk.QUIET;
        for (int i = 0; i < 10; i++) {
            desk = FloodLimit.offer(desk, event(i, Precedence.PRIORITY), "desk", false, DIGEST_AFTER, NOW)
                    .desk();
        }
        Instant later = NOW.plus(Duration.ofMinutes(11));
        IncidentEvent second = SampleEvents.event("CHN-USA.airspace.10", 2, Precedence.PRIORITY, Change.CORROBORATED);
        FloodLimit.Step step = FloodLimit.offer(desk, second, "desk", false, DIGEST_AFTER, later);
        assertThat(step.tell()).isNull();
        assertThat(step.desk().waiting())
                .extracting(DigestLine::event)
                .containsExactly("CHN-USA.airspace.10:1", "CHN-USA.airspace.10:2");
    }

    private record Arrival(Instant at, IncidentEvent event) {}

    private static IncidentEvent event(int i, Precedence precedence) {
        return SampleEvents.event("CHN-USA.airspace." + (i + 1), 1, precedence, Change.OPENED);
    }

    /** Plays arrivals and a tick every second until nothing waits. */
    private static List<Notification> play(List<Arrival> arrivals) {
        List<Notification> told = new ArrayList<>();
        Desk desk = Desk.QUIET;
        Instant now = NOW;
        int next = 0;
        while (next < arrivals.size() || !desk.waiting().isEmpty()) {
            while (next < arrivals.size() && !arrivals.get(next).at().isAfter(now)) {
                Arrival arrival = arrivals.get(next++);
                FloodLimit.Step step =
                        FloodLimit.offer(desk, arrival.event(), "desk", false, DIGEST_AFTER, arrival.at());
                desk = told(step, told);
            }
            desk = told(FloodLimit.tick(desk, "desk", now), told);
            now = now.plusSeconds(1);
        }
        return told;
    }

    private static Desk told(FloodLimit.Step step, List<Notification> told) {
        if (step.tell() != null) {
            told.add(step.tell());
        }
        return step.desk();
    }

    private static void assertEveryFlashIsToldAtOnceAndByItself(List<Arrival> arrivals, List<Notification> told) {
        arrivals.stream()
                .filter(arrival -> arrival.event().incident().announced() == Precedence.FLASH)
                .forEach(flash -> assertThat(told).contains(Notification.of(flash.event(), "desk", flash.at())));
    }

    private static void assertAtMostTenOthersInAnyTenMinutes(List<Notification> told) {
        List<Instant> others = told.stream()
                .filter(one -> one.event() == null || one.event().incident().announced() != Precedence.FLASH)
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
