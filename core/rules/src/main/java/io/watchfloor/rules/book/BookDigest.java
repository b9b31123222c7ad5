package io.watchfloor.rules.book;

import io.watchfloor.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names files of a book by what they say. */
final class BookDigest {
    private BookDigest() {}

    static String of(Map<String, String> files) {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> {
            texts.add(name);
            texts.add(content);
        });
        return Sha256.of(texts);
    }
}
