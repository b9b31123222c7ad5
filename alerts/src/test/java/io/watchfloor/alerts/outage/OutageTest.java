package io.watchfloor.alerts.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import io.watchfloor.model.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:40Z");
    private static final Outage OUTAGE = new Outage(NOON, NOON.minusSeconds(46), false);

    @Test
    void isToldAtMostOnceAnHour() {
        assertThat(Outage.NONE.isToldAt(NOON)).isTrue();
        assertThat(OUTAGE.isToldAt(NOON.plusSeconds(3599))).isFalse();
        assertThat(OUTAGE.ended().isToldAt(NOON.plusSeconds(600))).isFalse();
        assertThat(OUTAGE.isToldAt(NOON.plusSeconds(3600))).isTrue();
        assertThat(OUTAGE.isToldAt(NOON.minusSeconds(7200))).isTrue();
    }

    @Test
    void itsKeyIsTheInstanceAndTheMinute() {
        Notification told = OUTAGE.notification("on-call", "alerts/2", "no answer");

        assertThat(told.id()).isEqualTo("broker:alerts/2:2026-11-30T12:00:00Z@on-call");
        assertThat(WireId.of(told.id()))
                .isNotEqualTo(WireId.of(
                        OUTAGE.overNotification("on-call", "alerts/2", NOON).id()));
    }

    @Test
    void saysSinceWhenAndWhyAndWhereToLook() {
        Message message = Message.of(OUTAGE.notification("on-call", "alerts/2", "no answer"));

        assertThat(message.type()).isEqualTo("notice.broker");
        assertThat(message.line())
                .isEqualTo("IMMEDIATE notice: The broker takes no writes: nobody is told of any incident until it does"
                        + " | alerts/2 has had no write acknowledged since 30 Nov 11:59Z: no answer"
                        + " | Look at the broker first: docs/runbooks.md#brokerwritesfail");
    }

    @Test
    void whatWasToldSurvivesARestartAndAFileThatCannotBeReadTellsAgain(@TempDir Path data) throws Exception {
        new OutageFile(data).write(OUTAGE);
        assertThat(new OutageFile(data).read()).isEqualTo(OUTAGE);

        Files.writeString(data.resolve("alerts/outage.json"), "half a docu");
        assertThat(new OutageFile(data).read()).isEqualTo(Outage.NONE);
    }
}
