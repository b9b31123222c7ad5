package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a handful of sentences written for this test. */
class NameModelTrainerTest {
    @TempDir
    Path dir;

    @BeforeEach
    void writeCorpora() throws IOException {
        Files.createDirectory(dir.resolve("ner"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(dir.resolve("ner/gmb-2.2.0.zip")))) {
            out.putNextEntry(new ZipEntry("gmb/text_train.txt"));
            out.write("Mr. Zorbal visited the town of Grelk .\n".repeat(30).getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("gmb/labels_train.txt"));
            out.write("O B-PER O O O O B-LOC O\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                dir.resolve("ner/gold-ccby-mit.txt"),
                "<START:person> Zorbal <END> leaves <START:location> Grelk <END> today\n".repeat(30));
        Files.writeString(dir.resolve("ner/word-clusters.tsv"), "visited c1\nleaves c1\ntown c2\n");
    }

    private byte[] train(String name) throws IOException {
        NameModelTrainer.Trained trained = NameModelTrainer.train(dir, dir.resolve(name), TrainingSize.SMALL);
        assertThat(trained.samples()).isEqualTo(30 * 2 + 30 * 4);
        return Files.readAllBytes(trained.model());
    }

    @Test
    void theSameCorporaGiveTheSameBytes() throws IOException {
        assertThat(train("one.bin")).isEqualTo(train("other.bin"));
    }

    @Test
    void theModelIsReadBackWithItsDictionariesAndFindsWhatItLearned() throws IOException {
        train("names.bin");
        try (InputStream in = Files.newInputStream(dir.resolve("names.bin"))) {
            OpenNlpNames names = OpenNlpNames.read(in);
            assertThat(names.findByModel(Tokenizer.tokens("Zorbal Leaves Grelk")))
                    .containsExactly(new NameSpan(0, 1, NameType.PERSON), new NameSpan(2, 3, NameType.LOCATION));
        }
    }

    @Test
    void saysWhereADictionaryIsWrong() throws IOException {
        Path clusters = Files.writeString(dir.resolve("ner/word-clusters.tsv"), "town c2\nvillage\n");
        assertThatThrownBy(() -> train("names.bin")).hasMessage(clusters + ":2: no word and cluster");
    }
}
