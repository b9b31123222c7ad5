package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A headline and what analysis found in it. */
public record TaggedHeadline(
        Headline headline,
        Tags tags,
        @Nullable String producer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public TaggedHeadline {
        Required.all("TaggedHeadline", "headline", headline, "tags", tags);
        more = Required.map(more);
    }
}
