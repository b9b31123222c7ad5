package io.watchfloor.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schemas as they are shipped. */
final class Schemas {
    private static final String BASE = "https://watchfloor.invalid/schema/";
    private static final String FOLDER = "io/watchfloor/model/schema/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:" + FOLDER)));

    private Schemas() {}

    /** What a schema finds wrong with a document; nothing when it is valid. */
    static List<String> faults(String schema, String json) {
        JsonSchema compiled = FACTORY.getSchema(SchemaLocation.of(BASE + schema + ".schema.json"));
        return compiled
                .validate(json, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** The schema as a tree. */
    static JsonNode tree(String schema) {
        String name = FOLDER + schema + ".schema.json";
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
