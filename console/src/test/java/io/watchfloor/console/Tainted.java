package io.watchfloor.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.watchfloor.model.Json;
import java.util.List;
import java.util.Set;

/**
 * Records in which every text that can be anything is the same given text. Found by trying: what the record does not
 * take (a time, a pair, a word from a list) stays. So a field that is added later is tainted too.
 */
public final class Tainted {
    private final Set<String> kept;
    private final String text;

    /**
     * Taints with a text.
     *
     * @param kept names of fields that stay, because pages are asked for by them
     */
    public Tainted(String text, Set<String> kept) {
        this.text = text;
        this.kept = kept;
    }

    @SuppressWarnings("unchecked")
    public <T> T of(T value) {
        JsonNode tree = Json.mapper().valueToTree(value);
        walk(tree, tree, value.getClass());
        return (T) read(tree, value.getClass());
    }

    private void walk(JsonNode node, JsonNode root, Class<?> type) {
        if (node instanceof ObjectNode object) {
            for (String field : fields(object)) {
                JsonNode old = object.get(field);
                if (old.isTextual() && !kept.contains(field)) {
                    object.set(field, TextNode.valueOf(text));
                    if (read(root, type) == null) {
                        object.set(field, old);
                    }
                } else {
                    walk(old, root, type);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode old = array.get(i);
                if (old.isTextual()) {
                    array.set(i, TextNode.valueOf(text));
                    if (read(root, type) == null) {
                        array.set(i, old);
                    }
                } else {
                    walk(old, root, type);
                }
            }
        }
    }

    private static List<String> fields(ObjectNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static Object read(JsonNode tree, Class<?> type) {
        try {
            return Json.mapper().treeToValue(tree, type);
        } catch (JsonProcessingException | RuntimeException e) {
            return null;
        }
    }
}
