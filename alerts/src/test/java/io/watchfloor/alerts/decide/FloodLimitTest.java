package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.decide.FloodLimit.Interruption;
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
import java.util.stream.Stream;
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
        IncidentEvent second = SampleEvents.event("CHN-USA.airspace.10", 2, Precedence.PRIORITY, Change.CORROBORATED);
        assertThat(offer(Desk.QUIET, second, Interruption.BEHIND, NOW).tell()).isNull();
        assertThat(offer(Desk.QUIET, second, Interruption.FREE, NOW).tell()).isNotNull();
        IncidentEvent flash = SampleEvents.event("CHN-USA.airspace.10", 3, Precedence.FLASH, Change.ESCALATED);
        assertThat(offer(Desk.QUIET, flash, Interruption.BEHIND, NOW).tell()).isNotNull();
        assertThat(offer(Desk.QUIET, flash, Interruption.DELAYED, NOW).tell()).isNull();
    }

    private static FloodLimit.Offer offer(Desk desk, IncidentEvent event, Interruption interruption, Instant now) {
        return FloodLimit.offer(desk, event, "desk", interruption, DIGEST_AFTER, now);
    }

    private record Arrival(Instant at, IncidentEvent event) {}

    private static IncidentEvent event(int i, Precedence precedence) {
        return SampleEvents.event("CHN-USA.airspace." + (i + 1), 1, precedence, Change.OPENED);
    }

    /** Plays arrivals and a tick every second until nothing waits. */
    private static List<Notification> play(List<Arrival> arrivals) {
        List<Notification> told = new ArrayList<>();
        List<DigestLine> waiting = new ArrayList<>();
        Desk desk = Desk.QUIET;
        Instant now = NOW;
        int next = 0;
        while (next < arrivals.size() || !waiting.isEmpty()) {
            while (next < arrivals.size() && !arrivals.get(next).at().isAfter(now)) {
                Arrival arrival = arrivals.get(next++);
                FloodLimit.Offer offer = offer(desk, arrival.event(), Interruption.FREE, arrival.at());
                desk = offer.desk();
                Stream.ofNullable(offer.tell()).forEach(told::add);
                Stream.ofNullable(offer.postpone()).forEach(waiting::add);
            }
            if (FloodLimit.isDue(desk, now)) {
                FloodLimit.Digest digest = FloodLimit.digest(desk, waiting, "desk", now);
                desk = digest.desk();
                told.add(digest.tell());
                waiting.removeAll(digest.tell().digest());
            }
            now = now.plusSeconds(1);
        }
        return told;
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
