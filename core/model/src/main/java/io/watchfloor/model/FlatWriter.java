package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a record with {@link Flat} parts as one object. */
final class FlatWriter extends JsonSerializer<Object> implements ResolvableSerializer {
    private final Class<?> type;
    private final JsonSerializer<?> nested;
    /** The way to each part: the index of what it is a part of, and the accessor. The record itself is number 0. */
    private final List<Step> steps = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();
    private @Nullable Method more;

    /** @param nested writes the record with its parts as objects */
    FlatWriter(Class<?> type, JsonSerializer<?> nested) {
        this.type = type;
        this.nested = nested;
    }

    private record Step(int of, Method accessor) {}

    /** A field and what it is a field of. */
    private record Place(int of, PropertyWriter writer) {}

    @Override
    public void resolve(SerializerProvider provider) throws JsonMappingException {
        if (nested instanceof ResolvableSerializer unresolved) {
            unresolved.resolve(provider);
        }
        add(type, 0, nested, provider);
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        if (order != null) {
            List<String> names = List.of(order.value());
            places.sort(Comparator.comparingInt(place -> {
                int at = names.indexOf(place.writer().getName());
                return at < 0 ? names.size() : at;
            }));
        }
    }

    private void add(Class<?> of, int index, JsonSerializer<?> serializer, SerializerProvider provider)
            throws JsonMappingException {
        List<String> elsewhere = new ArrayList<>();
        for (RecordComponent component : of.getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
                more = accessor;
                elsewhere.add(component.getName());
            } else if (FlatShape.isPart(component)) {
                elsewhere.add(component.getName());
            }
        }
        for (Iterator<PropertyWriter> own = serializer.properties(); own.hasNext(); ) {
            PropertyWriter writer = own.next();
            if (!elsewhere.contains(writer.getName())) {
                places.add(new Place(index, writer));
            }
        }
        for (RecordComponent component : of.getRecordComponents()) {
            if (FlatShape.isPart(component)) {
                component.getAccessor().setAccessible(true);
                steps.add(new Step(index, component.getAccessor()));
                JsonSerializer<Object> its = provider.findValueSerializer(component.getType());
                add(component.getType(), steps.size(), its instanceof FlatWriter flat ? flat.nested : its, provider);
            }
        }
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        Object[] parts = new Object[steps.size() + 1];
        parts[0] = value;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            parts[i + 1] = FlatShape.get(step.accessor(), parts[step.of()]);
        }
        json.writeStartObject(value);
        for (Place place : places) {
            try {
                place.writer().serializeAsField(parts[place.of()], json, provider);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw JsonMappingException.wrapWithPath(e, value, place.writer().getName());
            }
        }
        if (more != null) {
            for (Map.Entry<?, ?> added : ((Map<?, ?>) FlatShape.get(more, value)).entrySet()) {
                provider.defaultSerializeField((String) added.getKey(), added.getValue(), json);
            }
        }
        json.writeEndObject();
    }
}
