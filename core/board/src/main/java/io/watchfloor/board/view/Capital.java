package io.watchfloor.board.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a party has its seat, by {@code capitals.tsv} beside this class.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Capital(String code, String place, double latitude, double longitude, ZoneId zone) {
    private static final int CELLS = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);
    private static final Map<String, Capital> ALL =
            read().stream().collect(Collectors.toUnmodifiableMap(Capital::code, Function.identity()));

    /** Codes of all parties that have one. */
    public static Iterable<String> codes() {
        return ALL.keySet();
    }

    /** Those of some parties that have one, in their order. */
    public static List<Capital> of(String... parties) {
        return Stream.of(parties)
                .filter(ALL::containsKey)
                .map(ALL::get)
                .distinct()
                .toList();
    }

    /** Day and time there, such as {@code Sat 04:20}. */
    public String clock(Instant now) {
        return CLOCK.format(now.atZone(zone));
    }

    private static List<Capital> read() {
        try (InputStream table = Objects.requireNonNull(Capital.class.getResourceAsStream("capitals.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Capital::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Capital parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("capitals.tsv: " + CELLS + " columns expected in: " + line);
        }
        return new Capital(
                cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), ZoneId.of(cells[4]));
    }
}
