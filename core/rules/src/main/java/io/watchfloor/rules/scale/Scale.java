package io.watchfloor.rules.scale;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Sha256;
import io.watchfloor.model.Signal;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A linear model that weighs the clues of two parties of a text. Clues are hashed, so that it holds no words; sums are of
 * whole thousandths, so that they are the same on every machine. One instance serves all threads.
 */
public final class Scale {
    private static final double THOUSAND = 1000;
    /** The hash of no letters. */
    private static final int START = 0x811c9dc5;

    private final String digest;
    /** One more than the row of a place; 0 where no clue that counts lies. */
    private final char[] rows = new char[ScaleModel.PLACES];

    private final int clues;
    private final Answers report;
    private final Answers leading;
    private final Answers signal;
    private final Answers acts;
    private final Answers subject;
    private final int width;
    /** Weights of all questions row by row, so that those of a clue lie beside each other. */
    private final short[] table;

    private Scale(ScaleModel model, String digest) {
        this.digest = digest;
        int[] places = model.places();
        for (int row = 0; row < places.length; row++) {
            rows[places[row]] = (char) (row + 1);
        }
        clues = places.length;
        report = Answers.of(model.report(), 0);
        leading = Answers.of(model.leading(), report.end());
        signal = Answers.of(model.signal(), leading.end());
        acts = Answers.of(model.acts(), signal.end());
        subject = Answers.of(model.subject(), acts.end());
        width = subject.end();
        table = new short[clues * width];
        int column = 0;
        for (Weights weights :
                List.of(model.report(), model.leading(), model.signal(), model.acts(), model.subject())) {
            for (short[] weightsOfColumn : weights.columns()) {
                for (int row = 0; row < clues; row++) {
                    table[row * width + column] = weightsOfColumn[row];
                }
                column++;
            }
        }
    }

    /** A scale by a model. */
    public static Scale of(ScaleModel model) {
        return new Scale(model, Sha256.of(model.bytes()));
    }

    /**
     * Reads what {@link ScaleModel#bytes} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong when it is cut or of another version
     */
    public static Scale read(byte[] bytes) {
        return new Scale(ScaleModel.read(bytes), Sha256.of(bytes));
    }

    /** The shipped one; read at the first call. */
    public static Scale shipped() {
        return English.SCALE;
    }

    /** The shipped one, and on top of it what a desk taught: place of a clue to thousandths. */
    public static Scale shippedWith(SortedMap<Integer, Integer> taught) {
        return of(ScaleModel.read(ShippedScales.english()).with(taught));
    }

    /** Whether a clue of this place weighs anything. */
    public boolean knows(int place) {
        return rows[place] != 0;
    }

    /** How many clues that it does not know may be taught. */
    public int room() {
        return ScaleModel.MOST_ROWS - clues;
    }

    /** The shipped one that has read Chinese; read at the first call. */
    public static Scale shippedChinese() {
        return Chinese.SCALE;
    }

    /** Names the model: SHA-256 of its bytes, hex. */
    public String digest() {
        return digest;
    }

    /** Where a clue is hashed to: below {@link ScaleModel#PLACES}. */
    public static int place(String clue) {
        return place(on(START, clue));
    }

    private static int on(int start, String letters) {
        int hash = start;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static int place(int letters) {
        int hash = letters;
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash & (ScaleModel.PLACES - 1);
    }

    /** Whether a clue is one word of a text rather than the name of a party. */
    public static boolean isWord(String clue) {
        return !Masked.isParty(clue);
    }

    /** Every two parties of a text, weighed; of those who are named the likeliest two lead, unless a rule reports another. */
    public List<Weighed> weigh(Field field, List<RuleMatch> matches) {
        List<Two> twos = Two.of(field, matches);
        List<Sums> sums = new ArrayList<>(twos.size());
        int likeliest = -1;
        boolean named = true;
        for (Two two : twos) {
            Sums ofTwo = new Sums();
            Clues.write(field, two, matches, ofTwo);
            named &= !two.pair().has(Pair.UNIDENTIFIED);
            boolean likelier = likeliest < 0 || report.sum(ofTwo) > report.sum(sums.get(likeliest));
            likeliest = likelier ? sums.size() : likeliest;
            sums.add(ofTwo);
        }
        List<Weighed> weighed = new ArrayList<>(twos.size());
        for (int i = 0; i < twos.size(); i++) {
            weighed.add(weighed(twos.get(i), sums.get(i), named && i == likeliest));
        }
        return weighed;
    }

    /** Two parties with their clues, weighed. */
    public Weighed weigh(Two two, List<String> clues) {
        Sums sums = new Sums();
        clues.forEach(clue -> sums.on(clue).end());
        return weighed(two, sums, false);
    }

    private Weighed weighed(Two two, Sums sums, boolean leads) {
        int sum = (leads ? leading : report).sum(sums);
        return new Weighed(
                two,
                score(sum),
                sum,
                leads,
                Signal.valueOf(signal.answer(sums).toUpperCase(Locale.ROOT)),
                Acts.valueOf(acts.answer(sums).toUpperCase(Locale.ROOT)),
                subject.answer(sums));
    }

    /** What clues weigh, each once: two at one place count once, as in training. */
    private final class Sums implements ClueWriter {
        private final int[] sums = new int[width];
        private final long[] counted = new long[(clues >>> 6) + 1];
        private int letters = START;

        @Override
        public ClueWriter on(@Nullable String part) {
            letters = Scale.on(letters, String.valueOf(part));
            return this;
        }

        @Override
        public void end() {
            int row = rows[place(letters)] - 1;
            letters = START;
            if (row >= 0 && (counted[row >>> 6] & 1L << row) == 0) {
                counted[row >>> 6] |= 1L << row;
                for (int i = 0; i < width; i++) {
                    sums[i] += table[row * width + i];
                }
            }
        }
    }

    /**
     * A question of the model.
     *
     * @param first of its columns in the table
     * @param end behind its last
     */
    private record Answers(List<String> answers, int first, int end) {
        static Answers of(Weights weights, int first) {
            return new Answers(weights.answers(), first, first + weights.columns().length);
        }

        int sum(Sums sums) {
            return sums.sums[first];
        }

        /** The answer with the greatest sum; of equal ones the first. */
        String answer(Sums sums) {
            if (end == first + 1) {
                return answers.get(sum(sums) > 0 ? 1 : 0);
            }
            int best = first;
            for (int column = first + 1; column < end; column++) {
                best = sums.sums[column] > sums.sums[best] ? column : best;
            }
            return answers.get(best - first);
        }
    }

    private static int score(int sum) {
        return (int) StrictMath.round(THOUSAND / (1 + StrictMath.exp(-sum / THOUSAND)));
    }

    /**
     * A clue and what it weighs, in thousandths: above zero it speaks for a report, below zero against it.
     */
    public record Summand(String clue, int weight) {}

    /** What the sum of two parties is made of, by their clues, the heaviest first. */
    public List<Summand> summands(Weighed weighed, List<String> clues) {
        int column = (weighed.leads() ? leading : report).first();
        List<Summand> summands = new ArrayList<>();
        Set<Integer> counted = new HashSet<>();
        for (String clue : clues) {
            int row = rows[place(clue)] - 1;
            if (row >= 0 && counted.add(row)) {
                summands.add(new Summand(clue, table[row * width + column]));
            }
        }
        summands.sort(Comparator.comparingInt((Summand one) -> -Math.abs(one.weight())));
        return summands;
    }

    /**
     * A clue of which a training changed how it speaks for a report, in thousandths.
     */
    public record Moved(String clue, int before, int after) {
        /** As a terminal shows it. */
        public String text() {
            return String.format(Locale.ROOT, "%+.3f -> %+.3f '%s'", before / THOUSAND, after / THOUSAND, clue);
        }
    }

    /** Of these clues those that weigh something else by an older scale, those that moved most first. */
    public List<Moved> movedFrom(Scale older, Collection<String> named) {
        return named.stream()
                .map(clue -> new Moved(clue, older.weight(clue), weight(clue)))
                .filter(moved -> moved.before() != moved.after())
                .sorted(Comparator.comparingInt((Moved moved) -> -Math.abs(moved.after() - moved.before()))
                        .thenComparing(Moved::clue))
                .toList();
    }

    private int weight(String clue) {
        int row = rows[place(clue)] - 1;
        return row < 0 ? 0 : table[row * width + report.first()];
    }

    private static final class English {
        static final Scale SCALE = read(ShippedScales.english());
    }

    private static final class Chinese {
        static final Scale SCALE = read(ShippedScales.chinese());
    }
}
