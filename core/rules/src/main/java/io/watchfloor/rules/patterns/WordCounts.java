package io.watchfloor.rules.patterns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How often words occur in headlines, to tell rare words from frequent ones. */
final class WordCounts {
    private static final String FILE = "word-counts.txt";
    private static final Map<String, Integer> COUNTS = read();

    private WordCounts() {}

    /** Headlines of 10,000 that hold the form; 1 for a word that is not listed. */
    static int of(String form) {
        return COUNTS.getOrDefault(form, 1);
    }

    private static Map<String, Integer> read() {
        try (InputStream stream = WordCounts.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
