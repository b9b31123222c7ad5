package io.watchfloor.training.scale;

import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import io.watchfloor.rules.scale.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** Trains the scale: five maximum-entropy models over the same hashed clues. The same examples give the same model. */
public final class ScaleTrainer {
    /** A clue counts that so many examples show. */
    private static final int RARE = 3;
    /** For what it is about, weights of many answers must be worth their bytes. */
    private static final int RARE_OF_SUBJECT = 8;
    /** Weights below this many thousandths are dropped: they would make the model large and decide nothing. */
    private static final int LEAST = 10;

    private static final int LEAST_OF_ANSWERS = 30;
    /** By so many thousandths more is dropped while there are too many. */
    private static final int LIGHTER = 2;

    private static final double SMOOTHING = 20 * Example.LABELLED;
    private static final double SMOOTHING_OF_ANSWERS = 8 * Example.LABELLED;
    /** How much of what the likeliest two weigh is whether the headline reports anything. */
    private static final double SHARE_OF_HEADLINE = 0.7;

    private static final int MOST_ROUNDS = 80;
    /** Weights are kept to so many parts of one: far finer than what they rest on, and blind to the last bits of a processor. */
    private static final double PARTS = 1000;

    private ScaleTrainer() {}

    /** Trains on examples in their order, and on nothing else. */
    public static ScaleModel train(List<Example> examples) {
        return train(examples, WordVectors.NONE);
    }

    /** Trains on examples in their order, with what is known of words. */
    public static ScaleModel train(List<Example> examples, WordVectors vectors) {
        List<int[]> places = examples.stream().map(ScaleTrainer::places).toList();
        Question report = new Question(List.of("no", "yes"), RARE, SMOOTHING, LEAST);
        Question signal = new Question(List.of("cooperative", "hostile"), RARE, SMOOTHING_OF_ANSWERS, LEAST_OF_ANSWERS);
        Question acts =
                new Question(List.of("first", "second", "together"), RARE, SMOOTHING_OF_ANSWERS, LEAST_OF_ANSWERS);
        Question subject = new Question(subjects(examples), RARE_OF_SUBJECT, SMOOTHING_OF_ANSWERS, LEAST_OF_ANSWERS);
        SortedMap<Integer, double[]> reports = report.train(
                examples, places, vectors, example -> example.report() ? "yes" : "no", Example::timesBetween);
        SortedMap<Integer, double[]> headlines =
                report.train(examples, places, vectors, example -> example.headline() ? "yes" : "no");
        List<SortedMap<Integer, double[]>> answers = List.of(
                reports,
                mixed(reports, headlines),
                signal.train(examples, places, vectors, example -> word(example.signal())),
                acts.train(examples, places, WordVectors.NONE, example -> word(example.acts())),
                subject.train(examples, places, WordVectors.NONE, Example::subject));
        return model(List.of(report, report, signal, acts, subject), answers);
    }

    /** Whether anything is reported, by more labels than whether it is between two: for the likeliest two both count. */
    private static SortedMap<Integer, double[]> mixed(
            SortedMap<Integer, double[]> reports, SortedMap<Integer, double[]> headlines) {
        SortedMap<Integer, double[]> mixed = new TreeMap<>();
        add(mixed, 1 - SHARE_OF_HEADLINE, reports);
        add(mixed, SHARE_OF_HEADLINE, headlines);
        return mixed;
    }

    private static void add(SortedMap<Integer, double[]> sums, double times, SortedMap<Integer, double[]> weights) {
        weights.forEach(
                (place, row) -> Dense.add(sums.computeIfAbsent(place, key -> new double[row.length]), times, row));
    }

    /** Drops the lightest weights until the clues that are left fit into a model. */
    private static ScaleModel model(List<Question> questions, List<SortedMap<Integer, double[]>> answers) {
        for (int lighter = 0; ; lighter += LIGHTER) {
            SortedSet<Integer> counting = new TreeSet<>();
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                asked.add(questions.get(i).dropping(lighter));
                counting.addAll(asked.get(i).heavy(answers.get(i)));
            }
            if (counting.size() <= ScaleModel.MOST_CLUES) {
                int[] rows = counting.stream().mapToInt(Integer::intValue).toArray();
                List<Weights> weights = IntStream.range(0, asked.size())
                        .mapToObj(i -> asked.get(i).weights(rows, answers.get(i)))
                        .toList();
                return new ScaleModel(
                        rows, weights.get(0), weights.get(1), weights.get(2), weights.get(3), weights.get(4));
            }
        }
    }

    private static int[] places(Example example) {
        return example.clues().stream()
                .mapToInt(Scale::place)
                .sorted()
                .distinct()
                .toArray();
    }

    private static List<String> subjects(List<Example> examples) {
        return examples.stream()
                .flatMap(example -> Optional.ofNullable(example.subject()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String word(@Nullable Acts acts) {
        return acts == null ? null : acts.name().toLowerCase(Locale.ROOT);
    }

    /** A question with its answers, and how freely its weights may move. */
    private record Question(List<String> answers, int rare, double smoothing, int least) {
        Question dropping(int lighter) {
            return new Question(answers, rare, smoothing, least + lighter);
        }

        SortedMap<Integer, double[]> train(
                List<Example> examples,
                List<int[]> places,
                WordVectors vectors,
                Function<Example, @Nullable String> answer) {
            return train(examples, places, vectors, answer, Example::times);
        }

        /** Weights by place, one for each answer. */
        SortedMap<Integer, double[]> train(
                List<Example> examples,
                List<int[]> places,
                WordVectors vectors,
                Function<Example, @Nullable String> answer,
                ToIntFunction<Example> times) {
            List<Integer> asked = IntStream.range(0, examples.size())
                    .filter(i -> answer.apply(examples.get(i)) != null)
                    .boxed()
                    .toList();
            Map<Integer, Integer> seen = new HashMap<>();
            asked.forEach(i -> IntStream.of(places.get(i)).forEach(place -> seen.merge(place, 1, Integer::sum)));
            List<Event> events = new ArrayList<>();
            for (int i : asked) {
                int[] counting = IntStream.of(places.get(i))
                        .filter(place -> seen.getOrDefault(place, 0) >= rare)
                        .toArray();
                Event event =
                        event(String.valueOf(answer.apply(examples.get(i))), counting, vectors.sum(places.get(i)));
                events.addAll(Collections.nCopies(times.applyAsInt(examples.get(i)), event));
            }
            return spread(weights(events), vectors);
        }

        /** Places of clues, each there, and the numbers of a vector, named by what is no place. */
        private static Event event(String answer, int[] places, double[] vector) {
            String[] clues = new String[places.length + vector.length];
            float[] values = new float[clues.length];
            for (int i = 0; i < clues.length; i++) {
                boolean place = i < places.length;
                clues[i] = Integer.toString(place ? places[i] : places.length - i - 1);
                values[i] = place ? 1 : (float) vector[i - places.length];
            }
            return new Event(answer, clues, values);
        }

        /** Gives each word what its vector weighs. */
        private SortedMap<Integer, double[]> spread(SortedMap<Integer, double[]> weights, WordVectors vectors) {
            vectors.byPlace().forEach((place, vector) -> {
                double[] row = weights.computeIfAbsent(place, key -> new double[answers.size()]);
                for (int i = 0; i < vector.length; i++) {
                    double[] ofNumber = weights.get(-1 - i);
                    if (ofNumber != null) {
                        Dense.add(row, vector[i], ofNumber);
                    }
                }
            });
            return new TreeMap<>(weights.tailMap(0));
        }

        @SuppressWarnings("unchecked") // OpenNLP hands out what a model holds as an array of objects.
        private SortedMap<Integer, double[]> weights(List<Event> events) {
            SortedMap<Integer, double[]> weights = new TreeMap<>();
            if (events.stream().map(Event::getOutcome).distinct().count() < 2) {
                return weights;
            }
            AbstractModel model = model(events);
            ((Map<String, Context>) model.getDataStructures()[1]).forEach((clue, context) -> {
                double[] row = new double[answers.size()];
                int[] outcomes = context.getOutcomes();
                for (int i = 0; i < outcomes.length; i++) {
                    row[answers.indexOf(model.getOutcome(outcomes[i]))] = context.getParameters()[i];
                }
                weights.put(Integer.valueOf(clue), row);
            });
            return weights;
        }

        private AbstractModel model(List<Event> events) {
            TrainingParameters parameters = new TrainingParameters();
            parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
            parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
            parameters.put(
                    AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
            parameters.put(TrainingParameters.ITERATIONS_PARAM, MOST_ROUNDS);
            parameters.put(QNTrainer.L1COST_PARAM, 0.0);
            parameters.put(QNTrainer.L2COST_PARAM, smoothing);
            QNTrainer trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            try {
                return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Places of clues that weigh something for an answer. */
        List<Integer> heavy(SortedMap<Integer, double[]> byPlace) {
            return byPlace.keySet().stream()
                    .filter(place -> {
                        short[][] columns = weights(new int[] {place}, byPlace).columns();
                        return Stream.of(columns).anyMatch(column -> column[0] != 0);
                    })
                    .toList();
        }

        Weights weights(int[] places, SortedMap<Integer, double[]> byPlace) {
            short[][] columns = new short[answers.size() == 2 ? 1 : answers.size()][places.length];
            for (int row = 0; row < places.length; row++) {
                double[] weights = byPlace.get(places[row]);
                for (int column = 0; weights != null && column < columns.length; column++) {
                    double weight = answers.size() == 2 ? weights[1] - weights[0] : weights[column];
                    columns[column][row] = thousandths(weight);
                }
            }
            return new Weights(answers, columns);
        }

        private short thousandths(double weight) {
            long rounded = Math.round(weight * PARTS);
            return Math.abs(rounded) < least
                    ? 0
                    : (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
        }
    }

    private static @Nullable String word(@Nullable Signal signal) {
        return signal == null ? null : signal.word();
    }
}
