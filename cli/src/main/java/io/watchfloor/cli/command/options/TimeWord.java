package io.watchfloor.cli.command.options;

import io.watchfloor.model.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as people name it: {@code 2023-02-03T14:00:00Z}, {@code 2023-02-03} (its beginning, UTC), or {@code 24h} (so long
 * ago). What is long ago depends on the clock of the desk that is asked.
 */
@FunctionalInterface
public interface TimeWord {
    /** The time that is meant when it is so late there. */
    Instant on(InstantSource clock);

    /** The same for a word that may be left out. */
    static @Nullable Instant ifGiven(@Nullable TimeWord word, InstantSource clock) {
        return word == null ? null : word.on(clock);
    }

    /** Reads one from the command line. */
    final class Reader implements ITypeConverter<TimeWord> {
        @Override
        public TimeWord convert(String word) {
            Optional<Duration> ago = Durations.parse(word);
            if (ago.isPresent()) {
                return clock -> clock.instant().minus(ago.get());
            }
            Instant at = at(word);
            return clock -> at;
        }

        private static Instant at(String word) {
            try {
                return word.length() == "2023-02-03".length()
                        ? LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + word + "' is no time: write 2023-02-03T14:00:00Z, 2023-02-03, or 24h for so long ago");
            }
        }
    }
}
