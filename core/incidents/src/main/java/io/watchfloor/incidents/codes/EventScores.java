package io.watchfloor.incidents.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The scores published with event codes: PLOVER's for a type or a type and mode, and Goldstein's for a CAMEO code. Both
 * run from -10 (conflict) to +10 (cooperation) and tell the tone of an act, not how much it matters to a pair.
 */
public final class EventScores {
    private static final Map<String, Double> PLOVER = table("plover.tsv");
    private static final Map<String, Double> GOLDSTEIN = table("goldstein.tsv");
    private static final int CAMEO_ROOT = 2;

    private EventScores() {}

    /** Of a type such as {@code MOBILIZE} or a type and mode such as {@code MOBILIZE-weapons}; an unlisted mode has its type's. */
    public static OptionalDouble plover(@Nullable String code) {
        if (code == null) {
            return OptionalDouble.empty();
        }
        String whole = code.toUpperCase(Locale.ROOT);
        int dash = whole.indexOf('-');
        Double score = PLOVER.get(whole);
        if (score == null && dash > 0) {
            score = PLOVER.get(whole.substring(0, dash));
        }
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** Of a CAMEO code of two to four digits; an unlisted code has the score of the listed code that it refines. */
    public static OptionalDouble goldstein(@Nullable String cameo) {
        if (cameo == null) {
            return OptionalDouble.empty();
        }
        for (String code = cameo; code.length() >= CAMEO_ROOT; code = code.substring(0, code.length() - 1)) {
            Double score = GOLDSTEIN.get(code);
            if (score != null) {
                return OptionalDouble.of(score);
            }
        }
        return OptionalDouble.empty();
    }

    private static Map<String, Double> table(String name) {
        Map<String, Double> scores = new HashMap<>();
        InputStream file = Objects.requireNonNull(EventScores.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    scores.put(
                            line.substring(0, tab).toUpperCase(Locale.ROOT), Double.valueOf(line.substring(tab + 1)));
                }
            }
            return Map.copyOf(scores);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
