package io.watchfloor.proofs.year;

import io.watchfloor.rules.gravity.UrgencyTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The weights of gravity that a year is read with, as files of the book.
 *
 * @param others for headlines of no month named, or absent for those of the book
 * @param months weights that never saw the month
 */
public record YearWeights(Optional<String> others, Map<YearMonth, String> months) {
    /** Those of the book, which have seen the labels of all months. */
    public static final YearWeights SHIPPED = new YearWeights(Optional.empty(), Map.of());

    private static final String OTHERS = "open";
    private static final String END = ".yaml";

    /** Those of the open months and other years. */
    public static YearWeights open() {
        try (InputStream weights =
                Objects.requireNonNull(YearWeights.class.getResourceAsStream(UrgencyTable.WEIGHTS))) {
            return new YearWeights(Optional.of(new String(weights.readAllBytes(), StandardCharsets.UTF_8)), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each open month by the other open ones, all else by the open months: what 'model fit-gravity --folds' wrote. */
    public static YearWeights folds(Path folder) {
        Map<YearMonth, String> months = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(END, "");
                if (!name.equals(OTHERS)) {
                    months.put(YearMonth.parse(name), Files.readString(file));
                }
            }
            return new YearWeights(Optional.of(Files.readString(folder.resolve(OTHERS + END))), months);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
