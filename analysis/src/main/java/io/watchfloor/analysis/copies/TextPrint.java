package io.watchfloor.analysis.copies;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a title is compared by. Two titles are copies of one text when
 *
 * <ul>
 *   <li>the mean of two Jaccard indices is at least {@link #SIMILAR}: that of their content words and that of their
 *       runs of four letters, and
 *   <li>their numbers do not differ on both sides: a rising toll and the next day of a chronicle are new texts.
 * </ul>
 */
public final class TextPrint {
    /** The least similarity of copies, from 0 to 1. */
    public static final double SIMILAR = 0.6;
    /** How many letters make a run. */
    private static final int RUN = 4;
    /** A text is looked up by so many bands of so many least hashes each: 98 % of pairs with half their runs in common. */
    private static final int BANDS = 40;

    private static final int ROWS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:\\.\\d+)?");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "for", "by", "with", "and", "or", "as", "is", "are", "was",
            "were", "be", "been", "it", "its", "his", "her", "their", "from", "that", "this", "will", "has", "have",
            "had", "after", "over", "into", "say", "said", "amid");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private final String text;
    private final int[] words;
    private final int[] runs;
    private final Set<String> numbers;

    private TextPrint(String text, int[] words, int[] runs, Set<String> numbers) {
        this.text = text;
        this.words = words;
        this.runs = runs;
        this.numbers = numbers;
    }

    public static TextPrint of(String title) {
        List<String> all = words(title);
        String text = String.join(" ", all);
        int[] words = all.stream()
                .filter(word -> !SMALL.contains(word))
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
        int[] runs = IntStream.rangeClosed(0, Math.max(0, text.length() - RUN))
                .map(start -> text.substring(start, Math.min(text.length(), start + RUN))
                        .hashCode())
                .sorted()
                .distinct()
                .toArray();
        Set<String> numbers =
                all.stream().filter(word -> Character.isDigit(word.charAt(0))).collect(Collectors.toUnmodifiableSet());
        return new TextPrint(text, words, runs, numbers);
    }

    /** The words of a title without case, points, possessives and plurals; numbers as digits. */
    private static List<String> words(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        plain = INITIALS.matcher(plain).replaceAll("$1");
        plain = plain.replace("'s ", " ").replace("%", " percent ");
        plain = THOUSANDS.matcher(plain).replaceAll("");
        Matcher found = WORD.matcher(plain);
        return found.results().map(result -> word(result.group())).toList();
    }

    private static String word(String word) {
        String number = NUMBERS.get(word);
        if (number != null) {
            return number;
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** The title as it is compared; titles with the same text are copies. */
    public String text() {
        return text;
    }

    public boolean copies(TextPrint other) {
        return text.equals(other.text) || (!tellsOtherNumbers(other) && similarity(other) >= SIMILAR);
    }

    /** From 0 (nothing in common) to 1. */
    public double similarity(TextPrint other) {
        return (jaccard(words, other.words) + jaccard(runs, other.runs)) / 2;
    }

    private boolean tellsOtherNumbers(TextPrint other) {
        return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers);
    }

    private static double jaccard(int[] a, int[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int either = a.length + b.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /** Keys under which similar texts meet; two texts without a common key are taken for different. */
    long[] bands() {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key * 31 + least(band * ROWS + row));
            }
            bands[band] = key;
        }
        return bands;
    }

    private int least(int seed) {
        long salt = mix(seed + 1L);
        int least = Integer.MAX_VALUE;
        for (int run : runs) {
            least = Math.min(least, (int) mix(run ^ salt));
        }
        return least;
    }

    /** Spreads the bits of a number (the finisher of SplitMix64). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
