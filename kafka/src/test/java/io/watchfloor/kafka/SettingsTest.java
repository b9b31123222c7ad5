package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("watchfloor.properties");
        Files.writeString(
                file,
                """
                ingest.fetchers=16
                ingest.deadline=20s
                ingest.allow=
                kafka.client.security.protocol=PLAINTEXT
                """);
    }

    @Test
    void readsTheFile() {
        Settings settings = Settings.load(file, Map.of());

        assertThat(settings.integer("ingest.fetchers", 1)).isEqualTo(16);
        assertThat(settings.duration("ingest.deadline", Duration.ZERO)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.find("ingest.allow")).isNull();
        assertThat(settings.get("absent", "otherwise")).isEqualTo("otherwise");
    }

    @Test
    void theEnvironmentWins() {
        Settings settings = Settings.load(file, Map.of("WATCHFLOOR_INGEST_FETCHERS", "4"));

        assertThat(settings.integer("ingest.fetchers", 1)).isEqualTo(4);
    }

    @Test
    void theEnvironmentCountsWhereTheFileHasNoLine() {
        Settings settings =
                Settings.load(folder.resolve("absent"), Map.of("WATCHFLOOR_STREAMS_COMMIT_INTERVAL", "30ms"));

        assertThat(settings.duration("streams.commit-interval", Duration.ZERO)).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void aSecretIsReadFromTheFileThatAVariableNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
        Settings settings = Settings.load(
                file,
                Map.of(
                        "WATCHFLOOR_ALERTS_TOKEN_FILE", secret.toString(),
                        "WATCHFLOOR_KAFKA_CLIENT_SASL_JAAS_CONFIG_FILE", secret.toString()));

        assertThat(settings.find("alerts.token")).isEqualTo("hush");
        assertThat(settings.clientSettings()).containsEntry("sasl.jaas.config", "hush");
    }

    @Test
    void anUnreadableSecretNamesTheVariableAndTheFile() {
        Settings settings = Settings.load(file, Map.of("WATCHFLOOR_ALERTS_TOKEN_FILE", "/no/such/file"));

        assertThatThrownBy(() -> settings.find("alerts.token"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("WATCHFLOOR_ALERTS_TOKEN_FILE")
                .hasMessageContaining("/no/such/file")
                .hasMessageContaining("let it name a readable file");
    }

    @Test
    void everyKafkaClientGetsWhatStandsBelowKafkaClient() {
        Settings settings = Settings.load(
                file,
                Map.of(
                        "WATCHFLOOR_KAFKA_CLIENT_SECURITY_PROTOCOL", "SSL",
                        "WATCHFLOOR_KAFKA_CLIENT_SSL_TRUSTSTORE_LOCATION", "trust.jks"));

        assertThat(settings.clientSettings())
                .isEqualTo(Map.of("security.protocol", "SSL", "ssl.truststore.location", "trust.jks"));
    }

    @Test
    void whatACommandSetsWinsOverAll() {
        Settings settings =
                Settings.load(file, Map.of("WATCHFLOOR_INGEST_FETCHERS", "4")).with("ingest.fetchers", "2");

        assertThat(settings.integer("ingest.fetchers", 1)).isEqualTo(2);
    }

    @Test
    void aBadNumberNamesTheKeyAndTheValue() {
        assertThatThrownBy(() -> Settings.of(Map.of("ingest.fetchers", "many")).integer("ingest.fetchers", 1))
                .isInstanceOf(SettingsException.class)
                .hasMessage("ingest.fetchers must be a whole number, not \"many\"");
    }

    @Test
    void aBadDurationNamesTheKeyAndTheForms() {
        assertThatThrownBy(
                        () -> Settings.of(Map.of("ingest.deadline", "20")).duration("ingest.deadline", Duration.ZERO))
                .isInstanceOf(SettingsException.class)
                .hasMessage("ingest.deadline must be a number and ms, s, m, h or d, such as 30s, not \"20\"");
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.properties"), "a=\\u12\n");

        assertThatThrownBy(() -> Settings.load(broken, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("broken.properties: cannot be read");
    }
}
