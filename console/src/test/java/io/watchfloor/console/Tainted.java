package io.watchfloor.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.watchfloor.model.Flat;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.Samples;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records in which every text that can be anything is the same given text, also those that are absent as a rule. Found
 * by trying: what the record does not take (a time, a pair, a word from a list) stays. So a field that is added later is
 * tainted too.
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
        complete((ObjectNode) tree, tree, value.getClass(), value.getClass());
        walk(tree, tree, value.getClass());
        return (T) read(tree, value.getClass());
    }

    /** Puts in what is absent: texts, lists and parts. */
    private void complete(ObjectNode node, JsonNode root, Class<?> type, Class<?> whole) {
        for (RecordComponent part : type.getRecordComponents()) {
            JsonNode present = node.get(part.getName());
            if (part.isAnnotationPresent(Flat.class)) {
                complete(node, root, part.getType(), whole);
            } else if (present == null && !kept.contains(part.getName())) {
                node.set(part.getName(), made(part.getGenericType()));
                if (read(root, whole) == null) {
                    node.remove(part.getName());
                }
            } else if (present instanceof ObjectNode object && part.getType().isRecord()) {
                complete(object, root, part.getType(), whole);
            }
        }
    }

    private JsonNode made(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return Json.mapper().createArrayNode().add(made(generic.getActualTypeArguments()[0]));
        }
        if (type == String.class) {
            return TextNode.valueOf(text);
        }
        if (type == Instant.class) {
            return TextNode.valueOf(Samples.DESK.toString());
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return Json.mapper().valueToTree(known.getEnumConstants()[0]);
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            ObjectNode object = Json.mapper().createObjectNode();
            for (RecordComponent part : known.getRecordComponents()) {
                object.set(part.getName(), made(part.getGenericType()));
            }
            return object;
        }
        return Json.mapper().valueToTree(type == boolean.class ? (Object) false : type == int.class ? 1 : null);
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
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Object read(JsonNode tree, Class<?> type) {
        try {
            return Json.mapper().treeToValue(tree, type);
        } catch (JsonProcessingException | RuntimeException e) {
            return null;
        }
    }
}
