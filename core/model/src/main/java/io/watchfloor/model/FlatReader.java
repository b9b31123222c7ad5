package io.watchfloor.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a record with {@link Flat} parts in one pass, without a buffer of tokens. */
final class FlatReader extends JsonDeserializer<Object> implements ResolvableDeserializer {
    private final FlatShape shape;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<JsonDeserializer<Object>> readers = new ArrayList<>();

    FlatReader(Class<?> type) {
        this.shape = FlatShape.of(type);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        for (FlatShape.Field field : shape.fields) {
            if (readers.size() != shape.more) {
                indexes.put(field.name(), readers.size());
            }
            readers.add(context.findRootValueDeserializer(context.constructType(field.type())));
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken() && !parser.hasToken(JsonToken.FIELD_NAME)) {
            return context.handleUnexpectedToken(shape.type, parser);
        }
        @Nullable Object[] values = new Object[readers.size()];
        boolean[] seen = new boolean[values.length];
        Map<String, JsonNode> more = new TreeMap<>();
        String name = parser.hasToken(JsonToken.FIELD_NAME) ? parser.currentName() : parser.nextFieldName();
        for (; name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Integer index = indexes.get(name);
            if (index != null) {
                values[index] = value(index, name, token, parser, context);
                seen[index] = true;
            } else if (shape.more >= 0) {
                more.put(name, context.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!seen[i]) {
                values[i] = i == shape.more ? more : absent(i, context);
            }
        }
        try {
            return shape.build(values);
        } catch (InvocationTargetException e) {
            return context.handleInstantiationProblem(shape.type, null, e.getCause());
        }
    }

    private @Nullable Object value(
            int index, String name, JsonToken token, JsonParser parser, DeserializationContext context)
            throws JsonMappingException {
        try {
            JsonDeserializer<Object> reader = readers.get(index);
            return token == JsonToken.VALUE_NULL ? reader.getNullValue(context) : reader.deserialize(parser, context);
        } catch (IOException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, shape.type, name);
        }
    }

    private @Nullable Object absent(int index, DeserializationContext context) throws JsonMappingException {
        try {
            return readers.get(index).getAbsentValue(context);
        } catch (JsonMappingException e) {
            throw JsonMappingException.wrapWithPath(
                    e, shape.type, shape.fields.get(index).name());
        }
    }
}
