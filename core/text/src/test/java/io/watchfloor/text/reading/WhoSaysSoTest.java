package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Speaker;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhoSaysSoTest {
    private static final HeadlineReader READER = Readers.house();

    static Stream<MarkedHeadline> headlines() {
        return Arrays.stream(Speaker.values())
                .flatMap(speaker -> MarkedHeadline.of("speaker/" + speaker.word() + ".txt").stream());
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void tellsWhoSpeaksInTheMarkedClause(MarkedHeadline headline) {
        Clause clause = headline.clause(READER);
        assertThat(clause.speaker().word())
                .as(headline + " by " + clause.speakerCue())
                .isEqualTo(headline.expected());
    }

    @ParameterizedTest
    @EnumSource(Speaker.class)
    void isTestedWithFortyHeadlinesOfEachKind(Speaker speaker) {
        assertThat(headlines().filter(headline -> headline.expected().equals(speaker.word())))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void namesTheStateThatTheSpeakerSpeaksFor() {
        Field field = READER.read("title", "Missile fell in sea, Seoul says", LocalDate.of(2023, 2, 10));
        assertThat(field.clauses().get(0).speakerState()).isEqualTo("KOR");
        assertThat(field.clauses().get(0).speakerCue()).isEqualTo("Seoul");
    }

    @ParameterizedTest
    @CsvSource({
        "Russia accused of severing Lithuanian cable, unknown",
        "Russia is accused of severing Lithuanian cable, unknown",
        "China blamed for Taiwanese outage, unknown",
        "Russia suspected of severing Lithuanian cable, unknown",
        "Russia accused by Lithuania of severing cable, unknown",
        "'Russia accused of severing cable, Lithuania says', official",
        "Russia accuses Lithuania of severing cable, official",
        "Russia accused Lithuania of severing cable, official",
    })
    void whoIsAccusedDoesNotSpeak(String title, String speaker) {
        assertThat(READER.read("title", title, LocalDate.of(2023, 2, 10))
                        .clauses()
                        .get(0)
                        .speaker()
                        .word())
                .isEqualTo(speaker);
    }
}
