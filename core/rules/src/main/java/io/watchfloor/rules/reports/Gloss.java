package io.watchfloor.rules.reports;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.text.reading.InEnglish;
import io.watchfloor.text.words.Han;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a title that an officer may not read: who acts on whom, the act, and the words that the decision book
 * knows, in their order. It is what the rules read, and no translation.
 */
final class Gloss {
    /** More are a sentence that nobody can stand for. */
    private static final int WORDS = 8;

    private Gloss() {}

    /** {@code JPN > CHN protest: summons, ambassador}, plain ASCII as a short message wants it; null when the title is not Chinese. */
    static @Nullable String of(String title, List<InEnglish> known, PairSignal pair, String subject) {
        if (!Han.isChinese(title)) {
            return null;
        }
        String words = known.stream()
                .map(one -> String.join(" ", one.words()))
                .distinct()
                .limit(WORDS)
                .collect(Collectors.joining(", "));
        return parties(pair) + " " + act(pair, subject) + (words.isEmpty() ? "" : ": " + words);
    }

    private static String parties(PairSignal signal) {
        Pair pair = signal.pair();
        String source = signal.source();
        if (source == null) {
            return pair.first() + " - " + pair.second();
        }
        return source + " > " + (source.equals(pair.first()) ? pair.second() : pair.first());
    }

    private static String act(PairSignal pair, String subject) {
        Gravity gravity = pair.gravity();
        String act = gravity == null || gravity.act() == null ? subject : gravity.act();
        return act.replace('-', ' ');
    }
}
