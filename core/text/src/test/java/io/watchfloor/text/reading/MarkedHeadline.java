package io.watchfloor.text.reading;

import io.watchfloor.text.words.Token;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the fixtures in {@code modality/} and {@code speaker/}: what is expected, and a headline in which [brackets]
 * mark the clause that is meant; without them it is the first that is no kicker.
 */
record MarkedHeadline(String expected, String marked) {
    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);

    static List<MarkedHeadline> of(String resource) {
        return Lines.of(resource).stream()
                .map(line -> {
                    int bar = line.indexOf(" | ");
                    return new MarkedHeadline(line.substring(0, bar), line.substring(bar + 3));
                })
                .toList();
    }

    Clause clause(HeadlineReader reader) {
        Field field = reader.read("title", marked.replace("[", "").replace("]", ""), DAY);
        int mark = marked.indexOf('[');
        if (mark >= 0) {
            Token first = field.tokens().stream()
                    .filter(token -> token.end() > mark)
                    .findFirst()
                    .orElseThrow();
            return field.clauses().get(first.clause());
        }
        return field.clauses().stream()
                .filter(clause -> clause.kind() != Clause.Kind.KICKER)
                .findFirst()
                .orElseThrow();
    }
}
