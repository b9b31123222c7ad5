package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.LoginException;
import javax.security.sasl.SaslException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.security.auth.SaslExtensions;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerClientInitialResponse;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerSaslServer;
import org.apache.kafka.common.security.oauthbearer.internals.secured.UnretryableException;
import org.apache.kafka.common.security.oauthbearer.internals.unsecured.OAuthBearerUnsecuredValidatorCallbackHandler;
import org.apache.kafka.streams.errors.StreamsException;
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

    /** The words are those of the broker's side of the release that we ship. */
    @Test
    void aTokenThatEndedMayBeFollowedByAnotherAndAWrongPasswordMayNot() throws SaslException {
        OAuthBearerUnsecuredValidatorCallbackHandler validator = new OAuthBearerUnsecuredValidatorCallbackHandler();
        validator.configure(
                Map.of(),
                OAuthBearerLoginModule.OAUTHBEARER_MECHANISM,
                List.of(new AppConfigurationEntry(
                        OAuthBearerLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())));
        OAuthBearerSaslServer broker = new OAuthBearerSaslServer(validator);
        broker.evaluateResponse(new OAuthBearerClientInitialResponse("ended", SaslExtensions.empty()).toBytes());
        Throwable refused = catchThrowable(() -> broker.evaluateResponse(new byte[] {1}));

        assertThat(refused).isInstanceOf(SaslAuthenticationException.class);
        assertThat(SignIn.mayReturn(new StreamsException("task 0_1", refused))).isTrue();
        assertThat(SignIn.mayReturn(noToken(new ConnectException("refused")))).isTrue();
        assertThat(SignIn.mayReturn(new IllegalSaslStateException(
                        "Unexpected handshake request with client mechanism OAUTHBEARER, enabled mechanisms are []")))
                .isTrue();
        assertThat(SignIn.mayPass(refused))
                .as("at a start the token is new: no other will be taken either")
                .isFalse();
        assertThat(SignIn.mayReturn(new SaslAuthenticationException(
                        "Authentication failed during authentication due to invalid credentials with"
                                + " SASL mechanism SCRAM-SHA-512")))
                .isFalse();
        assertThat(SignIn.mayReturn(noToken(new UnretryableException(new IOException("401 \"invalid_client\"")))))
                .isFalse();
    }

    @Test
    void waitsForATokenThatMayComeAndThrowsWhatElseThereIs() {
        KafkaException wrong = new SaslAuthenticationException("invalid credentials with SASL mechanism SCRAM-SHA-512");

        assertThatThrownBy(() -> SignIn.waitToReturn("reader", wrong)).isSameAs(wrong);
        assertThatCode(() -> SignIn.waitToReturn("reader", noToken(new ConnectException("refused"))))
                .doesNotThrowAnyException();
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
