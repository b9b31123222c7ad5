package io.watchfloor.launcher.command.options;

import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: {@code 2023-02-03T14:00:00Z}, {@code 2023-02-03} (its beginning, UTC), or {@code 24h} (so long ago). */
public final class TimeWord implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String word) {
        Optional<Duration> ago = Durations.parse(word);
        if (ago.isPresent()) {
            return DeskClock.wall().instant().minus(ago.get());
        }
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
