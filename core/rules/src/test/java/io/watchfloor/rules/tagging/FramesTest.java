package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each frame of reading has a file of 40 headlines that it is about and 40 that only look so, with what a person reads in
 * them. Words decide, without the scale, so that a scale that is trained anew changes nothing here.
 */
class FramesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribution",
                "blocs",
                "coloured",
                "deeds-spoken-of",
                "groups",
                "held",
                "joint-action",
                "modality",
                "offices",
                "parliaments",
                "passives",
                "predicates",
                "suffered",
                "unnamed",
                "verbs",
                "visits"
            })
    void readsTheHeadlinesOfAFrameAsItsFileSays(String frame) throws IOException {
        List<FrameLine> lines = lines(frame);
        assertThat(lines.stream().filter(FrameLine::isHit)).hasSize(40);
        assertThat(lines.stream().filter(line -> !line.isHit())).hasSize(40);
        List<FrameLine> otherwise = lines.stream()
                .filter(line -> line.isRight(HouseBook.COMPILED.weighingWith(null)) == line.wrong())
                .toList();
        assertThat(otherwise.stream().filter(line -> !line.wrong()))
                .as("read otherwise than the file says")
                .isEmpty();
        assertThat(otherwise.stream().filter(FrameLine::wrong))
                .as("now right: take the mark 'wrong' away")
                .isEmpty();
    }

    static List<FrameLine> lines(String frame) throws IOException {
        try (InputStream stream = FramesTest.class.getResourceAsStream("frames/" + frame + ".tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(FrameLine::of)
                    .toList();
        }
    }
}
