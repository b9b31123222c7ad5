package io.watchfloor.training.names;

import io.watchfloor.text.names.Gazetteer;
import io.watchfloor.text.names.ModelInput;
import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.words.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** Makes the samples that the model learns from: mended corpora, each sentence as written and as a headline. */
final class TrainingSet {
    private static final long SEED = 20230201;

    /** Marked by hand and closer to today's news than the machine-marked corpus, so read twice as often. */
    private static final int WEIGHT_OF_GOLD = 2;

    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final LabelMending mending;
    private final Namesakes namesakes;
    private final Random random = new Random(SEED);

    private TrainingSet(Gazetteer gazetteer) {
        this.mending = new LabelMending(gazetteer);
        this.namesakes = new Namesakes(gazetteer);
    }

    /** The same files and size give the same samples in the same order. */
    static List<NameSample> read(Path dataDir, TrainingSize size, Gazetteer gazetteer) throws IOException {
        TrainingSet set = new TrainingSet(gazetteer);
        set.add(GmbCorpus.read(dataDir.resolve("ner/gmb-2.2.0.zip"), size.machineMarkedSentences()), 1);
        set.add(
                AnnotatedText.read(dataDir.resolve("ner/gold-ccby-mit.txt"), size.handMarkedSentences()),
                WEIGHT_OF_GOLD);
        Collections.shuffle(set.sentences, set.random);
        return set.sentences.stream()
                .map(TrainingSet::sample)
                .filter(sample -> sample.getSentence().length > 0)
                .toList();
    }

    private void add(List<LabelledSentence> corpus, int weight) {
        for (LabelledSentence asMarked : corpus) {
            LabelledSentence sentence = mending.mend(asMarked);
            for (int i = 0; i < weight; i++) {
                sentences.add(sentence);
                sentences.add(HeadlineStyle.rewritten(namesakes.swapped(sentence, random), random));
            }
        }
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
