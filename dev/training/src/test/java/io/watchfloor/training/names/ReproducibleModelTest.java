package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ReproducibleModelTest {
    private static byte[] model(List<String> entries, long time, String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : entries) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(time);
                out.putNextEntry(entry);
                String content = name.equals("manifest.properties") ? manifest : "of " + name;
                out.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void neitherTimeNorOrderIsLeft() throws IOException {
        byte[] one = model(
                List.of("manifest.properties", "a", "b"), 1_700_000_000_000L, "#Mon\nTimestamp=170\nLanguage=en\n");
        byte[] other = model(
                List.of("b", "manifest.properties", "a"), 1_800_000_000_000L, "#Tue\nLanguage=en\nTimestamp=180\n");
        assertThat(ReproducibleModel.of(one)).isEqualTo(ReproducibleModel.of(other));
    }

    @Test
    void anythingElseMakesADifference() throws IOException {
        byte[] one = model(List.of("manifest.properties"), 0, "Language=en\n");
        byte[] other = model(List.of("manifest.properties"), 0, "Language=fr\n");
        assertThat(ReproducibleModel.of(one)).isNotEqualTo(ReproducibleModel.of(other));
    }
}
