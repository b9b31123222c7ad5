package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.WordClusterDictionary;
import opennlp.tools.util.model.ArtifactSerializer;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    private static final ArtifactSerializer<WordClasses> SERIALIZER = new WordClasses.Serializer();
    private final WordClasses classes = new WordClasses(Map.of("US", "state", "norway", "state", "says", "speech"));

    @Test
    void findsAWordAsWrittenThenInLowerCase() {
        assertThat(classes.of("Norway")).isEqualTo("state");
        assertThat(classes.of("NORWAY")).isEqualTo("state");
        assertThat(classes.of("US")).isEqualTo("state");
        assertThat(classes.of("us")).isNull();
    }

    @Test
    void theModelsStreamsStayOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream model = new ZipOutputStream(bytes)) {
            model.putNextEntry(new ZipEntry("first"));
            SERIALIZER.serialize(classes, model);
            model.putNextEntry(new ZipEntry("second"));
            SERIALIZER.serialize(classes, model);
        }
        try (ZipInputStream model = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            model.getNextEntry();
            assertThat(SERIALIZER.create(model).of("says")).isEqualTo("speech");
            model.getNextEntry();
            assertThat(SERIALIZER.create(model).of("norway")).isEqualTo("state");
        }
    }

    /** When this fails, OpenNLP has mended its dictionary and ours may not be needed any more. */
    @Test
    void openNlpsOwnDictionaryStillClosesTheModel() throws IOException {
        WordClusterDictionary dictionary;
        try (InputStream in = new ByteArrayInputStream("says 1\n".getBytes(StandardCharsets.UTF_8))) {
            dictionary = new WordClusterDictionary(in);
        }
        ZipOutputStream model = new ZipOutputStream(new ByteArrayOutputStream());
        model.putNextEntry(new ZipEntry("first"));
        dictionary.serialize(model);
        assertThatThrownBy(() -> model.putNextEntry(new ZipEntry("second"))).isInstanceOf(IOException.class);
    }

    @Test
    void refusesALineWithoutAClass() {
        InputStream in = new ByteArrayInputStream("norway\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SERIALIZER.create(in))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("norway");
    }
}
