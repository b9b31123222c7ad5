package io.watchfloor.rules.patterns;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fields made by hand: words parted by spaces, clauses parted by " / ". */
public final class Reading {
    private Reading() {}

    public static Field field(String text, Mention... mentions) {
        List<Token> tokens = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        int first = 0;
        int offset = 0;
        for (String word : text.split(" ", -1)) {
            if (word.equals("/")) {
                clauses.add(clause(clauses.size(), first, tokens.size()));
                first = tokens.size();
            } else {
                String form = word.toLowerCase(Locale.ROOT);
                tokens.add(new Token(word, form, offset, offset + word.length(), clauses.size(), false));
            }
            offset += word.length() + 1;
        }
        clauses.add(clause(clauses.size(), first, tokens.size()));
        return new Field("title", text, tokens, clauses, List.of(mentions));
    }

    private static Clause clause(int index, int first, int end) {
        return new Clause(
                index, first, end, Clause.Kind.MAIN, null, Modality.ASSERTED, null, Speaker.UNKNOWN, null, null);
    }
}
