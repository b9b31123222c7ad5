package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Acts;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.LabelledPair;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ToldPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes of a labelled headline what the scale learns from. */
public final class LabelledExamples {
    /** What our subjects are called in the labels. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("statement/threat", "statement"),
            Map.entry("visit-held", "visit"),
            Map.entry("visit-cancelled", "official-visit"),
            Map.entry("arms/aid", "arms"),
            Map.entry("talks-resumed/agreement", "talks"),
            Map.entry("talks-suspended", "contact-cut"),
            Map.entry("sanctions/export-control", "sanctions"),
            Map.entry("trade-dispute", "trade"),
            Map.entry("detention/espionage", "detention"),
            Map.entry("surveillance/airspace", "airspace"),
            Map.entry("military-exercise", "posture"),
            Map.entry("military-encounter", "maritime"),
            Map.entry("diplomatic-protest/summons/expulsion", "protest"),
            Map.entry("human-rights-criticism", "human-rights"),
            Map.entry("border/travel", "border"),
            Map.entry("border-clash/war-attack", "war"),
            Map.entry("cyber", "cyber"),
            Map.entry("other", "other"));

    private LabelledExamples() {}

    /** One for each two parties of the headline; none where its label does not say between whom the act passes. */
    public static List<Example> of(LabelledHeadline label, CompiledBook book) {
        if (label.incident() && pairs(label).isEmpty()) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        Tagger.clues(label.headline(), book).forEach((two, clues) -> {
            String first = LabelledPair.coded(two.first());
            String second = LabelledPair.coded(two.second());
            if (!first.equals(second)) {
                Example example = example(label, two, clues, first, second);
                examples.add(label.quick() ? example.quick() : example);
            }
        });
        return examples;
    }

    /** What a teacher said of a headline that nobody labelled. */
    public static List<Example> of(Headline headline, List<ToldPairs.Answer> answers, CompiledBook book) {
        List<Example> examples = new ArrayList<>();
        Tagger.clues(headline, book).forEach((two, clues) -> answers.stream()
                .filter(answer ->
                        answer.first().equals(two.first()) && answer.second().equals(two.second()))
                .map(answer -> new Example(
                        clues, answer.report(), answer.headline(), answer.signal(), null, null, Example.TOLD))
                .forEach(examples::add));
        return examples;
    }

    /** What the author of a rule says of a headline that it must take: that it reports something between these two. */
    public static List<Example> ofHit(Headline headline, CompiledBook book) {
        Map<Two, List<String>> clues = Tagger.clues(headline, book);
        return Tagger.tagByRules(headline, book, rule -> {}).matches().stream()
                .flatMap(match -> match.pairs().stream())
                .filter(RuleMatch.PairSignal::primary)
                .flatMap(pair -> clues.entrySet().stream()
                        .filter(two -> two.getKey().pair().equals(pair.pair()))
                        .map(two -> new Example(two.getValue(), true, true, null, null, null, Example.LABELLED)))
                .toList();
    }

    private static Example example(LabelledHeadline label, Two two, List<String> clues, String first, String second) {
        LabelledPair pair = pair(label, first, second);
        int times = label.ambiguous() ? Example.LABELLED : Example.CLEAR;
        if (pair == null) {
            return new Example(clues, false, label.incident(), null, null, null, times);
        }
        Acts acts = label.pairs().isEmpty()
                ? null
                : pair.together() ? Acts.TOGETHER : pair.source().equals(first) ? Acts.FIRST : Acts.SECOND;
        return new Example(
                clues,
                true,
                true,
                pair.signal(),
                two.second().equals(Pair.UNIDENTIFIED) ? null : acts,
                SUBJECTS.get(label.type()),
                times);
    }

    /** The labelled pair of two parties; of one and an unidentified one, any of the one. */
    private static @Nullable LabelledPair pair(LabelledHeadline label, String first, String second) {
        return pairs(label).stream()
                .filter(pair -> second.equals(Pair.UNIDENTIFIED)
                        ? pair.source().equals(first) || pair.target().equals(first)
                        : pair.isOf(first, second))
                .findFirst()
                .orElse(null);
    }

    /** As labelled; a file that names two actors and no pairs says at least between whom. */
    private static List<LabelledPair> pairs(LabelledHeadline label) {
        if (!label.pairs().isEmpty() || label.actors().size() != 2) {
            return label.pairs();
        }
        List<String> actors = List.copyOf(new TreeSet<>(label.actors()));
        Signal signal = label.polarity();
        return List.of(new LabelledPair(actors.get(0), actors.get(1), true, signal));
    }
}
