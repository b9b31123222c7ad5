package io.watchfloor.alerts.silence;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Silences;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilencesTest {
    private static final IncidentEvent BALLOON = SampleEvents.event(Precedence.FLASH, Change.OPENED);
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void hidesWhenAllMatchersHoldWhileItLasts() {
        Silence silence = silence(List.of("pair=\"CHN-USA\"", "type=~\"opened|closed\""), TOMORROW);
        Labels labels = Labels.of(BALLOON);
        assertThat(Silences.hides(silence, labels, NOW.minusMillis(1))).isFalse();
        assertThat(Silences.hides(silence, labels, NOW)).isTrue();
        assertThat(Silences.hides(silence, labels, TOMORROW)).isFalse();
        assertThat(Silences.hides(silence(List.of("pair=\"CHN-USA\"", "type=\"closed\""), TOMORROW), labels, NOW))
                .isFalse();
    }

    @Test
    void showsWhatItWouldHideAndWhatItHid() {
        IncidentEvent other = SampleEvents.event("CHN-TWN.strait.1", 1, Precedence.FLASH, Change.OPENED);
        assertThat(Silences.hidden(silence(List.of("state=\"TWN\""), TOMORROW), List.of(BALLOON, other)))
                .containsExactly(other);
    }

    @Test
    void oneThatWouldHideEverythingIsRefused() {
        assertThat(faults(List.of(), TOMORROW)).singleElement().asString().contains("silence everything");
        assertThat(faults(List.of("pair=~\".*\""), TOMORROW))
                .singleElement()
                .asString()
                .contains("silence everything");
    }

    @Test
    void oneForEverIsRefused() {
        assertThat(faults(List.of("pair=\"CHN-USA\""), NOW.plus(Duration.ofDays(8))))
                .containsExactly("it must end after it starts, and within 7 days");
        assertThat(faults(List.of("pair=\"CHN-USA\""), NOW)).hasSize(1);
    }

    @Test
    void aFaultInAMatcherIsSaidWithItsPlace() {
        assertThat(faults(List.of("pairs=\"CHN-USA\""), TOMORROW).get(0))
                .startsWith("pairs=\"CHN-USA\", column 1: matcher: unknown label 'pairs' (did you mean pair?)");
    }

    @Test
    void ownerAndReasonAreRequired() {
        Silence nobody = new Silence("s", List.of("type=\"opened\""), " ", "why", NOW, TOMORROW, Map.of());
        assertThat(Silences.faults(nobody)).containsExactly("say who answers for it and why: owner and reason");
    }

    private static List<String> faults(List<String> matchers, Instant ends) {
        return Silences.faults(silence(matchers, ends));
    }

    private static Silence silence(List<String> matchers, Instant ends) {
        return new Silence("s", matchers, "officer", "exercise", NOW, ends, Map.of());
    }
}
