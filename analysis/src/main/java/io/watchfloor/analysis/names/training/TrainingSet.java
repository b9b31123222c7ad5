package io.watchfloor.analysis.names.training;

import io.watchfloor.analysis.language.Token;
import io.watchfloor.analysis.names.Gazetteer;
import io.watchfloor.analysis.names.ModelInput;
import io.watchfloor.analysis.names.NameSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** Makes the samples that the model learns from: mended corpora, each sentence as written and as headlines. */
final class TrainingSet {
    private static final long SEED = 20230201;

    /** Marked by hand and closer to today's news than the machine-marked corpus, so read twice as often. */
    private static final int WEIGHT_OF_GOLD = 2;

    private TrainingSet() {}

    /** The same files and size give the same samples in the same order. */
    static List<NameSample> read(Path dataDir, NameModelTrainer.Size size, Gazetteer gazetteer) throws IOException {
        LabelMending mending = new LabelMending(gazetteer);
        Random random = new Random(SEED);
        List<LabelledSentence> sentences = new ArrayList<>();
        for (LabelledSentence sentence :
                GmbCorpus.read(dataDir.resolve("ner/gmb-2.2.0.zip"), size.machineMarkedSentences())) {
            addBothWays(sentences, mending.mend(sentence), random);
        }
        for (LabelledSentence sentence :
                AnnotatedText.read(dataDir.resolve("ner/gold-ccby-mit.txt"), size.handMarkedSentences())) {
            for (int i = 0; i < WEIGHT_OF_GOLD; i++) {
                addBothWays(sentences, mending.mend(sentence), random);
            }
        }
        Collections.shuffle(sentences, random);
        return sentences.stream()
                .map(TrainingSet::sample)
                .filter(sample -> sample.getSentence().length > 0)
                .toList();
    }

    private static void addBothWays(List<LabelledSentence> sentences, LabelledSentence sentence, Random random) {
        sentences.add(sentence);
        sentences.add(Headlines.rewritten(sentence, random));
    }

    static NameSample sample(LabelledSentence sentence) {
        RunningText text = RunningText.of(sentence);
        List<Token> tokens = text.tokens();
        ModelInput input = ModelInput.of(tokens);
        List<NameSpan> names = disjoint(text.namesIn(tokens).stream()
                .flatMap(name -> input.toWords(name).stream())
                .toList());
        Span[] spans = names.stream()
                .map(name -> new Span(name.first(), name.end(), name.type().label()))
                .toArray(Span[]::new);
        return new NameSample(input.words(), spans, null, true);
    }

    /** Two names of a corpus can fall into one token; the first keeps it. */
    private static List<NameSpan> disjoint(List<NameSpan> names) {
        return IntStream.range(0, names.size())
                .filter(i -> i == 0 || names.get(i).first() >= names.get(i - 1).end())
                .mapToObj(names::get)
                .toList();
    }
}
