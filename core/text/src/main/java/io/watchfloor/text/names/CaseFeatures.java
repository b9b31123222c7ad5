package io.watchfloor.text.names;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import opennlp.tools.util.featuregen.GeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Feature: the shape of a word together with the case regime of its headline, and alone where capitals mean something. */
final class CaseFeatures implements AdaptiveFeatureGenerator {
    /** OpenNLP asks word by word with the same array; the regime belongs to the array. */
    private String @Nullable [] headline;

    private CaseRegime regime = CaseRegime.SENTENCE;

    @Override
    public void createFeatures(List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        if (headline != tokens) {
            headline = tokens;
            regime = CaseRegime.of(tokens);
        }
        String shape = FeatureGeneratorUtil.tokenFeature(tokens[index]);
        features.add(regime + shape);
        if (regime == CaseRegime.SENTENCE) {
            features.add("shape=" + shape);
        }
    }

    /** For the feature description. */
    public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
        @Override
        public AdaptiveFeatureGenerator create() {
            return new CaseFeatures();
        }
    }
}
