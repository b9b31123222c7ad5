package io.watchfloor.text.reading;

import io.watchfloor.text.words.Token;
import java.util.List;

/**
 * One field of a headline, read.
 *
 * @param name {@code title} or {@code summary}
 * @param text the original text that all offsets point into
 * @param tokens its words in order
 * @param clauses its clauses in order; together they hold every token once
 * @param mentions spans in order of first token; they do not overlap, but two states may share one span
 */
public record Field(String name, String text, List<Token> tokens, List<Clause> clauses, List<Mention> mentions) {
    public Field {
        tokens = List.copyOf(tokens);
        clauses = List.copyOf(clauses);
        mentions = List.copyOf(mentions);
    }
}
