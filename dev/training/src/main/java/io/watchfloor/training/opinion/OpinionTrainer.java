package io.watchfloor.training.opinion;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.judge.Clues;
import io.watchfloor.rules.judge.SecondOpinion;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.training.names.ReproducibleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Trains the second opinion from headlines of this project alone: those written for it and the tests of the rules. The
 * same files give the same model, byte for byte.
 */
public final class OpinionTrainer {
    /** The day of the headlines written for it: offices are dated. */
    private static final LocalDate DAY = LocalDate.of(2023, 2, 3);

    private static final int RARE_CLUE = 2;
    private static final double SMOOTHING = 1.0;
    private static final int MOST_ROUNDS = 200;
    /** Weights are kept to so many parts of one: far finer than what they rest on, and blind to the last bits of a processor. */
    private static final double PARTS = 1000;

    private final CompiledBook book;
    private final List<DocumentSample> samples = new ArrayList<>();

    private OpinionTrainer(CompiledBook book) {
        this.book = book;
    }

    /**
     * What a training made.
     *
     * @param model the bytes of the model file
     * @param reports headlines that report something, among those it learned from
     * @param others headlines that report nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and written to a file at once.
    public record Trained(byte[] model, long reports, long others) {}

    /** Trains on the headlines written for it and on the tests of a book's rules. */
    public static Trained train(CompiledBook book) throws IOException {
        OpinionTrainer trainer = new OpinionTrainer(book);
        OwnHeadlines.read().forEach(line -> trainer.add(headline(line.title(), null, DAY), line.report()));
        for (Rule rule : book.rules().rules()) {
            rule.examples().forEach(trainer::add);
        }
        return trainer.train();
    }

    /** A miss of one rule may be what another rule takes, so misses count only where no rule flags them. */
    private void add(Example example) {
        Headline headline = headline(example.title(), example.summary(), example.date());
        if (example.kind() == Example.Kind.HIT) {
            add(headline, true);
        } else if (example.kind() == Example.Kind.MISS
                && !Tagger.tagMatches(headline, book).flagged()) {
            add(headline, false);
        }
    }

    private void add(Headline headline, boolean report) {
        SecondOpinion.title(headline, book)
                .map(Clues::of)
                .map(clues -> new DocumentSample(
                        report ? SecondOpinion.REPORT : SecondOpinion.NO_REPORT, clues.toArray(String[]::new)))
                .ifPresent(samples::add);
    }

    private Trained train() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE_CLUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, MOST_ROUNDS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
        DoccatModel model = DocumentCategorizerME.train(
                "en", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DoccatModel("en", rounded((AbstractModel) model.getMaxentModel()), Map.of(), new DoccatFactory())
                .serialize(bytes);
        long reports = samples.stream()
                .filter(sample -> sample.getCategory().equals(SecondOpinion.REPORT))
                .count();
        return new Trained(ReproducibleModel.of(bytes.toByteArray()), reports, samples.size() - reports);
    }

    /** The same weights to fewer digits, in order of their clues; clues that weigh nothing are left out. */
    @SuppressWarnings("unchecked") // OpenNLP hands out what a model holds as an array of objects.
    private static QNModel rounded(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        Map<String, Context> clues = new TreeMap<>();
        ((Map<String, Context>) parts[1]).forEach((clue, weights) -> {
            double[] rounded = DoubleStream.of(weights.getParameters())
                    .map(weight -> Math.round(weight * PARTS) / PARTS)
                    .toArray();
            if (DoubleStream.of(rounded).anyMatch(weight -> weight != 0)) {
                clues.put(clue, new Context(weights.getOutcomes(), rounded));
            }
        });
        return new QNModel(
                clues.values().toArray(Context[]::new), clues.keySet().toArray(String[]::new), (String[]) parts[2]);
    }

    private static Headline headline(String title, @Nullable String summary, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of("training", "training", "training", title, summary, "en", noon);
    }
}
