package io.watchfloor.text.names;

import java.util.List;
import java.util.Map;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import opennlp.tools.util.model.ArtifactSerializer;
import org.jspecify.annotations.Nullable;

/** Feature: the class of a word in one of the model's {@link WordClasses}, its cluster or its place in the lists. */
final class WordClassFeatures implements AdaptiveFeatureGenerator {
    private final WordClasses classes;
    private final String prefix;

    /** OpenNLP asks for a word once for each neighbour, always with the same array; the features belong to the array. */
    private String @Nullable [] headline;

    private @Nullable String[] ofWords = {};

    WordClassFeatures(WordClasses classes, String prefix) {
        this.classes = classes;
        this.prefix = prefix;
    }

    @Override
    public void createFeatures(List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        if (headline != tokens) {
            headline = tokens;
            ofWords = ofWords(tokens);
        }
        String feature = ofWords[index];
        if (feature != null) {
            features.add(feature);
        }
    }

    private @Nullable String[] ofWords(String[] words) {
        @Nullable String[] found = new @Nullable String[words.length];
        for (int i = 0; i < words.length; i++) {
            found[i] = of(words[i]);
        }
        return found;
    }

    /** Adds the feature of a word, if it has one. */
    void add(String word, List<String> features) {
        String feature = of(word);
        if (feature != null) {
            features.add(feature);
        }
    }

    private @Nullable String of(String word) {
        String wordClass = classes.of(word);
        return wordClass == null ? null : prefix + wordClass;
    }

    /** Reads {@code dict} (entry of the model) and {@code prefix} from the feature description. */
    public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
        @Override
        public @Nullable AdaptiveFeatureGenerator create() throws InvalidFormatException {
            if (resourceManager == null) {
                return null; // OpenNLP only asks which serializers there are.
            }
            if (!(resourceManager.getResource(getStr("dict")) instanceof WordClasses classes)) {
                throw new InvalidFormatException("the model has no word classes under " + getStr("dict"));
            }
            return new WordClassFeatures(classes, getStr("prefix"));
        }

        @Override
        public Map<String, ArtifactSerializer<?>> getArtifactSerializerMapping() throws InvalidFormatException {
            return Map.of(getStr("dict"), new WordClasses.Serializer());
        }
    }
}
