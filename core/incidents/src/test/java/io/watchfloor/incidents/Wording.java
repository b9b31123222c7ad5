package io.watchfloor.incidents;

import io.watchfloor.model.Family;
import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import java.util.List;
import java.util.Random;

/** What reports of tests say. */
final class Wording {
    private Wording() {}

    /** A title of its own: titles of other headlines are no copies of it. */
    static String unlike(String headline) {
        Random random = new Random(headline.hashCode());
        StringBuilder words = new StringBuilder("Report " + headline);
        for (int i = 0; i < 6; i++) {
            words.append(' ').append(Long.toString(random.nextLong() >>> 1, 36).replaceAll("\\d", ""));
        }
        return words.toString();
    }

    /** Of one word: prints of the same word are alike, others are not. */
    static Print print(String word) {
        return new Print("test", null, Family.FORCE, List.of(new Term(Kind.WORD, 96, word)));
    }
}
