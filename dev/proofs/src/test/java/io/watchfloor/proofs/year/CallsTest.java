package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {
    @Test
    void theHeadlineOfAReportStandsBeforePackAndRule() {
        assertThat(Calls.headline("Y000123/relations/attack")).isEqualTo("Y000123");
        assertThat(Calls.headline("feed/item/7/relations/attack")).isEqualTo("feed/item/7");
        assertThat(Calls.headline("")).isEmpty();
    }

    @Test
    void aCallNamesWhatJoinsItOnce() {
        Call call = new Call(Instant.EPOCH, Precedence.FLASH, List.of("A-B.war.1"), "h", "strike", 1200);

        assertThat(call.naming("A-C.war.1").naming("A-C.war.1").incidents()).containsExactly("A-B.war.1", "A-C.war.1");
    }
}
