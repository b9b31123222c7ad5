package io.watchfloor.model;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;

/** Teaches Jackson the records with {@link Flat} parts. */
final class FlatRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    FlatRecords() {
        setSerializerModifier(new Writers());
        setDeserializerModifier(new Readers());
    }

    private static final class Writers extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription of, JsonSerializer<?> serializer) {
            return FlatShape.isFlat(of.getBeanClass()) ? new FlatWriter(of.getBeanClass(), serializer) : serializer;
        }
    }

    private static final class Readers extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription of, JsonDeserializer<?> deserializer) {
            return FlatShape.isFlat(of.getBeanClass()) ? new FlatReader(of.getBeanClass()) : deserializer;
        }
    }
}
