package io.watchfloor.alerts.outbox;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Outcome OK = new Outcome.Delivered("204");
    private static final Outcome BUSY = new Outcome.Retry("503", "busy", Duration.ofSeconds(30), true);
    private static final Outcome ODD = new Outcome.Retry("400", "odd", Duration.ofSeconds(30), false);

    private final Outbox outbox = outbox();

    @Test
    void whatIsDeliveredLeavesTheOutbox() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.attempted(next(NOW).orElseThrow(), OK, NOW);
        assertThat(next(NOW)).isEmpty();
        assertThat(outbox.pending("desk")).isZero();
    }

    @Test
    void anIncidentsNotificationsKeepTheirOrderAndDoNotHoldUpOthers() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.add(notification("CHN-USA.airspace.7", 2));
        outbox.add(notification("CHN-TWN.strait.1", 1));
        outbox.attempted(next(NOW).orElseThrow(), ODD, NOW);
        assertThat(nextId(NOW)).isEqualTo("CHN-TWN.strait.1:1@desk");
        outbox.attempted(next(NOW).orElseThrow(), OK, NOW);
        assertThat(next(NOW)).isEmpty();
        assertThat(nextId(NOW.plusSeconds(30))).isEqualTo("CHN-USA.airspace.7:1@desk");
    }

    @Test
    void aBusyReceiverIsLeftAloneUntilItAskedToBeCalled() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.add(notification("CHN-TWN.strait.1", 1));
        Delivery delivery = outbox.attempted(next(NOW).orElseThrow(), BUSY, NOW);
        assertThat(delivery.nextAttempt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(next(NOW.plusSeconds(29))).isEmpty();
        assertThat(nextId(NOW.plusSeconds(30))).isEqualTo("CHN-USA.airspace.7:1@desk");
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgainAndNothingIsLost() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.attempted(next(NOW).orElseThrow(), new Outcome.Gone("410", "gone"), NOW);
        assertThat(next(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(outbox.isDisabled("desk")).isTrue();
        assertThat(outbox.pending("desk")).isEqualTo(1);
    }

    @Test
    void givesUpADayAfterTheFirstAttempt() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.attempted(next(NOW).orElseThrow(), ODD, NOW);
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        Delivery last = outbox.attempted(next(nextDay).orElseThrow(), ODD, nextDay);
        assertThat(last.outcome()).isEqualTo(DeliveryOutcome.UNDELIVERED);
        assertThat(outbox.undelivered("desk")).isEqualTo(1);
        assertThat(outbox.pending("desk")).isZero();
    }

    @Test
    void aRedrivenNotificationIsTriedAgainUnderItsOldId() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.attempted(next(NOW).orElseThrow(), new Outcome.Refused("400", "no"), NOW);
        assertThat(next(NOW)).isEmpty();
        outbox.recorded(act("CHN-USA.airspace.7:1@desk", DeliveryOutcome.REDRIVEN));
        assertThat(nextId(NOW)).isEqualTo("CHN-USA.airspace.7:1@desk");
        assertThat(next(NOW).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aDiscardedNotificationIsForgotten() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        outbox.attempted(next(NOW).orElseThrow(), new Outcome.Refused("400", "no"), NOW);
        outbox.recorded(act("CHN-USA.airspace.7:1@desk", DeliveryOutcome.DISCARDED));
        assertThat(outbox.undelivered("desk")).isZero();
        assertThat(next(NOW)).isEmpty();
    }

    /** A restart folds both topics in any interleaving: nothing recorded as delivered goes again, all else does. */
    @Property(tries = 200)
    void aRestartSendsWhatHasNoRecordedSuccessAndNothingElse(@ForAll Random random) throws Exception {
        Outbox before = outbox();
        List<Notification> notifications = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            notifications.add(notification("CHN-USA.airspace." + (1 + i % 4), 1 + i / 4));
        }
        notifications.forEach(before::add);
        List<Delivery> deliveries = new ArrayList<>();
        Map<String, DeliveryOutcome> last = new LinkedHashMap<>();
        Instant now = NOW;
        for (int i = 0; i < 20; i++) {
            now = now.plusSeconds(60);
            Optional<Pending> next = next(before, now);
            if (next.isPresent()) {
                Outcome outcome =
                        List.of(OK, ODD, BUSY, new Outcome.Refused("400", "no")).get(random.nextInt(4));
                Delivery delivery = before.attempted(next.get(), outcome, now);
                deliveries.add(delivery);
                last.put(delivery.notification(), delivery.outcome());
            }
        }

        Outbox after = outbox();
        int d = 0;
        int n = 0;
        while (d < deliveries.size() || n < notifications.size()) {
            if (n == notifications.size() || (d < deliveries.size() && random.nextBoolean())) {
                after.recorded(deliveries.get(d++));
            } else {
                after.add(notifications.get(n++));
            }
        }
        List<String> sentAgain = new ArrayList<>();
        Instant later = now.plusSeconds(3600);
        for (Optional<Pending> next = next(after, later); next.isPresent(); next = next(after, later)) {
            sentAgain.add(after.attempted(next.get(), OK, later).notification());
        }
        List<String> expected = notifications.stream()
                .map(Notification::id)
                .filter(id -> last.get(id) != DeliveryOutcome.DELIVERED && last.get(id) != DeliveryOutcome.UNDELIVERED)
                .toList();
        assertThat(sentAgain).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(after.undelivered("desk")).isEqualTo((int) last.values().stream()
                .filter(DeliveryOutcome.UNDELIVERED::equals)
                .count());
    }

    @Test
    void whatAPausedSenderReportsLateDoesNotUndoASuccessWhicheverTopicIsReadFaster() throws Exception {
        Notification told = notification("CHN-USA.airspace.7", 1);
        Delivery late = new Delivery(
                told.id(), "desk", 1, NOW, DeliveryOutcome.RETRY, "503", "busy", NOW.plusSeconds(5), null, Map.of());
        for (boolean notificationFirst : List.of(true, false)) {
            Outbox box = outbox();
            if (notificationFirst) {
                box.add(told);
            }
            box.recorded(act(told.id(), DeliveryOutcome.DELIVERED));
            box.recorded(late);
            if (!notificationFirst) {
                box.add(told);
            }
            assertThat(next(box, NOW.plusSeconds(60)).map(Pending::notification))
                    .as("notification first: %s", notificationFirst)
                    .isEmpty();
        }
    }

    @Test
    void readingItsOwnRecordsBackChangesNothing() throws Exception {
        outbox.add(notification("CHN-USA.airspace.7", 1));
        Delivery first = outbox.attempted(next(NOW).orElseThrow(), ODD, NOW);
        Delivery second = outbox.attempted(next(NOW.plusSeconds(30)).orElseThrow(), ODD, NOW.plusSeconds(30));
        outbox.recorded(first);
        outbox.recorded(second);
        assertThat(next(NOW.plusSeconds(59))).isEmpty();
        assertThat(next(NOW.plusSeconds(60)).orElseThrow().attempts()).isEqualTo(2);
    }

    private static Outbox outbox() {
        return new Outbox(
                new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(24), () -> 0.5));
    }

    private static Notification notification(String incident, int revision) {
        return SampleEvents.notification(
                "desk", SampleEvents.event(incident, revision, Precedence.FLASH, Change.OPENED));
    }

    private static Delivery act(String notification, DeliveryOutcome outcome) {
        return new Delivery(notification, "desk", 1, NOW, outcome, null, null, null, null, Map.of());
    }

    private Optional<Pending> next(Instant now) throws InterruptedException {
        return next(outbox, now);
    }

    private static Optional<Pending> next(Outbox from, Instant now) throws InterruptedException {
        return from.next("desk", InstantSource.fixed(now), Duration.ZERO);
    }

    private String nextId(Instant now) throws InterruptedException {
        return next(now).orElseThrow().notification().id();
    }
}
