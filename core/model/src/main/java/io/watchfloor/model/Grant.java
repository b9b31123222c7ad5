package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that is not a person: whoever has it reads one thing of the desk, and nothing else. The key itself is kept
 * nowhere. Times are true time, also in a replay.
 *
 * @param id also the key on the topic; the same with {@link #USED} behind it says only when it was used last
 * @param pairs incidents of these are shown; where no pair, state, route and incident is named, all are
 * @param states incidents of these too
 * @param route incidents that this receiver of the routing file hears of, or absent
 * @param incident the one that is shown, or absent
 * @param hash SHA-256 of the key, in hex
 * @param maker who made it
 * @param used when it last opened something, to ten minutes, or absent
 * @param takenBack when it was taken back, or absent
 * @param takenBackBy who did, or absent
 */
public record Grant(
        String id,
        GrantKind kind,
        List<Pair> pairs,
        List<String> states,
        @Nullable String route,
        @Nullable String incident,
        String hash,
        String maker,
        Instant made,
        Instant ends,
        @Nullable Instant used,
        @Nullable Instant takenBack,
        @Nullable String takenBackBy,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {
    /** Uses stand under a key of their own, so that one that is written late undoes nothing. */
    public static final String USED = "/used";

    public Grant {
        Required.all("Grant", "id", id, "kind", kind, "hash", hash, "maker", maker, "made", made, "ends", ends);
        pairs = Required.list(pairs);
        states = Required.list(states);
        more = Required.map(more);
    }

    /** It opens what it was made for. */
    public boolean inForce(Instant now) {
        return takenBack == null && now.isBefore(ends);
    }

    /** The same, used then. */
    public Grant usedAt(@Nullable Instant when) {
        return new Grant(
                id, kind, pairs, states, route, incident, hash, maker, made, ends, when, takenBack, takenBackBy, more);
    }

    /** The same, taken back. */
    public Grant takenBackBy(@Nullable String who, @Nullable Instant when) {
        return new Grant(id, kind, pairs, states, route, incident, hash, maker, made, ends, used, when, who, more);
    }
}
