package io.watchfloor.proofs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One document of what an overlay renders to, as it was written.
 *
 * @param tree what the API server would be sent
 */
record Manifest(JsonNode tree) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static List<Manifest> read(String yaml) {
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> new Manifest(MAPPER.valueToTree(document)))
                .toList();
    }

    /** Such as {@code apps/v1/StatefulSet}. */
    String type() {
        return tree.path("apiVersion").asText() + "/" + kind();
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.path("metadata").path("name").asText();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
