package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    @Test
    void writesTheAttributesOfTheBinaryMode() {
        Map<String, String> headers = new TreeMap<>();
        CloudEvents.headers(
                        "CHN-USA.airspace.1:2",
                        "io.watchfloor.incident.denied",
                        "watchfloor/streams",
                        "CHN-USA.airspace.1",
                        Instant.parse("2023-02-03T13:41:01Z"))
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "CHN-USA.airspace.1:2",
                        "ce_type", "io.watchfloor.incident.denied",
                        "ce_source", "watchfloor/streams",
                        "ce_subject", "CHN-USA.airspace.1",
                        "ce_time", "2023-02-03T13:41:01Z",
                        "content-type", "application/json"));
    }
}
