package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.security.oauthbearer.internals.secured.UnretryableException;
import org.junit.jupiter.api.Test;

class SignInTest {
    @Test
    void saysWhyTheBrokersRefuse() {
        assertThat(SignIn.refusal(new ExecutionException(new SaslAuthenticationException("no such user"))))
                .isEqualTo("the brokers do not let us sign in: no such user");
        assertThat(SignIn.refusal(new SslAuthenticationException(
                        "handshake failed", new SSLHandshakeException("certificate_unknown"))))
                .isEqualTo("the brokers do not let us sign in: handshake failed: certificate_unknown");
        assertThat(KafkaEdgeException.of("asking", new ExecutionException(new SaslAuthenticationException("no"))))
                .hasMessage("asking failed: the brokers do not let us sign in: no");
    }

    @Test
    void saysWhatTheIdentityServerAnsweredAndNotWhereKafkaWrappedIt() {
        KafkaException thrown = noToken(new UnretryableException(new IOException("401 \"invalid_client\" - \"no\"")));

        assertThat(SignIn.refusal(thrown)).isEqualTo("no sign-in could be made: 401 \"invalid_client\" - \"no\"");
        assertThat(SignIn.mayPass(thrown)).isFalse();
    }

    @Test
    void anIdentityServerThatIsAwayMayComeBackAndAnUntrustedOneDoesNot() {
        assertThat(SignIn.mayPass(noToken(new ConnectException("refused")))).isTrue();
        assertThat(SignIn.mayPass(noToken(new IOException("503")))).isTrue();
        assertThat(SignIn.mayPass(noToken(new SSLHandshakeException("no path"))))
                .isFalse();
        assertThat(SignIn.mayPass(new SaslAuthenticationException("no", new IOException("x"))))
                .isFalse();
    }

    @Test
    void aLoginThatNeverLeftTheMachineIsToldToo() {
        LoginException thrown = new LoginException("unable to find LoginModule class: x");

        assertThat(SignIn.refusal(new KafkaException(thrown)))
                .isEqualTo("no sign-in could be made: unable to find LoginModule class: x");
        assertThat(SignIn.mayPass(thrown)).isFalse();
    }

    @Test
    void whatElseGoesWrongIsNoMatterOfSigningIn() {
        assertThat(SignIn.refusal(new TimeoutException("no answer"))).isNull();
        assertThat(SignIn.mayPass(new ConnectException("refused"))).isFalse();
    }

    /** As a client of Kafka 4.2 throws it: Java's login pastes the trace of what a module threw into its own message. */
    private static KafkaException noToken(Exception root) {
        StringWriter trace = new StringWriter();
        new KafkaException(root).printStackTrace(new PrintWriter(trace));
        return new KafkaException(
                "Failed to create new KafkaAdminClient", new KafkaException(new LoginException(trace.toString())));
    }
}
