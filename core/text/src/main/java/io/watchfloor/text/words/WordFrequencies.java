package io.watchfloor.text.words;

import io.watchfloor.model.Print;
import io.watchfloor.model.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * In how many of so many headlines a word stands, and how much that makes it weigh when headlines are compared. What
 * stands in few headlines weighs as much as a word can, so the table leaves it out.
 */
public final class WordFrequencies {
    private static final String SHIPPED = "word-frequencies.tsv";
    private static final int EIGHTHS = 8;
    /** What stands in more headlines in a thousand than this tells no stories apart. */
    private static final int COMMON = 40;

    private final int headlines;
    private final Map<String, Integer> counts;
    private final String digest;

    private WordFrequencies(int headlines, Map<String, Integer> counts, String digest) {
        this.headlines = headlines;
        this.counts = counts;
        this.digest = digest;
    }

    /** The shipped table, read once. */
    public static WordFrequencies shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        private static final WordFrequencies TABLE = read();

        private static WordFrequencies read() {
            try (InputStream in = Objects.requireNonNull(WordFrequencies.class.getResourceAsStream(SHIPPED), SHIPPED)) {
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + SHIPPED, e);
            }
        }
    }

    /**
     * Reads a table.
     *
     * @param text a line with the number of headlines, then a line for each stem: stem, tab, headlines that have it
     * @throws IllegalArgumentException with the line that is no such line
     */
    public static WordFrequencies parse(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int headlines = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int tab = line.indexOf('\t');
                if (number == 1) {
                    headlines = Integer.parseInt(line.strip());
                } else {
                    counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("line " + number + " is no stem, tab and count", e);
        }
        return new WordFrequencies(headlines, Map.copyOf(counts), Sha256.start(text, 4));
    }

    /** The start of the SHA-256 of the table, which is in the version of prints. */
    public String digest() {
        return digest;
    }

    /**
     * What a word weighs.
     *
     * @param stem as {@link Stem#of} makes it
     * @return 8 times the binary logarithm of how many headlines there are for one with the word, at most
     *     {@link Print#HEAVIEST}; 0 for a word that is too common
     */
    public int weight(String stem) {
        int count = counts.getOrDefault(stem, 0);
        if ((long) count * 1000 > (long) COMMON * headlines) {
            return 0;
        }
        double bits = StrictMath.log((double) headlines / (1 + count)) / StrictMath.log(2);
        return (int) Math.min(Print.HEAVIEST, StrictMath.round(EIGHTHS * bits));
    }

    /** The least count that changes a weight, for a table of so many headlines. */
    public static int leastCount(int headlines) {
        int least = 1;
        while (StrictMath.round(EIGHTHS * StrictMath.log((double) headlines / (1 + least)) / StrictMath.log(2))
                >= Print.HEAVIEST) {
            least++;
        }
        return least;
    }
}
