package io.watchfloor.text.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.reading.Mention.Trait;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoIsMeantTest {
    private static final HeadlineReader READER = Readers.house();
    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);

    static List<String> headlines() {
        return Lines.of("who.txt");
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void findsTheStatesThatAreMeant(String line) {
        String[] cells = line.split(" \\| ", -1);
        boolean dated = Character.isDigit(cells[0].charAt(0));
        LocalDate day = dated ? LocalDate.parse(cells[0].substring(0, 10)) : DAY;
        Field field = READER.read("title", dated ? cells[0].substring(11) : cells[0], day);
        String meant = field.mentions().stream()
                .filter(mention -> mention.code() != null)
                .map(mention -> mention.code() + "=" + words(field, mention))
                .collect(joining(", "));
        assertThat(meant.isEmpty() ? "-" : meant).isEqualTo(cells[1]);
    }

    private static String words(Field field, Mention mention) {
        return field.text()
                .substring(
                        field.tokens().get(mention.first()).start(),
                        field.tokens().get(mention.end() - 1).end());
    }

    @Test
    void knowsWhoIsFormerOnTheDayOfTheHeadline() {
        assertThat(traits("Trump speaks", LocalDate.of(2023, 2, 10))).contains(Trait.FORMER);
        assertThat(traits("Trump speaks", LocalDate.of(2020, 2, 10))).contains(Trait.OFFICIAL, Trait.GOV);
        assertThat(traits("Trump speaks", LocalDate.of(2026, 2, 10))).contains(Trait.OFFICIAL, Trait.GOV);
        assertThat(traits("Former Japanese minister speaks", DAY)).containsExactly(Trait.FORMER);
    }

    @Test
    void countsASenatorAsNobodysGovernment() {
        assertThat(traits("Schumer speaks", DAY)).isEmpty();
    }

    @Test
    void marksStraitsAndSeasAsSettings() {
        assertThat(traits("Taiwan Strait crossed", DAY)).containsExactly(Trait.FEATURE);
    }

    private static Iterable<Trait> traits(String text, LocalDate day) {
        return READER.read("title", text, day).mentions().get(0).traits();
    }
}
