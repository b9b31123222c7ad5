package io.watchfloor.rules.scale;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Sha256;
import io.watchfloor.model.Signal;
import io.watchfloor.text.reading.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A linear model that weighs the clues of two parties of a text. Clues are hashed, so that it holds no words; sums are of
 * whole thousandths, so that they are the same on every machine. One instance serves all threads.
 */
public final class Scale {
    /** Where the shipped model lies, beside this class. */
    static final String MODEL = "scale.bin";

    private static final double THOUSAND = 1000;

    private final ScaleModel model;
    private final String digest;
    /** One more than the row of a place; 0 where no clue that counts lies. */
    private final char[] rows = new char[ScaleModel.PLACES];

    private Scale(ScaleModel model, String digest) {
        this.model = model;
        this.digest = digest;
        int[] places = model.places();
        for (int row = 0; row < places.length; row++) {
            rows[places[row]] = (char) (row + 1);
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
        return Shipped.SCALE;
    }

    /** Names the model: SHA-256 of its bytes, hex. */
    public String digest() {
        return digest;
    }

    /** Where a clue is hashed to: below {@link ScaleModel#PLACES}. */
    public static int place(String clue) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < clue.length(); i++) {
            hash = (hash ^ clue.charAt(i)) * 0x01000193;
        }
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
        List<Weighed> weighed = Two.of(field, matches).stream()
                .map(two -> weigh(two, Clues.of(field, two, matches)))
                .toList();
        boolean named = weighed.stream().noneMatch(one -> one.two().pair().has(Pair.UNIDENTIFIED));
        int most = weighed.stream().mapToInt(Weighed::sum).max().orElse(0);
        Optional<Two> likeliest = weighed.stream()
                .filter(one -> named && one.sum() == most)
                .map(Weighed::two)
                .findFirst();
        return weighed.stream()
                .map(one -> likeliest.filter(one.two()::equals).isPresent() ? leading(one) : one)
                .toList();
    }

    /** Two parties with their clues, weighed. */
    public Weighed weigh(Two two, List<String> clues) {
        int[] found = found(clues);
        int sum = model.report().sum(0, found);
        return new Weighed(
                two,
                score(sum),
                sum,
                false,
                Signal.valueOf(model.signal().answer(found).toUpperCase(Locale.ROOT)),
                Math.abs(model.signal().sum(0, found)),
                Acts.valueOf(model.acts().answer(found).toUpperCase(Locale.ROOT)),
                model.subject().answer(found),
                clues);
    }

    private Weighed leading(Weighed one) {
        int sum = model.leading().sum(0, found(one.clues()));
        return new Weighed(
                one.two(), score(sum), sum, true, one.signal(), one.sure(), one.acts(), one.subject(), one.clues());
    }

    /** The rows of clues that count, each once: two clues at one place count once, as in training. */
    private int[] found(List<String> clues) {
        return clues.stream()
                .mapToInt(clue -> rows[place(clue)] - 1)
                .filter(row -> row >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int score(int sum) {
        return (int) StrictMath.round(THOUSAND / (1 + StrictMath.exp(-sum / THOUSAND)));
    }

    /**
     * A clue and what it weighs, in thousandths: above zero it speaks for a report, below zero against it.
     */
    public record Summand(String clue, int weight) {}

    /** What a sum is made of, the heaviest first. */
    public List<Summand> summands(Weighed weighed) {
        short[] weights = (weighed.leads() ? model.leading() : model.report()).columns()[0];
        List<Summand> summands = new ArrayList<>();
        boolean[] counted = new boolean[model.places().length];
        for (String clue : weighed.clues()) {
            char row = rows[place(clue)];
            if (row != 0 && !counted[row - 1]) {
                counted[row - 1] = true;
                summands.add(new Summand(clue, weights[row - 1]));
            }
        }
        summands.sort(Comparator.comparingInt((Summand one) -> -Math.abs(one.weight())));
        return summands;
    }

    private static final class Shipped {
        static final Scale SCALE = load();

        private static Scale load() {
            try (InputStream in = Objects.requireNonNull(Scale.class.getResourceAsStream(MODEL), MODEL)) {
                return read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + MODEL, e);
            }
        }
    }
}
