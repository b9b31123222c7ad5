package io.watchfloor.console.acts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an act, in words for the one who did it.
 *
 * @param deskVersion of the incident after it, absent while that is not known
 * @param undoable it can be taken back
 * @param message one sentence
 */
public record ActOutcome(
        Kind outcome,
        String incident,
        String command,
        @Nullable Integer deskVersion,
        boolean undoable,
        String message) {

    /** How far an act came. */
    public enum Kind {
        ACCEPTED,
        REFUSED,
        /** It was written, and no answer came in time: it may have happened. */
        UNCONFIRMED,
        /** It is not on the topic: nothing happened. */
        FAILED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
