package io.watchfloor.rules.judge;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Sha256;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.judge.Rating.Clue;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.reading.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * Rates headlines with two or more parties by a maxent model, and marks those on which it disagrees with the rules. It
 * flags, opens and notifies nothing: no decision reads what it says. One instance serves all threads.
 */
public final class SecondOpinion {
    /** Where the shipped model lies, beside this class. */
    static final String MODEL = "second-opinion.bin";

    public static final String REPORT = "yes";
    public static final String NO_REPORT = "no";

    private static final String ENGLISH = "en";
    private static final int STRONGEST = 5;
    private static final double DIGITS = 1000;
    /** How OpenNLP marks a word of the bag. */
    private static final String WORD = "bow=";

    private final ThreadLocal<DocumentCategorizerME> categorizers;
    private final Map<String, Context> weights;
    private final int report;
    private final String digest;

    @SuppressWarnings(
            "unchecked") // OpenNLP hands out what a model holds as an array of objects; the second is this map.
    private SecondOpinion(DoccatModel model, String digest) {
        AbstractModel maxent = (AbstractModel) model.getMaxentModel();
        this.categorizers = ThreadLocal.withInitial(() -> new DocumentCategorizerME(model));
        this.weights = (Map<String, Context>) maxent.getDataStructures()[1];
        this.report = maxent.getIndex(REPORT);
        this.digest = digest;
    }

    /** The shipped model; loaded at the first call. */
    public static SecondOpinion shipped() {
        return Shipped.OPINION;
    }

    /** Reads a model that {@code OpinionTrainer} wrote; does not close the stream. */
    public static SecondOpinion read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        return new SecondOpinion(new DoccatModel(new ByteArrayInputStream(bytes)), Sha256.of(bytes));
    }

    /** The tags that {@link Tagger} gives, with an opinion on them. */
    public Tags tag(Headline headline, CompiledBook book, Consumer<Rule> looked) {
        return with(headline, Tagger.tag(headline, book, looked), book);
    }

    /** The same tags with an opinion, where it has one; nothing else in them changes. */
    public Tags with(Headline headline, Tags tags, CompiledBook book) {
        boolean two = tags.states().stream()
                        .map(Tags.StateMention::code)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
        return two
                ? tags.with(rate(headline, tags, book)
                        .map(rating -> opinion(rating, tags))
                        .orElse(null))
                : tags;
    }

    private Opinion opinion(Rating rating, Tags tags) {
        return new Opinion(rating.score(), mark(rating, tags), digest);
    }

    /** Null when it agrees with the rules or is not sure. */
    public static @Nullable Mark mark(Rating rating, Tags tags) {
        if (tags.flagged()) {
            return rating.doubtful() ? Mark.DOUBTFUL : null;
        }
        return tags.matches().isEmpty() && rating.missed() ? Mark.MISSED : null;
    }

    /** Its rating of a title, or absent when that is not English or names fewer than two parties. */
    public Optional<Rating> rate(Headline headline, Tags tags, CompiledBook book) {
        return ENGLISH.equals(tags.language())
                ? title(headline, book).map(title -> rate(Clues.of(title)))
                : Optional.empty();
    }

    /** The title, read by the actor files of the book alone; absent when it names fewer than two parties. */
    public static Optional<Field> title(Headline headline, CompiledBook book) {
        LocalDate day = headline.published().atZone(ZoneOffset.UTC).toLocalDate();
        Field title = book.reader().readKnown("title", headline.title(), day);
        return Clues.parties(title).size() < 2 ? Optional.empty() : Optional.of(title);
    }

    private Rating rate(List<String> clues) {
        double score = categorizers.get().categorize(clues.toArray(String[]::new))[report];
        List<Clue> strongest = clues.stream()
                .flatMap(
                        clue -> Stream.ofNullable(weights.get(WORD + clue)).map(known -> new Clue(clue, weight(known))))
                .sorted(Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.weight()))
                        .thenComparing(Clue::what))
                .limit(STRONGEST)
                .toList();
        return new Rating(rounded(score), strongest);
    }

    private double weight(Context context) {
        double weight = 0;
        int[] outcomes = context.getOutcomes();
        for (int i = 0; i < outcomes.length; i++) {
            weight += outcomes[i] == report ? context.getParameters()[i] : -context.getParameters()[i];
        }
        return rounded(weight);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    private static final class Shipped {
        static final SecondOpinion OPINION = load();

        private static SecondOpinion load() {
            try (InputStream in = Objects.requireNonNull(SecondOpinion.class.getResourceAsStream(MODEL), MODEL)) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + MODEL, e);
            }
        }
    }
}
