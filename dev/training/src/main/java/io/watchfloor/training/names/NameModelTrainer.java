package io.watchfloor.training.names;

import io.watchfloor.text.names.Gazetteer;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.names.WordClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the name finder's model from the corpora; the same files give the same model, byte for byte. */
public final class NameModelTrainer {
    private static final int RARE_FEATURE = 2;

    /** Greedy: on both yardsticks as good as a beam of three, and half as much work. */
    private static final int BEAM = 1;

    private NameModelTrainer() {}

    /**
     * What a training made.
     *
     * @param samples sentences read, each in every way it was set
     */
    public record Trained(Path model, int samples, long bytes) {}

    /**
     * Reads the corpora, trains and writes the model.
     *
     * @param dataDir holds {@code ner/gmb-2.2.0.zip}, {@code ner/gold-ccby-mit.txt} and {@code ner/word-clusters.tsv}
     * @param out the model file to write
     */
    public static Trained train(Path dataDir, Path out, TrainingSize size) throws IOException {
        OpenNlpNames.allowExtensions();
        Gazetteer gazetteer = Gazetteer.load();
        Map<String, Object> dictionaries = Map.of(
                "clusters.wordclasses", clusters(dataDir.resolve("ner/word-clusters.tsv")),
                "gazetteer.wordclasses", gazetteer.wordClasses());
        List<NameSample> samples = TrainingSet.read(dataDir, size, gazetteer);
        TokenNameFinderModel model = NameFinderME.train(
                "en",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                parameters(size),
                new TokenNameFinderFactory(features(), dictionaries, new BioCodec()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        byte[] reproducible = ReproducibleModel.of(bytes.toByteArray());
        Files.write(out, reproducible);
        return new Trained(out, samples.size(), reproducible.length);
    }

    /** An averaged perceptron: better on unseen persons than maximum entropy, and a fifth of its size. */
    private static TrainingParameters parameters(TrainingSize size) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put("UseAverage", true);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, size.iterations());
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE_FEATURE);
        parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, BEAM);
        return parameters;
    }

    /** Lines of word, space, cluster. */
    private static WordClasses clusters(Path file) throws IOException {
        Map<String, String> clusters = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            int space = lines.get(i).lastIndexOf(' ');
            if (space < 1) {
                throw new IOException(file + ":" + (i + 1) + ": no word and cluster");
            }
            clusters.put(lines.get(i).substring(0, space), lines.get(i).substring(space + 1));
        }
        return new WordClasses(clusters);
    }

    private static byte[] features() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenNlpNames.class.getResourceAsStream("features.xml"))) {
            return in.readAllBytes();
        }
    }
}
