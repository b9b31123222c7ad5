package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an officer leaves to the next watch. What they own becomes the next officer's when it is accepted, not before.
 *
 * @param id also the key
 * @param from who leaves
 * @param to who is expected, or absent when anybody may accept it
 * @param note what the next officer must know, at most {@link Act#TEXT} chars
 * @param since when the shift began, in desk time
 * @param prepared when it was prepared, in desk time
 * @param acceptedBy who accepted it, or absent while nobody has
 * @param accepted when, in desk time
 */
public record HandoverNote(
        String id,
        String from,
        @Nullable String to,
        String note,
        Instant since,
        Instant prepared,
        @Nullable String acceptedBy,
        @Nullable Instant accepted,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public HandoverNote {
        Required.all("HandoverNote", "id", id, "from", from, "note", note, "since", since, "prepared", prepared);
        more = Required.map(more);
    }

    /** The same, accepted. */
    public HandoverNote acceptedBy(String who, Instant when) {
        return new HandoverNote(id, from, to, note, since, prepared, who, when, more);
    }
}
