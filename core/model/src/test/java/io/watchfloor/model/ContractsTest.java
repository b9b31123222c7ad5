package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.model.RecordSamples.Sample;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels on the topics stays readable: old samples by new code, new records by the published schemas. */
class ContractsTest {
    static List<Sample> samples() {
        return RecordSamples.all();
    }

    static List<Sample> samplesThatKeepUnknownFields() {
        Set<String> closed = Set.of("journal-entry", "incident-report");
        return samples().stream()
                .filter(sample -> !closed.contains(sample.schema()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleAndLosesNothing(Sample sample) throws JsonProcessingException {
        JsonNode before = Json.mapper().readTree(sample.json());

        JsonNode after = Json.mapper().readTree(Json.text(Json.read(sample.json(), sample.type())));

        assertThat(missing("", before, after)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Sample sample) {
        assertThat(Schemas.faults(sample.schema(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsValid(Sample sample) {
        String written = Json.text(Json.read(sample.json(), sample.type()));

        assertThat(Schemas.faults(sample.schema(), written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sameValueGivesSameBytes(Sample sample) {
        byte[] once = Json.write(Json.read(sample.json(), sample.type()));

        assertThat(Json.write(Json.read(once, sample.type()))).isEqualTo(once);
        assertThat(Json.read(once, sample.type())).isEqualTo(Json.read(sample.json(), sample.type()));
    }

    @ParameterizedTest
    @MethodSource("samplesThatKeepUnknownFields")
    void fieldsOfANewerWriterSurvive(Sample sample) throws JsonProcessingException {
        ObjectNode newer = (ObjectNode) Json.mapper().readTree(sample.json());
        newer.putObject("addedLater").put("deep", List.of(1, 2).toString()).put("n", 7);

        JsonNode after = Json.mapper().readTree(Json.text(Json.read(newer.toString(), sample.type())));

        assertThat(after.get("addedLater")).isEqualTo(newer.get("addedLater"));
        assertThat(Schemas.faults(sample.schema(), after.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsOfANewerWriterDoNotDisturb(Sample sample) throws JsonProcessingException {
        ObjectNode newer = (ObjectNode) Json.mapper().readTree(sample.json());
        newer.put("addedLater", "x");
        newer.forEach(part -> {
            if (part instanceof ObjectNode inner) {
                inner.put("addedLater", "x");
            }
        });

        assertThat(Json.read(newer.toString(), sample.type())).isInstanceOf(sample.type());
        assertThat(Schemas.faults(sample.schema(), newer.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void halfADocumentNamesTypeAndPlace(Sample sample) {
        String half = sample.json().substring(0, sample.json().length() / 2);

        assertThatThrownBy(() -> Json.read(half, sample.type()))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a " + sample.type().getSimpleName() + " at line ")
                .hasMessageContaining("column");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSecondDocumentInOneRecordIsAnError(Sample sample) {
        assertThatThrownBy(() -> Json.read(sample.json() + sample.json(), sample.type()))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a " + sample.type().getSimpleName());
    }

    /** Paths of the older document that the newer one lacks or has changed; defaults that were added do not count. */
    private static List<String> missing(String path, JsonNode older, JsonNode newer) {
        if (!older.isObject()) {
            return older.isArray() && newer.isArray() && older.size() == newer.size()
                    ? missingItems(path, older, newer)
                    : older.equals(newer) ? List.of() : List.of(path + ": " + older + " became " + newer);
        }
        return older.properties().stream()
                .flatMap(field ->
                        missing(path + "/" + field.getKey(), field.getValue(), newer.path(field.getKey())).stream())
                .toList();
    }

    private static List<String> missingItems(String path, JsonNode older, JsonNode newer) {
        return IntStream.range(0, older.size())
                .boxed()
                .flatMap(i -> missing(path + "/" + i, older.get(i), newer.get(i)).stream())
                .toList();
    }
}
