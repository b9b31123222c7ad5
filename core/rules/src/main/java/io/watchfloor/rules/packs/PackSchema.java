package io.watchfloor.rules.packs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.model.CorrelationType;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.rules.match.PromotionBar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schema of packs, by which editors complete and check; made from what the loader knows. */
public final class PackSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PackSchema() {}

    /** The schema as indented JSON. */
    public static String text() {
        ObjectNode schema = object(PackLoader.PACK_KEYS, packProperties(), "pack");
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Watchfloor rule pack");
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("patterns", oneOf(text("A pattern."), array(text("A pattern."))));
        definitions.set("clauses", mapOf(reference("patterns")));
        definitions.set("match", match());
        definitions.set("rule", object(PackLoader.RULE_KEYS, ruleProperties(), "rule", "title", "subject", "match"));
        definitions.set(
                "correlation",
                object(
                        PackLoader.CORRELATION_KEYS,
                        Map.of(
                                "type", words(CorrelationType.values(), CorrelationType::word),
                                "rules", array(text("Name of a rule.")),
                                "group-by", array(text("Must contain pair.")),
                                "at-least", JSON.objectNode().put("type", "integer"),
                                "precedence", words(Precedence.values(), Precedence::word)),
                        "rule",
                        "type",
                        "rules",
                        "group-by",
                        "timespan"));
        definitions.set("example", example());
        return Json.mapper().valueToTree(schema).toPrettyString() + "\n";
    }

    private static Map<String, ObjectNode> numbers(Set<String> keys) {
        return keys.stream()
                .collect(Collectors.toMap(key -> key, key -> JSON.objectNode().put("type", "number")));
    }

    private static Map<String, ObjectNode> packProperties() {
        return Map.of(
                "promote", object(PromotionBar.KEYS, numbers(PromotionBar.KEYS)),
                "defaults", object(Defaults.KEYS, shared()),
                "lists", mapOf(reference("patterns")),
                "rules", array(reference("rule")),
                "correlations", array(reference("correlation")));
    }

    private static Map<String, ObjectNode> shared() {
        ObjectNode fields = array(words(List.of("title", "summary")));
        return Map.of(
                "status", words(RuleStatus.values(), RuleStatus::word),
                "precedence", words(Precedence.values(), Precedence::word),
                "fields", fields,
                "support", fields.deepCopy());
    }

    private static Map<String, ObjectNode> ruleProperties() {
        ObjectNode signal = words(Signal.values(), Signal::word);
        ObjectNode modalities =
                array(words(Stream.concat(Arrays.stream(Modality.values()).map(Modality::word), Stream.of("comment"))
                        .toList()));
        Map<String, ObjectNode> properties = new TreeMap<>(shared());
        properties.put("signal", oneOf(signal, mapOf(signal.deepCopy())));
        properties.put("cap", words(Precedence.values(), Precedence::word));
        properties.put("floor", words(Precedence.values(), Precedence::word));
        properties.put("effect", words(Effect.values(), Effect::word));
        properties.put("event", object(Set.of("plover", "cameo"), Map.of()));
        properties.put(
                "escalate", object(Set.of("when", "to"), Map.of("to", words(Precedence.values(), Precedence::word))));
        properties.put("match", oneOf(reference("patterns"), reference("match"), array(reference("clauses"))));
        properties.put("except", oneOf(reference("patterns"), reference("clauses")));
        properties.put("except-headline", oneOf(reference("patterns"), reference("clauses")));
        properties.put("excludes", reference("patterns"));
        properties.put("about", reference("clauses"));
        properties.put("opens", modalities);
        properties.put("joins", modalities.deepCopy());
        properties.put("affects", array(object(Set.of("pair", "signal"), Map.of("signal", signal.deepCopy()), "pair")));
        properties.put("eases", array(text("A subject.")));
        properties.put("outranks", array(text("A rule or a subject.")));
        properties.put("bars", array(text("A rule or a subject.")));
        properties.put("promote", object(PromotionBar.KEYS, numbers(PromotionBar.KEYS)));
        properties.put("was", array(text("A name that the rule had.")));
        properties.put("tests", object(Set.of("hits", "misses", "known_fp"), tests()));
        return properties;
    }

    /** Clauses, among them what is asked of the learned scale. */
    private static ObjectNode match() {
        ObjectNode several = object(
                ConditionLoader.SEVERAL,
                Map.of("at-least", JSON.objectNode().put("type", "integer"), "of", array(text("A pattern."))),
                "at-least",
                "of");
        ObjectNode match = mapOf(oneOf(reference("patterns"), several));
        ObjectNode properties = match.putObject("properties");
        properties.set(
                ConditionLoader.PARTIES,
                text("1 for one state and no other, 2+ or 2-4.").put("type", "any"));
        properties.set(
                ConditionLoader.READS,
                object(
                        ReadsLoader.KEYS,
                        Map.of(
                                "class", words(List.of("hostile", "cooperative")),
                                "at-least", JSON.objectNode().put("type", "number"))));
        return match;
    }

    private static Map<String, ObjectNode> tests() {
        ObjectNode examples = array(oneOf(text("A headline."), reference("example")));
        return Map.of("hits", examples, "misses", examples.deepCopy(), "known_fp", examples.deepCopy());
    }

    private static ObjectNode example() {
        return object(
                ExampleLoader.KEYS,
                Map.of(
                        "pairs", array(text("A pair, such as CHN-USA; CHN>USA where the first acts on the second.")),
                        "signal", words(Signal.values(), Signal::word),
                        "modality", words(Modality.values(), Modality::word),
                        "speaker", words(Speaker.values(), Speaker::word),
                        "primary", JSON.objectNode().put("type", "boolean")));
    }

    private static ObjectNode object(Set<String> keys, Map<String, ObjectNode> known, String... required) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        keys.stream().sorted().forEach(key -> {
            ObjectNode schema = known.get(key);
            properties.set(key, schema == null ? JSON.objectNode().put("type", "string") : schema);
        });
        if (required.length > 0) {
            Arrays.stream(required).forEach(object.putArray("required")::add);
        }
        return object;
    }

    private static ObjectNode mapOf(ObjectNode values) {
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", values);
        return map;
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private static ObjectNode oneOf(ObjectNode... options) {
        ObjectNode choice = JSON.objectNode();
        Arrays.stream(options).forEach(choice.putArray("anyOf")::add);
        return choice;
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode text(String description) {
        return JSON.objectNode().put("type", "string").put("description", description);
    }

    private static <E> ObjectNode words(E[] constants, Function<E, String> word) {
        return words(Arrays.stream(constants).map(word).toList());
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode choice = JSON.objectNode();
        words.forEach(choice.putArray("enum")::add);
        return choice;
    }
}
