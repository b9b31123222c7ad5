package io.watchfloor.text.names;

import java.util.List;
import java.util.Locale;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/** Features: how a word begins and ends, so that an unseen "-stan" or "-ovich" is not a stranger. */
final class AffixFeatures implements AdaptiveFeatureGenerator {
    @Override
    public void createFeatures(List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        String word = tokens[index].toLowerCase(Locale.ROOT);
        int length = word.length();
        if (length > 2) {
            features.add("s2=" + word.substring(length - 2));
        }
        for (int n = 3; n <= 4 && n < length; n++) {
            features.add("p" + n + "=" + word.substring(0, n));
            features.add("s" + n + "=" + word.substring(length - n));
        }
    }

    /** For the feature description. */
    public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
        @Override
        public AdaptiveFeatureGenerator create() {
            return new AffixFeatures();
        }
    }
}
