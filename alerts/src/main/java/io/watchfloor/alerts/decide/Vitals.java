package io.watchfloor.alerts.decide;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is known outside of the events about services and receivers. Asked on the stream thread: it answers at once. */
@FunctionalInterface
public interface Vitals {
    /** Nothing is known of anything. */
    Vitals NONE = now -> List.of();

    /** What several know. */
    static Vitals of(Vitals... several) {
        return now -> Stream.of(several).flatMap(one -> one.signs(now).stream()).toList();
    }

    /** What is known now; what is missing in the list is as it was. */
    List<Sign> signs(Instant now);

    /**
     * One thing that is well or not.
     *
     * @param about service or receiver
     * @param kind streams-silent, receiver-late, ...
     * @param name of the service or receiver
     * @param well it is not so
     * @param text what is wrong, for people
     * @param since when it is so
     */
    record Sign(About about, String kind, String name, boolean well, String text, Instant since) {}

    /** Which part of the watch something is said of. */
    enum About {
        FEED,
        SERVICE,
        RECEIVER;

        /** The word that routes match on. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static About of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
