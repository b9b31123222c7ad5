package io.watchfloor.text.reading;

import io.watchfloor.text.words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of a text as a whole, found out at most once and only when asked. */
final class Surroundings {
    private static final int SHORT_WORD = 3;
    private static final double TITLE_CASE = 0.8;

    private final List<Word> words;
    private @Nullable Set<String> forms;
    private @Nullable Boolean titleCase;

    Surroundings(List<Word> words) {
        this.words = words;
    }

    List<Word> words() {
        return words;
    }

    boolean haveAnyOf(List<String> wanted) {
        Set<String> known = forms;
        if (known == null) {
            known = new HashSet<>();
            for (Word word : words) {
                known.add(word.form());
            }
            forms = known;
        }
        for (String form : wanted) {
            if (known.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** Nearly Every Longer Word Has a Capital. */
    boolean areTitleCase() {
        Boolean known = titleCase;
        if (known == null) {
            int capitalised = 0;
            int all = 0;
            for (Word word : words) {
                if (word.text().length() > SHORT_WORD) {
                    all++;
                    capitalised += word.isCapitalised() ? 1 : 0;
                }
            }
            known = capitalised >= TITLE_CASE * all;
            titleCase = known;
        }
        return known;
    }
}
