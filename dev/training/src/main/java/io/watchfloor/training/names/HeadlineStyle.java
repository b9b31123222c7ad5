package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Rewrites sentences of running text the way headlines are written: without articles, auxiliaries and courtesy titles,
 * in title case, in capitals. A model that has only read running text takes every capital of a title for a name.
 */
final class HeadlineStyle {
    private static final Set<String> DROPPED =
            Set.of("the", "a", "an", "has", "have", "had", "is", "are", "was", "were");
    private static final Set<String> COURTESY = Set.of("mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "but", "or", "nor", "for", "of", "in", "on", "at", "to", "by", "as", "up", "vs",
            "per", "via", "from", "with", "into", "over", "if", "is");

    private static final double TERSE = 0.7;
    private static final double TITLE_CASED = 0.75;
    private static final double AS_WRITTEN = 0.9;
    private static final double EVERY_WORD = 0.4;

    private HeadlineStyle() {}

    /** One way an editor might have set the sentence as a headline. */
    static LabelledSentence rewritten(LabelledSentence sentence, RandomGenerator random) {
        LabelledSentence terse = random.nextDouble() < TERSE ? terse(joined(sentence, random)) : sentence;
        double way = random.nextDouble();
        if (way < TITLE_CASED) {
            return titleCase(terse, random.nextDouble() < EVERY_WORD);
        }
        return way < AS_WRITTEN ? terse : upperCase(terse);
    }

    /** Without articles, auxiliaries and courtesy titles outside names, and without the full stop. */
    static LabelledSentence terse(LabelledSentence sentence) {
        List<String> words = sentence.words();
        return sentence.without(i -> {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            boolean lastStop = i == words.size() - 1 && word.equals(".");
            return lastStop || COURTESY.contains(word) || (DROPPED.contains(word) && !sentence.isNamed(i));
        });
    }

    /** Headlines write "Oslo, Lima" and "Oslo-Lima" where a sentence says "Oslo and Lima". */
    static LabelledSentence joined(LabelledSentence sentence, RandomGenerator random) {
        List<String> spelling = new ArrayList<>(sentence.words());
        for (int i = 1; i < sentence.names().size(); i++) {
            NameSpan left = sentence.names().get(i - 1);
            NameSpan right = sentence.names().get(i);
            boolean alike = left.type() == right.type() && right.first() == left.end() + 1;
            if (alike && spelling.get(left.end()).equals("and")) {
                spelling.set(left.end(), random.nextBoolean() ? "," : "-");
            }
        }
        return sentence.spelled(spelling);
    }

    /** Every word with a capital, but for small words inside unless {@code everyWord}. */
    static LabelledSentence titleCase(LabelledSentence sentence, boolean everyWord) {
        List<String> spelling = new ArrayList<>();
        for (String word : sentence.words()) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean small = !everyWord && !spelling.isEmpty() && isSmall(word);
            spelling.add(small ? lower : capitalised(word));
        }
        return sentence.spelled(spelling);
    }

    /** Whether title case leaves the word small inside a headline. */
    static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    static LabelledSentence upperCase(LabelledSentence sentence) {
        return sentence.spelled(sentence.words().stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList());
    }

    /** Each part of a hyphenated word; endings such as 's and n't stay small. */
    private static String capitalised(String word) {
        if (word.startsWith("'") || word.equals("n't")) {
            return word;
        }
        return Stream.of(word.split("(?<=-)"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .reduce("", String::concat);
    }
}
