package io.watchfloor.kafka;

import java.util.List;
import java.util.Objects;
import javax.security.auth.login.LoginException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to sign in: told by the exceptions of Kafka's clients, which wrap it several times. */
public final class SignIn {
    private static final String CAUSE = "Caused by: ";
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
