package io.watchfloor.rules.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.rules.tagging.HouseBook;
import io.watchfloor.rules.tagging.Shared;
import io.watchfloor.testkit.Books;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Other states in the titles of a window change no print, and so no membership: placing looks at nothing else of a title.
 * Only open windows are read; skipped where the data is absent.
 */
class SwappedStatesTest {
    private static final Path STORIES = Shared.path("data/headlines/stories-2023.tsv");
    private static final Set<String> OPEN = Set.of("D0", "D1", "D7", "D8", "D9");
    private static final int TITLE = 5;

    /** How a state is named: itself, its people, its capital. */
    private record Names(String code, String state, String demonym, String capital) {}

    private static final List<Names> STATES = List.of(
            new Names("CHN", "China", "Chinese", "Beijing"),
            new Names("USA", "US", "American", "Washington"),
            new Names("RUS", "Russia", "Russian", "Moscow"),
            new Names("UKR", "Ukraine", "Ukrainian", "Kyiv"),
            new Names("KOR", "South Korea", "South Korean", "Seoul"),
            new Names("PRK", "North Korea", "North Korean", "Pyongyang"));
    /** What stands for each of them. */
    private static final List<Names> OTHERS = List.of(
            new Names("NOR", "Norway", "Norwegian", "Oslo"),
            new Names("BRA", "Brazil", "Brazilian", "Brasilia"),
            new Names("EGY", "Egypt", "Egyptian", "Cairo"),
            new Names("KEN", "Kenya", "Kenyan", "Nairobi"),
            new Names("ESP", "Spain", "Spanish", "Madrid"),
            new Names("VNM", "Vietnam", "Vietnamese", "Hanoi"));

    @Test
    void otherNamesOfStatesInTheTitlesOfAWindowMakeTheSamePrints() throws IOException {
        assumeTrue(Files.exists(STORIES), () -> STORIES + " is absent");
        List<String> differ = new ArrayList<>();
        int swaps = 0;
        for (String line : Files.readAllLines(STORIES)) {
            String[] cells = line.split("\t", -1);
            if (OPEN.contains(cells[0])) {
                Pair pair = Pair.parse(cells[1]);
                String swapped = swapped(cells);
                swaps += swapped.equals(cells[TITLE]) ? 0 : 1;
                List<String> words = words(cells, cells[TITLE], pair);
                List<String> others = words(cells, swapped, Pair.of(other(pair.first()), other(pair.second())));
                if (!words.equals(others)) {
                    differ.add(cells[2]);
                }
            }
        }
        assertThat(differ).isEmpty();
        assertThat(swaps).isGreaterThan(300);
    }

    private static Headline headline(String[] cells, String title) {
        return Books.headline(cells[2], cells[4], title, null, Instant.parse(cells[3]));
    }

    /** With its weight and kind; other states by what stands for them. */
    private static List<String> words(String[] cells, String title, Pair pair) {
        return new Prints(headline(cells, title), HouseBook.COMPILED)
                .terms(pair).stream()
                        .map(term -> term.kind() + " " + term.weight() + " " + other(term.text()))
                        .sorted()
                        .toList();
    }

    private static String other(String code) {
        for (int i = 0; i < STATES.size(); i++) {
            if (STATES.get(i).code().equals(code)) {
                return OTHERS.get(i).code();
            }
        }
        return code;
    }

    private static String swapped(String[] cells) {
        String title = cells[TITLE];
        LocalDate day = Instant.parse(cells[3]).atZone(ZoneOffset.UTC).toLocalDate();
        Field field = HouseBook.COMPILED
                .reader()
                .begin(
                        "title",
                        title,
                        day,
                        HouseBook.COMPILED.outlets().of(cells[4]).country())
                .known();
        List<Mention> last = field.mentions().stream()
                .sorted(Comparator.comparing(Mention::first).reversed())
                .toList();
        for (Mention mention : last) {
            String name = name(mention);
            if (name != null) {
                int from = field.tokens().get(mention.first()).start();
                int to = field.tokens().get(mention.end() - 1).end();
                title = title.substring(0, from) + name + title.substring(to);
            }
        }
        return title;
    }

    private static @Nullable String name(Mention mention) {
        for (int i = 0; i < STATES.size(); i++) {
            if (STATES.get(i).code().equals(mention.code())) {
                Names by = OTHERS.get(i);
                return switch (mention.kind()) {
                    case STATE -> by.state();
                    case DEMONYM -> by.demonym();
                    case CAPITAL, BODY -> by.capital();
                    default -> null;
                };
            }
        }
        return null;
    }
}
