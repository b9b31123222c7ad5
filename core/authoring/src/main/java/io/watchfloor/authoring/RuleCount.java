package io.watchfloor.authoring;

import io.watchfloor.model.Modality;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule did on a running watch.
 *
 * @param candidates texts in which the rarest things that it needs stand, so that it was looked at
 * @param byModality headlines that it matched, by modality
 * @param lastHit when the newest headline that it matched was published, or absent
 */
public record RuleCount(long candidates, Map<Modality, Long> byModality, @Nullable Instant lastHit) {
    /** Nothing yet. */
    public static final RuleCount NONE = new RuleCount(0, Map.of(), null);

    /** Headlines that it matched. */
    public long matches() {
        return byModality.values().stream().mapToLong(Long::longValue).sum();
    }
}
