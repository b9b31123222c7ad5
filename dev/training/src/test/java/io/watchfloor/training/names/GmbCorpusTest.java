package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmbCorpusTest {
    @TempDir
    Path dir;

    private Path zip(String texts, String labels) throws IOException {
        Path zip = dir.resolve("gmb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("gmb/text_train.txt"));
            out.write(texts.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("gmb/labels_train.txt"));
            out.write(labels.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    @Test
    void readsNamesAndLeavesTimesOut() throws IOException {
        Path zip = zip("Peruvian ships left Lima on Monday\nNo\n", "B-GPE O O B-LOC O B-TIME\nO\n");
        assertThat(GmbCorpus.read(zip, 1))
                .containsExactly(new LabelledSentence(
                        List.of("Peruvian", "ships", "left", "Lima", "on", "Monday"),
                        List.of(new NameSpan(0, 1, NameType.NATIONALITY), new NameSpan(3, 4, NameType.LOCATION))));
    }

    @Test
    void spansEndWhereAnotherBeginsOrTheTypeChanges() {
        assertThat(GmbCorpus.names(new String[] {"B-PER", "I-PER", "B-PER", "I-LOC", "I-LOC"}))
                .containsExactly(
                        new NameSpan(0, 2, NameType.PERSON),
                        new NameSpan(2, 3, NameType.PERSON),
                        new NameSpan(3, 5, NameType.LOCATION));
    }

    @Test
    void saysWhichSentenceIsOutOfStep() throws IOException {
        Path zip = zip("No\nNo names\n", "O\nO\n");
        assertThatThrownBy(() -> GmbCorpus.read(zip, 9))
                .isInstanceOf(IOException.class)
                .hasMessage(zip + ": sentence 2 has 2 words but 1 labels");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path zip = dir.resolve("empty.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme"));
        }
        assertThatThrownBy(() -> GmbCorpus.read(zip, 1)).hasMessage(zip + ": no text_train.txt in it");
    }
}
