package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records with parts stand on the wire as one flat object, in the order that version 1 wrote. */
class FlatRecordsTest {
    @JsonPropertyOrder({"id", "first", "size", "last", "inner"})
    record Whole(
            String id, @Flat Ends ends, @Flat Deep deep, @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {}

    record Ends(String first, @JsonProperty("last") String end) {
        Ends {
            Required.all("Whole", "first", first);
        }
    }

    record Deep(int size, @Flat Inner inner) {}

    record Inner(@JsonProperty("inner") List<String> all) {}

    static Stream<Class<?>> flat() {
        return Stream.concat(RecordSamples.TYPES.values().stream(), Stream.of(Report.class, RuleMatch.class))
                .filter(FlatShape::isFlat);
    }

    @Test
    void writesAndReadsPartsAmongTheFieldsOfTheRecord() {
        String json = "{\"id\":\"a\",\"first\":\"b\",\"size\":3,\"last\":\"c\",\"inner\":[\"d\"],\"new\":{\"x\":null}}";

        Whole whole = Json.read(json, Whole.class);

        assertThat(whole.ends()).isEqualTo(new Ends("b", "c"));
        assertThat(whole.deep()).isEqualTo(new Deep(3, new Inner(List.of("d"))));
        assertThat(Json.text(whole)).isEqualTo(json);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> Json.read("{\"id\":\"a\",\"first\":\"b\",\"size\":\"many\"}", Whole.class))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a Whole at line 1 column")
                .hasMessageContaining(", size: ");
        assertThatThrownBy(() -> Json.read("{\"first\":\"b\",\"size\":null}", Whole.class))
                .hasMessageContaining(", size: Cannot map `null` into type `int`");
        assertThatThrownBy(() -> Json.read("{\"first\":\"b\"}", Whole.class)).hasMessageContaining("size");
        assertThatThrownBy(() -> Json.read("{\"size\":1}", Whole.class)).hasMessageContaining("Whole without first");
        assertThatThrownBy(() -> Json.read("[]", Whole.class)).hasMessageStartingWith("not a Whole");
    }

    @ParameterizedTest
    @MethodSource("flat")
    void theOrderOfTheWireNamesEveryField(Class<?> type) {
        List<String> fields = FlatShape.of(type).fields.stream()
                .map(FlatShape.Field::name)
                .filter(name -> !name.equals("more"))
                .toList();

        assertThat(type.getAnnotation(JsonPropertyOrder.class).value()).containsExactlyInAnyOrderElementsOf(fields);
    }
}
