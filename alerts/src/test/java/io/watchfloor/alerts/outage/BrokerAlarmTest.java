package io.watchfloor.alerts.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.Wording;
import io.watchfloor.alerts.outage.BrokerAlarm.Sight;
import io.watchfloor.alerts.outbox.Receiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAlarmTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    private Path data;

    private final List<Message> told = new CopyOnWriteArrayList<>();
    private BrokerAlarm alarm;

    @AfterEach
    void close() {
        alarm.close();
    }

    @Test
    void tellsAfterFortyFiveSecondsOnceAnHourAndThatItIsOver() {
        alarm = alarm();

        looks(false, 16, 44);
        assertThat(told).isEmpty();
        looks(false, 45, 400);
        awaitTold(1);
        assertThat(told.get(0).type()).isEqualTo("notice.broker");

        // It comes back, but not for good.
        looks(true, 401, 459);
        looks(false, 460, 461);
        looks(true, 462, 520);
        assertThat(told).hasSize(1);
        looks(true, 521, 523);
        awaitTold(2);
        assertThat(told.get(1).summary()).contains("takes writes again");

        // Within the hour another one is not told.
        looks(false, 600, 700);
        looks(true, 701, 900);
        looks(false, 3700, 3701);
        awaitTold(3);
        assertThat(told.stream().map(Message::notification)).doesNotHaveDuplicates();
    }

    @Test
    void aServiceThatIsStartedAgainMeanwhileDoesNotTellAgainButThatItIsOver() {
        alarm = alarm();
        looks(false, 45, 60);
        awaitTold(1);
        alarm.close();

        alarm = alarm();
        looks(false, 120, 400);
        looks(true, 401, 470);
        awaitTold(2);
        assertThat(told.get(1).summary()).contains("takes writes again");
    }

    @Test
    void tellsAtOnceThatTheBrokerLostItsTopics() {
        alarm = alarm();

        alarm.look(new Sight(false, true, Duration.ofSeconds(2), "the topic began anew"), NOON, 0);

        awaitTold(1);
        assertThat(told.get(0).details().get(0)).endsWith("the topic began anew");
    }

    @Test
    void triesAgainUnderTheSameKeyUntilTheReceiverHasIt() {
        List<String> tries = new CopyOnWriteArrayList<>();
        Receiver slow = new Receiver(
                "on-call",
                message -> {
                    tries.add(message.notification());
                    return tries.size() == 1
                            ? new Outcome.Retry("503", "it answered 503", null, true)
                            : new Outcome.Delivered("204");
                },
                Wording.PLAIN);
        alarm = new BrokerAlarm("alerts/1", List.of(slow), data, 0);

        looks(false, 45, 46);

        await().atMost(Duration.ofSeconds(20)).until(() -> tries.size() == 2);
        assertThat(tries.get(1)).isEqualTo(tries.get(0));
    }

    private BrokerAlarm alarm() {
        Receiver receiver = new Receiver(
                "on-call",
                message -> {
                    told.add(message);
                    return new Outcome.Delivered("204");
                },
                Wording.PLAIN);
        return new BrokerAlarm("alerts/1", List.of(receiver), data, 0);
    }

    /** Looks every second, from a second to another since noon. */
    private void looks(boolean ready, int from, int to) {
        for (int second = from; second <= to; second++) {
            Duration age = Duration.ofSeconds(ready ? 2 : second);
            alarm.look(
                    new Sight(ready, false, age, "no answer"),
                    NOON.plusSeconds(second),
                    Duration.ofSeconds(second).toNanos());
        }
    }

    private void awaitTold(int times) {
        await().atMost(Duration.ofSeconds(10)).until(() -> told.size() == times);
    }
}
