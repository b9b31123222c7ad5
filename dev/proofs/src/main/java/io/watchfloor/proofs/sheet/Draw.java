package io.watchfloor.proofs.sheet;

import io.watchfloor.model.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which incidents of many are judged. */
public final class Draw {
    private static final int WHOLE = 32;

    private Draw() {}

    /**
     * The first ids in the order of the SHA-256 of the seed, a space and the id, in hexadecimal digits.
     *
     * @param count as many, or all where there are fewer
     */
    public static List<String> of(Collection<String> ids, String seed, int count) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(id -> Sha256.start(seed + " " + id, WHOLE)))
                .limit(count)
                .toList();
    }
}
