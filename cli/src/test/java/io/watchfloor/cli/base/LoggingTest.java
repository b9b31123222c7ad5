package io.watchfloor.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingTest {
    @ParameterizedTest
    @ValueSource(strings = {"ingest", "streams", "alerts", "console", "up"})
    void whatRunsForMonthsLogsForMachinesUnlessAPersonWatches(String service) {
        assertThat(Logging.file(service, Map.of(), false)).isEqualTo("logback-json.xml");
        assertThat(Logging.file(service, Map.of(), true)).isEqualTo("logback-text.xml");
        assertThat(Logging.level(service, Map.of())).isEqualTo("info");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "demo", "doctor", ""})
    void whatAPersonWaitsForLogsWarningsAsText(String command) {
        assertThat(Logging.file(command, Map.of(), false)).isEqualTo("logback-text.xml");
        assertThat(Logging.level(command, Map.of())).isEqualTo("warn");
    }

    @Test
    void theEnvironmentDecidesByHand() {
        Map<String, String> environment = Map.of("WATCHFLOOR_LOG", "json", "WATCHFLOOR_LOG_LEVEL", "debug");
        assertThat(Logging.file("replay", environment, true)).isEqualTo("logback-json.xml");
        assertThat(Logging.level("replay", environment)).isEqualTo("debug");
    }

    @Test
    void aLineHasTimeLevelServiceInstanceAndVersionAndNothingIsEscapedThatNeedNotBe() {
        LoggerContext logs = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                "io.watchfloor.cli.base.LoggingTest",
                logs.getLogger("Desk"),
                Level.WARN,
                "at {}\nnext",
                new IllegalStateException("x"),
                new Object[] {"http://127.0.0.1:8080/enter"});
        event.setInstant(Instant.parse("2026-11-30T10:00:00.123Z"));
        event.setThreadName("main");
        String line = new String(new LogLines().encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n").contains("http://127.0.0.1:8080/enter");
        assertThat(line.strip()).doesNotContain("\n");
        JsonNode read = Json.read(line, JsonNode.class);
        assertThat(read.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "time", "level", "service", "instance", "version", "logger", "thread", "message", "error");
        assertThat(read.path("time").asText()).isEqualTo("2026-11-30T10:00:00.123Z");
        assertThat(read.path("error").asText()).startsWith("java.lang.IllegalStateException: x");
    }
}
