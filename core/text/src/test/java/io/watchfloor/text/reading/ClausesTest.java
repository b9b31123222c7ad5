package io.watchfloor.text.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClausesTest {
    private static final HeadlineReader READER = Readers.house();
    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);

    static List<String> headlines() {
        return Lines.of("clauses.txt");
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void partsClausesAtTheirEdges(String line) {
        int bar = line.lastIndexOf(" | ");
        Field field = READER.read("title", line.substring(0, bar), DAY);
        String clauses =
                field.clauses().stream().map(clause -> show(field, clause)).collect(joining(" / "));
        assertThat(clauses).isEqualTo(line.substring(bar + 3));
    }

    private static String show(Field field, Clause clause) {
        String opener = clause.kind() == Clause.Kind.KICKER
                ? "K "
                : clause.subordinator() == null ? "" : clause.subordinator() + ": ";
        return opener
                + field.tokens().subList(clause.first(), clause.end()).stream()
                        .map(token -> token.text().endsWith(".")
                                ? token.text().substring(0, token.text().length() - 1)
                                : token.text())
                        .collect(joining(" "));
    }

    @Property(tries = 200)
    void holdEveryTokenOnce(@ForAll String text) {
        Field field = READER.read("title", text, DAY);
        int next = 0;
        for (Clause clause : field.clauses()) {
            assertThat(clause.first()).isEqualTo(next);
            assertThat(clause.end()).isGreaterThan(clause.first());
            next = clause.end();
        }
        assertThat(next).isEqualTo(field.tokens().size());
        for (Mention mention : field.mentions()) {
            Clause clause = field.clauses().get(mention.clause());
            assertThat(mention.first()).isBetween(clause.first(), clause.end() - 1);
            assertThat(mention.end()).isLessThanOrEqualTo(clause.end());
        }
    }
}
