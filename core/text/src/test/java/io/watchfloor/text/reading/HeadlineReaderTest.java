package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole headlines: clauses with what they claim, and mentions with their parts. */
class HeadlineReaderTest {
    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);
    private static final HeadlineReader READER = Readers.house();
    private static final HeadlineReader AGAIN = Readers.house();

    static List<String[]> headlines() {
        return Lines.of("headlines.txt").stream()
                .map(line -> line.split(" *\\| *"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void readsClausesAndParts(String text, String clauses, String mentions) {
        Field field = READER.read("title", text, DAY);
        assertThat(field.clauses().stream().map(HeadlineReaderTest::show).toList())
                .containsExactly(clauses.split(" *, *"));
        assertThat(field.mentions().stream().map(HeadlineReaderTest::show).toList())
                .containsExactly(mentions.split(" *, *"));
    }

    @Property(tries = 100)
    void readsTheSameTextTheSameWay(@ForAll String text) {
        assertThat(READER.read("title", text, DAY)).isEqualTo(AGAIN.read("title", text, DAY));
    }

    /** Feeds cut titles anywhere, behind an "and" too. */
    @Property(tries = 300)
    void readsTitlesOfNamesAndSmallWordsHoweverTheyAreCut(
            @ForAll @Size(min = 1, max = 7) List<@From("words") String> words) {
        assertThat(READER.read("title", String.join(" ", words), DAY)).isNotNull();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "Koreas", "China's", "Russian", "Hamas", "and", "or", "is", "says", "by", "to", "held", "troops", ",",
                "-", ":", "in");
    }

    private static String show(Clause clause) {
        String name =
                clause.subordinator() == null ? clause.kind().name().toLowerCase(Locale.ROOT) : clause.subordinator();
        return name + " " + clause.modality().word() + " " + clause.speaker().word();
    }

    private static String show(Mention mention) {
        return mention.code() + " " + mention.role().word() + (mention.has(Mention.Trait.GOV) ? " gov" : "");
    }
}
