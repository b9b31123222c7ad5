package io.watchfloor.training.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of ids and labels that lie beside this class: what was said of texts that others keep. */
public final class TrainingLists {
    private TrainingLists() {}

    /** The lines of a list, such as {@code told-pairs.tsv}. */
    public static List<String> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(TrainingLists.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
