package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the records are: the same fields, the same words, the same parts that must be there. */
class SchemasTest {
    private static final Map<String, Class<?>> DEFINITIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("report", Report.class),
            Map.entry("dead-letter#settled", DeadLetter.Settled.class),
            Map.entry("tagged-headline#tags", Tags.class),
            Map.entry("tagged-headline#opinion", Tags.Opinion.class),
            Map.entry("tagged-headline#entity", Tags.Entity.class),
            Map.entry("tagged-headline#state-mention", Tags.StateMention.class),
            Map.entry("tagged-headline#rule-match", RuleMatch.class),
            Map.entry("tagged-headline#pair-signal", RuleMatch.PairSignal.class),
            Map.entry("common#evidence", RuleMatch.Evidence.class),
            Map.entry("common#event-code", EventCode.class),
            Map.entry("common#print", Print.class),
            Map.entry("common#placed", Placed.class),
            Map.entry("common#gravity", Gravity.class),
            Map.entry("common#summand", Gravity.Summand.class),
            Map.entry("common#scoring", Scoring.class),
            Map.entry("common#bounds", RuleMatch.Bounds.class),
            Map.entry("common#escalation", RuleMatch.Escalation.class),
            Map.entry("common#correlation-rule", CorrelationRule.class),
            Map.entry("incident#top-report", Incident.TopReport.class),
            Map.entry("incident#link", Incident.Link.class),
            Map.entry("incident#desk", Desk.class),
            Map.entry("incident#shelf", Desk.Shelf.class),
            Map.entry("incident#closure", Desk.Closure.class),
            Map.entry("incident#verdict", Desk.Verdict.class),
            Map.entry("incident#signature", Desk.Signature.class),
            Map.entry("act#story", Act.Story.class),
            Map.entry("incident-event#answer", Answer.class),
            Map.entry("notification#digest-line", Notification.DigestLine.class),
            Map.entry("notification#notice", Notification.Notice.class),
            Map.entry("incident-event#cause", IncidentEvent.Cause.class),
            Map.entry("incident-event#call", Call.class),
            Map.entry("journal-entry#report", JournalEntry.Reported.class),
            Map.entry("journal-entry#withdrawn", JournalEntry.Withdrawn.class),
            Map.entry("journal-entry#act", JournalEntry.Acted.class),
            Map.entry("journal-entry#named", JournalEntry.Named.class),
            Map.entry("journal-entry#pulse", JournalEntry.Pulse.class),
            Map.entry("journal-entry#tick", JournalEntry.Tick.class)));

    static Stream<Arguments> records() {
        Map<String, Class<?>> all = new TreeMap<>(DEFINITIONS);
        all.putAll(RecordSamples.TYPES);
        all.remove("journal-entry");
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("modality", Modality.values()),
                Arguments.of("speaker", Speaker.values()),
                Arguments.of("opinion-mark", Tags.Mark.values()),
                Arguments.of("precedence", Precedence.values()),
                Arguments.of("signal", Signal.values()),
                Arguments.of("family", Family.values()),
                Arguments.of("effect", Effect.values()),
                Arguments.of("role", Role.values()),
                Arguments.of("rule-status", RuleStatus.values()),
                Arguments.of("incident-status", IncidentStatus.values()),
                Arguments.of("change", Change.values()),
                Arguments.of("act-kind", ActKind.values()),
                Arguments.of("grant-kind", GrantKind.values()),
                Arguments.of("disposition", Disposition.values()),
                Arguments.of("link-kind", LinkKind.values()),
                Arguments.of("news-value", NewsValue.values()));
    }

    static Stream<Arguments> requiredParts() {
        return RecordSamples.all().stream()
                .flatMap(sample -> StreamSupport.stream(required(sample).spliterator(), false)
                        .map(part -> Arguments.of(sample, part.textValue())));
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasTheFieldsOfTheRecordEachWithADescription(String schema, Class<?> type) {
        JsonNode properties = definition(schema).get("properties");
        TreeSet<String> described = new TreeSet<>();
        properties.properties().forEach(field -> {
            if (!field.getKey().equals("kind") || fields(type).contains("kind")) {
                described.add(field.getKey());
                assertThat(field.getValue().path("description").asText())
                        .as("description of %s of %s", field.getKey(), schema)
                        .isNotBlank();
            }
        });

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(fields(type).stream()
                        .filter(name -> !name.equals("more"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("words")
    void hasTheWordsOfTheEnum(String schema, Enum<?>[] values) {
        JsonNode words = Json.mapper().valueToTree(values);

        assertThat(definition("common#" + schema).get("enum")).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("requiredParts")
    void aMissingPartIsNamedWithItsType(RecordSamples.Sample sample, String part) throws JsonProcessingException {
        ObjectNode half = (ObjectNode) Json.mapper().readTree(sample.json());
        half.remove(part);

        assertThat(Schemas.faults(sample.schema(), half.toString())).isNotEmpty();
        assertThatThrownBy(() -> Json.read(half.toString(), sample.type()))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a " + sample.type().getSimpleName())
                .hasMessageContaining(part);
    }

    private static List<String> fields(Class<?> type) {
        return FlatShape.of(type).fields.stream().map(FlatShape.Field::name).toList();
    }

    /** The parts a sample must have: of a journal entry, those of its kind. */
    private static JsonNode required(RecordSamples.Sample sample) {
        JsonNode schema = Schemas.tree(sample.schema());
        if (!sample.schema().equals("journal-entry")) {
            return schema.get("required");
        }
        List<JsonNode> kinds = StreamSupport.stream(schema.get("$defs").spliterator(), false)
                .filter(kind -> sample.json().contains("\"kind\": " + kind.at("/properties/kind/const")))
                .toList();
        return kinds.get(0).get("required");
    }

    private static JsonNode definition(String name) {
        int hash = name.indexOf('#');
        return hash < 0
                ? Schemas.tree(name)
                : Schemas.tree(name.substring(0, hash)).at("/$defs/" + name.substring(hash + 1));
    }
}
