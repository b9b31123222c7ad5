package io.watchfloor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SignIn;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicWriterTest {
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    /** Nothing listens on this port of ours. */
    private static final String NOBODY = "http://127.0.0.1:1/token";

    @TempDir
    Path folder;

    @Test
    void aDeskStartsWhileItsIdentityServerIsAwayAndAnActIsRefusedWithTheReason() {
        String oauth = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLogin";
        Map<String, String> settings = Map.of(
                "kafka.client.security.protocol", "SASL_PLAINTEXT",
                "kafka.client.sasl.mechanism", "OAUTHBEARER",
                "kafka.client.sasl.login.callback.handler.class", oauth + "CallbackHandler",
                "kafka.client.sasl.oauthbearer.token.endpoint.url", NOBODY,
                "kafka.client.sasl.login.retry.backoff.max.ms", "100",
                "kafka.client.sasl.oauthbearer.client.credentials.client.id", "watchfloor-console",
                "kafka.client.sasl.oauthbearer.client.credentials.client.secret", "none",
                "kafka.client.sasl.jaas.config", oauth.replace("Login", "LoginModule") + " required;");
        ServiceContext context = new ServiceContext(
                "127.0.0.1:1",
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(new TreeMap<>(settings)),
                folder,
                new SimpleMeterRegistry());
        System.setProperty(ALLOWED, NOBODY);
        try (TopicWriter writer = new TopicWriter(context)) {
            Throwable refused = catchThrowable(
                    () -> writer.write(context.topics().actions, "one", null).get(30, TimeUnit.SECONDS));

            assertThat(refused).isNotNull();
            assertThat(SignIn.mayReturn(refused)).isTrue();
            assertThat(SignIn.refusal(refused)).isEqualTo("no sign-in could be made: Connection refused");
        } finally {
            System.clearProperty(ALLOWED);
        }
    }
}
