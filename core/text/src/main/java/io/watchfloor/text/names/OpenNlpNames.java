package io.watchfloor.text.names;

import io.watchfloor.model.Sha256;
import io.watchfloor.text.words.NameFinder;
import io.watchfloor.text.words.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Finds persons, organizations, locations and nationalities in a headline. The model is loaded once and shared by all
 * threads, and no thread waits for another. A headline never changes what is found in the next.
 */
public final class OpenNlpNames implements NameFinder {
    /** Where the shipped model lies, beside this class. */
    static final String MODEL = "headline-names.bin";

    /** OpenNLP's name for the weights in a model file. */
    private static final String PERCEPTRON = "nameFinder.model";

    private final String digest;
    private final GreedyFinder finder;
    private final KnownNames knownNames;

    private OpenNlpNames(TokenNameFinderModel model, String digest) {
        this.digest = digest;
        this.finder = new GreedyFinder(model, new FeatureWeights(model.getArtifact(PERCEPTRON)));
        this.knownNames = new KnownNames(Gazetteer.load());
    }

    /** The shipped model; loaded at the first call. */
    public static OpenNlpNames shipped() {
        return Shipped.NAMES;
    }

    /** Reads a model that {@code NameModelTrainer} wrote; does not close the stream. */
    public static OpenNlpNames read(InputStream in) throws IOException {
        allowExtensions();
        byte[] bytes = in.readAllBytes();
        return new OpenNlpNames(new TokenNameFinderModel(new ByteArrayInputStream(bytes)), Sha256.of(bytes));
    }

    /** Since 2.5.9 OpenNLP loads feature generators only from packages that were named to it. */
    public static void allowExtensions() {
        ExtensionLoader.registerAllowedPackage(OpenNlpNames.class.getPackageName());
    }

    /** SHA-256 of the model file: what produced these names. */
    @Override
    public String digest() {
        return digest;
    }

    /** The names in a headline by model and lists. */
    @Override
    public List<FoundName> find(List<Token> tokens) {
        return names(tokens).stream()
                .map(name -> new FoundName(name.type().label(), name.first(), name.end()))
                .toList();
    }

    /** As {@link #find}, for those who ask for types. */
    public List<NameSpan> names(List<Token> tokens) {
        return KnownNames.overlay(knownNames.find(tokens), findByModel(tokens));
    }

    /** The names in a headline by the model alone. */
    public List<NameSpan> findByModel(List<Token> tokens) {
        ModelInput input = ModelInput.of(tokens);
        return Stream.of(finder.find(input.words()))
                .map(span -> input.toTokens(new NameSpan(span.getStart(), span.getEnd(), typeOf(span))))
                .toList();
    }

    private static NameType typeOf(Span span) {
        return NameType.ofLabel(span.getType())
                .orElseThrow(
                        () -> new IllegalStateException("the model knows a type that we do not: " + span.getType()));
    }

    private static final class Shipped {
        static final OpenNlpNames NAMES = load();

        private static OpenNlpNames load() {
            try (InputStream in = Objects.requireNonNull(OpenNlpNames.class.getResourceAsStream(MODEL), MODEL)) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + MODEL, e);
            }
        }
    }
}
