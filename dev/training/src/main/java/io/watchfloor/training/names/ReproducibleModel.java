package io.watchfloor.training.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of day out of a model file, so that the same training gives the same bytes. */
public final class ReproducibleModel {
    private static final String MANIFEST = "manifest.properties";
    private static final String TIMESTAMP = "Timestamp=";

    private ReproducibleModel() {}

    /** The same entries in order of name, without times; the manifest's own lines sorted, its time 0. */
    public static byte[] of(byte[] model) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        entries.computeIfPresent(MANIFEST, (name, bytes) -> withoutTime(bytes));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(model.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry dateless = new ZipEntry(entry.getKey());
                dateless.setTime(0);
                out.putNextEntry(dateless);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutTime(byte[] manifest) {
        String lines = new String(manifest, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith(TIMESTAMP) ? TIMESTAMP + 0 : line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        return lines.getBytes(StandardCharsets.ISO_8859_1);
    }
}
