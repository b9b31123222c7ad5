package io.watchfloor.analysis.yaml;

import io.watchfloor.model.Sha256;

/** Names texts and files by what they say. */
public final class Digests {
    private Digests() {}

    /** sha256 over texts in their order, hex; where one ends and the next begins counts. */
    public static String sha256(Iterable<String> texts) {
        return Sha256.of(texts);
    }

    /** sha256 of a file's bytes, hex. */
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}
