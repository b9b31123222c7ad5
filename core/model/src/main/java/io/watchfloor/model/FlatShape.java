package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record with {@link Flat} parts looks like on the wire: its fields, and how to build it from their values. */
final class FlatShape {
    /** A field of the wire. */
    record Field(String name, Type type) {}

    final Class<?> type;
    /** Of the record and of all its parts. */
    final List<Field> fields;
    /** Index of the field that keeps what a newer writer added; -1 without one. */
    final int more;

    private final Node root;

    private FlatShape(Class<?> type) {
        this.type = type;
        List<Field> found = new ArrayList<>();
        int[] keeper = {-1};
        this.root = Node.of(type, found, keeper);
        this.fields = List.copyOf(found);
        this.more = keeper[0];
    }

    static FlatShape of(Class<?> type) {
        return new FlatShape(type);
    }

    /** Has a part that is flat on the wire. */
    static boolean isFlat(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(FlatShape::isPart);
    }

    static boolean isPart(RecordComponent component) {
        return component.isAnnotationPresent(Flat.class);
    }

    static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    /**
     * The record with these values of its fields.
     *
     * @throws InvocationTargetException when a part or the record refuses its values
     */
    Object build(@Nullable Object[] values) throws InvocationTargetException {
        return root.build(values);
    }

    /** A record or a part of one: each component is a field, by its index, or a part. */
    private static final class Node {
        private final Constructor<?> constructor;
        private final int[] indexes;
        private final @Nullable Node[] parts;

        private Node(Constructor<?> constructor, int[] indexes, @Nullable Node[] parts) {
            this.constructor = constructor;
            this.indexes = indexes;
            this.parts = parts;
        }

        static Node of(Class<?> type, List<Field> found, int[] more) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            int[] indexes = new int[components.length];
            @Nullable Node[] parts = new Node[components.length];
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                types[i] = component.getType();
                if (isPart(component)) {
                    parts[i] = of(component.getType(), found, more);
                } else {
                    indexes[i] = found.size();
                    if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                        more[0] = found.size();
                    }
                    found.add(new Field(FlatShape.name(component), component.getGenericType()));
                }
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Node(constructor, indexes, parts);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object build(@Nullable Object[] values) throws InvocationTargetException {
            @Nullable Object[] arguments = new Object[indexes.length];
            for (int i = 0; i < arguments.length; i++) {
                Node part = parts[i];
                arguments[i] = part == null ? values[indexes[i]] : part.build(values);
            }
            try {
                return constructor.newInstance(arguments);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The value of a component. */
    static Object get(Method accessor, Object of) {
        try {
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
