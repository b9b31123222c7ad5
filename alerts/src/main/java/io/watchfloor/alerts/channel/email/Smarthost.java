package io.watchfloor.alerts.channel.email;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails.
 *
 * @param username absent when it wants none
 */
public record Smarthost(String host, int port, Tls tls, @Nullable String username) {
    /** How the connection is encrypted: required of the server, from the first byte, or not at all. */
    enum Tls {
        STARTTLS,
        TLS,
        NONE;

        /** As it is written in the routing file. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Stream.of(values()).map(Tls::word).toList();
        }
    }

    /** What a mail session must know; no step takes longer than the deadline. */
    Properties settings(Duration deadline) {
        String millis = Long.toString(deadline.toMillis());
        String starttls = Boolean.toString(tls == Tls.STARTTLS);
        Properties settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", millis);
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.writetimeout", millis);
        settings.put("mail.smtp.localhost", "watchfloor");
        settings.put("mail.smtp.auth", Boolean.toString(username != null));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.starttls.enable", starttls);
        settings.put("mail.smtp.starttls.required", starttls);
        return settings;
    }
}
