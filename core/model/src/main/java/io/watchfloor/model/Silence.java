package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a person does not want to be notified of for a while.
 *
 * @param id also the key
 * @param matchers over the labels of config/routes.yaml; an event is silenced when all hold
 * @param owner who answers for it
 * @param reason why, for the next watch
 * @param starts in desk time
 * @param ends in desk time; no silence is for ever
 */
public record Silence(
        String id,
        List<String> matchers,
        String owner,
        String reason,
        Instant starts,
        Instant ends,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Silence {
        Required.all(
                "Silence",
                "id",
                id,
                "matchers",
                matchers,
                "owner",
                owner,
                "reason",
                reason,
                "starts",
                starts,
                "ends",
                ends);
        matchers = Required.list(matchers);
        more = Required.map(more);
    }
}
