package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads the Groningen Meaning Bank: a zip with a text file and a label file, line by line and word by word in step. */
final class GmbCorpus {
    /** Its GPE is a people or its adjective; times and the rest are no names to us. */
    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "ORG", NameType.ORGANIZATION,
            "LOC", NameType.LOCATION,
            "GPE", NameType.NATIONALITY);

    private GmbCorpus() {}

    /** The first {@code limit} sentences of its training part, in file order. */
    static List<LabelledSentence> read(Path zip, int limit) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<String> texts = lines(file, zip, "text_train.txt");
            List<String> labels = lines(file, zip, "labels_train.txt");
            List<LabelledSentence> sentences = new ArrayList<>();
            for (int i = 0; i < Math.min(limit, texts.size()); i++) {
                String[] words = texts.get(i).strip().split("\\s+");
                String[] tags = i < labels.size() ? labels.get(i).strip().split("\\s+") : new String[0];
                if (words.length != tags.length) {
                    throw new IOException("%s: sentence %d has %d words but %d labels"
                            .formatted(zip, i + 1, words.length, tags.length));
                }
                sentences.add(new LabelledSentence(List.of(words), names(tags)));
            }
            return sentences;
        }
    }

    private static List<String> lines(ZipFile file, Path zip, String name) throws IOException {
        ZipEntry entry = file.stream()
                .filter(candidate -> candidate.getName().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IOException(zip + ": no " + name + " in it"));
        try (InputStream in = file.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Spans of B- and I- labels; an I- that continues no span of its type starts one. */
    static List<NameSpan> names(String[] tags) {
        List<NameSpan> names = new ArrayList<>();
        int first = 0;
        NameType open = null;
        for (int i = 0; i <= tags.length; i++) {
            NameType type = i < tags.length ? typeOf(tags[i]) : null;
            boolean goesOn = type != null && type == open && tags[i].startsWith("I-");
            if (open != null && !goesOn) {
                names.add(new NameSpan(first, i, open));
            }
            if (!goesOn) {
                first = i;
                open = type;
            }
        }
        return names;
    }

    private static @Nullable NameType typeOf(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? null : TYPES.get(tag.substring(dash + 1));
    }
}
