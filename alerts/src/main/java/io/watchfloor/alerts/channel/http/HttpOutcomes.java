package io.watchfloor.alerts.channel.http;

import io.watchfloor.alerts.channel.Outcome;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an HTTP answer means for a notification. */
final class HttpOutcomes {
    private HttpOutcomes() {}

    /**
     * The outcome of an answer: 2xx is delivered, 410 ends the receiver, 408, 425, 429 and 5xx are tried again, and
     * any other is a refusal of this notification.
     */
    static Outcome of(int status, @Nullable String retryAfter, Instant now) {
        String word = Integer.toString(status);
        if (status / 100 == 2) {
            return new Outcome.Delivered(word);
        }
        if (status == 410) {
            return new Outcome.Gone(word, "the receiver answered 410 Gone");
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Outcome.Retry(word, "the receiver answered " + status, after(retryAfter, now), true);
        }
        String what = status / 100 == 3 ? " (redirects are not followed: set the final address)" : "";
        return new Outcome.Refused(word, "the receiver answered " + status + what);
    }

    /** Retry-After in either of its forms, seconds or a date; nothing when it is neither. */
    static @Nullable Duration after(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        try {
            if (value.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
