package io.watchfloor.incidents.copies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a title is compared by. Two titles are copies of one text when
 *
 * <ul>
 *   <li>the mean of two Jaccard indices is at least {@link #SIMILAR}: that of their content words and that of their
 *       runs of four letters, and
 *   <li>their numbers do not differ on both sides: a rising toll and the next day of a chronicle are new texts, and
 *   <li>they have a band in common, which 98 % of pairs with half their runs in common have. It makes a text found among
 *       thousands; it is asked among few as well, so that their number decides nothing.
 * </ul>
 */
public final class TextPrint {
    /** The least similarity of copies, from 0 to 1. */
    public static final double SIMILAR = 0.6;
    /** How many letters make a run. */
    private static final int RUN = 4;
    /** A text is looked up by so many bands of so many least hashes each. */
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
    private final int[] numbers;
    /** Made when first asked for: most texts are never compared with one that is similar. */
    private long @Nullable [] bands;

    private TextPrint(String text, int[] words, int[] runs, int[] numbers) {
        this.text = text;
        this.words = words;
        this.runs = runs;
        this.numbers = numbers;
    }

    public static TextPrint of(String title) {
        List<String> all = words(title);
        String text = String.join(" ", all);
        int[] words = hashes(all, word -> !SMALL.contains(word));
        int[] numbers = hashes(all, word -> Character.isDigit(word.charAt(0)));
        return new TextPrint(text, words, runs(text), numbers);
    }

    /** The words of a title that are not small ones, in their order. */
    public static List<String> contentOf(String title) {
        return words(title).stream().filter(word -> !SMALL.contains(word)).toList();
    }

    /** The title as it is compared; titles with the same text are copies. */
    public static String textOf(String title) {
        return String.join(" ", words(title));
    }

    /** Hashes of all runs of letters; a shorter text is one run. */
    private static int[] runs(String text) {
        int[] runs = new int[Math.max(1, text.length() - RUN + 1)];
        for (int start = 0; start < runs.length; start++) {
            int end = Math.min(text.length(), start + RUN);
            for (int i = start; i < end; i++) {
                runs[start] = 31 * runs[start] + text.charAt(i);
            }
        }
        return distinct(runs);
    }

    private static int[] hashes(List<String> words, Predicate<String> of) {
        int[] hashes = new int[words.size()];
        int kept = 0;
        for (String word : words) {
            if (of.test(word)) {
                hashes[kept++] = word.hashCode();
            }
        }
        return distinct(Arrays.copyOf(hashes, kept));
    }

    /** In order, each once. */
    private static int[] distinct(int[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** The words of a title without case, points, possessives and plurals; numbers as digits. */
    private static List<String> words(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        plain = plain.indexOf('.') < 0 ? plain : INITIALS.matcher(plain).replaceAll("$1");
        plain = plain.replace("'s ", " ").replace("%", " percent ");
        plain = plain.indexOf(',') < 0 ? plain : THOUSANDS.matcher(plain).replaceAll("");
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

    /** See {@link #textOf}. */
    public String text() {
        return text;
    }

    public boolean copies(TextPrint other) {
        return text.equals(other.text) || (!tellsOtherNumbers(other) && similar(other) && meets(other));
    }

    /** Most pairs are told apart by their words alone. */
    private boolean similar(TextPrint other) {
        double byWords = jaccard(words, other.words);
        return byWords + 1 >= 2 * SIMILAR && similarity(byWords, other) >= SIMILAR;
    }

    private boolean meets(TextPrint other) {
        long[] mine = bands();
        long[] others = other.bands();
        int band = 0;
        while (band < BANDS && mine[band] != others[band]) {
            band++;
        }
        return band < BANDS;
    }

    /** From 0 (nothing in common) to 1. */
    public double similarity(TextPrint other) {
        return similarity(jaccard(words, other.words), other);
    }

    private double similarity(double byWords, TextPrint other) {
        return (byWords + jaccard(runs, other.runs)) / 2;
    }

    private boolean tellsOtherNumbers(TextPrint other) {
        int both = common(numbers, other.numbers);
        return both < numbers.length && both < other.numbers.length;
    }

    private static double jaccard(int[] a, int[] b) {
        int both = common(a, b);
        int either = a.length + b.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static int common(int[] a, int[] b) {
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
        return both;
    }

    /** Keys under which similar texts meet. Not to be changed. */
    long[] bands() {
        long[] known = bands;
        if (known == null) {
            known = bandsOf(runs);
            bands = known;
        }
        return known;
    }

    private static long[] bandsOf(int[] runs) {
        int[] spread = new int[runs.length];
        for (int i = 0; i < runs.length; i++) {
            spread[i] = (int) mix(runs[i]);
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key * 31 + least(spread, band * ROWS + row));
            }
            bands[band] = key;
        }
        return bands;
    }

    /** The least of all runs in an order of its own: one multiplication each, because a text asks for 120. */
    private static int least(int[] spread, int order) {
        long drawn = mix(order + 1L);
        int factor = (int) (drawn >>> 32) | 1;
        int offset = (int) drawn;
        int least = Integer.MAX_VALUE;
        for (int run : spread) {
            least = Math.min(least, factor * run + offset);
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
