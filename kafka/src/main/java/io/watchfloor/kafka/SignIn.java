package io.watchfloor.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of an attempt to sign in: told by the exceptions of Kafka's clients, which wrap it several times. */
public final class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final String CAUSE = "Caused by: ";
    /** How a broker answers a token that ended or that it does not take (RFC 7628). */
    private static final String TOKEN_REFUSED = "\"invalid_token\"";

    private static final String CLASS = "^(?:[a-z]\\w*\\.)+[A-Z][\\w$]*: ";

    private SignIn() {}

    /**
     * Why the brokers do not let us sign in, or why whoever is to vouch for us does not: a sentence for people. Absent when something
     * else went wrong.
     */
    public static @Nullable String refusal(Throwable thrown) {
        Throwable refused = refused(thrown);
        if (refused instanceof LoginException) {
            List<String> causes = causes(refused);
            return "no sign-in could be made: " + withoutClasses(causes.get(causes.size() - 1));
        }
        if (refused == null) {
            return null;
        }
        Throwable root = root(refused);
        return "the brokers do not let us sign in: " + words(refused) + (root == refused ? "" : ": " + words(root));
    }

    /** Whether there is no sign-in only because an identity server does not answer now. */
    static boolean mayPass(Throwable thrown) {
        Throwable refused = refused(thrown);
        if (!(refused instanceof LoginException)) {
            return false;
        }
        List<String> causes = causes(refused);
        // Kafka's own word for answers that would be the same again.
        boolean isFinal =
                causes.stream().anyMatch(cause -> cause.contains("UnretryableException") || cause.contains("SSL"));
        return !isFinal && causes.stream().anyMatch(cause -> cause.contains("java.net.") || cause.contains("java.io."));
    }

    /**
     * Whether a client that was signed in before may be again: its identity server does not answer now, or did not until its last token
     * ended. Before the first sign-in a refused token is one that brokers never take; see {@link #mayPass}.
     */
    public static boolean mayReturn(Throwable thrown) {
        Throwable refused = refused(thrown);
        // A broker that ended a sign-in half-way takes the next step of it for one out of order; a new connection
        // begins anew.
        return mayPass(thrown)
                || refused instanceof IllegalSaslStateException
                || (refused instanceof SaslAuthenticationException
                        && words(refused).contains(TOKEN_REFUSED));
    }

    /**
     * Says why a client is not signed in and waits a moment before it asks again: it would at once, and be refused until there is a token.
     *
     * @throws KafkaException what was thrown, when it may not be signed in again; see {@link #mayReturn}
     */
    public static void waitToReturn(String who, KafkaException thrown) {
        if (!mayReturn(thrown)) {
            throw thrown;
        }
        log.warn("{} waits for a new token: {}", who, refusal(thrown));
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(who + " no longer waits for a token", e);
        }
    }

    /** What led to it, last the first cause. Java pastes the stack trace of what its login modules throw into the message. */
    private static List<String> causes(Throwable refused) {
        String pasted = words(refused) + (refused.getCause() == null ? "" : "\n" + CAUSE + root(refused));
        return pasted.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .map(line -> line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : line)
                .toList();
    }

    private static String withoutClasses(String cause) {
        String without = cause;
        for (String last = ""; !without.equals(last); ) {
            last = without;
            without = without.replaceFirst(CLASS, "");
        }
        return without;
    }

    private static @Nullable Throwable refused(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof AuthenticationException || t instanceof LoginException) {
                return t;
            }
        }
        return null;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String words(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName());
    }
}
