package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.IncidentStore.Epoch;
import io.watchfloor.incidents.IncidentStore.Progress;
import io.watchfloor.model.IncidentEvent.Cause;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpochsTest {
    @Test
    void aNewJournalIsFoldedFromItsFirstEntry() {
        Epochs epochs = new Epochs(Map.of(0, new Epoch(2, 0), 1, new Epoch(2, 0)), Map.of());

        assertThat(epochs).hasToString("logic 2 from the first entry");
        assertThat(epochs.begin(0).progress()).isEqualTo(Progress.NONE);
        assertThat(epochs.isBefore(new Cause(0, 0))).isFalse();
    }

    @Test
    void aFoldBeginsBehindWhatVersion1Applied() {
        String progress = "{\"offset\":41,\"journalTime\":\"2026-11-01T00:00:00Z\"}";
        Epochs epochs = new Epochs(
                Map.of(0, new Epoch(2, 0), 1, new Epoch(2, 42)),
                Map.of(1, Map.of("p", progress.getBytes(StandardCharsets.UTF_8))));

        assertThat(epochs).hasToString("logic 2 from a converted store at 1/42");
        assertThat(epochs.begin(1).progress().epoch()).isEqualTo(new Epoch(2, 42));
        assertThat(epochs.isBefore(new Cause(1, 41))).isTrue();
        assertThat(epochs.isBefore(new Cause(1, 42))).isFalse();
        assertThat(epochs.isBefore(new Cause(0, 41))).isFalse();
    }
}
