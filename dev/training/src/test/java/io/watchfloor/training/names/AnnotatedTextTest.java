package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedTextTest {
    @Test
    void readsMarkedNames() {
        assertThat(AnnotatedText.parse("<START:person> Ana Diaz <END> leaves <START:location> Lima <END>"))
                .isEqualTo(new LabelledSentence(
                        List.of("Ana", "Diaz", "leaves", "Lima"),
                        List.of(new NameSpan(0, 2, NameType.PERSON), new NameSpan(3, 4, NameType.LOCATION))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <START:person> Ana | a name is not closed with <END>
            Ana <END> leaves | <END> closes nothing
            <START:person> Ana <START:person> Diaz <END> | a name opens inside a name: <START:person>
            <START:ship> Ana <END> | no type of name: <START:ship>
            """)
    void saysWhereAndWhatIsWrong(String line, String fault, @TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("gold.txt"), "All quiet\n\n" + line + "\n");
        assertThatThrownBy(() -> AnnotatedText.read(file, 9))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":3: " + fault);
    }
}
