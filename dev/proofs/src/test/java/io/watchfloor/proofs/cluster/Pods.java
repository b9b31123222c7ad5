package io.watchfloor.proofs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pods that come of the documents of an overlay, and who is chosen by a selector. */
final class Pods {
    private final List<Manifest> manifests;

    Pods(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    /**
     * Pods that are alike.
     *
     * @param owner the document that they are made of
     * @param spec missing for those that Strimzi makes
     */
    record Pod(Manifest owner, Map<String, String> labels, JsonNode spec) {
        Stream<JsonNode> containers() {
            return each(spec.path("containers"));
        }

        boolean hasPort(JsonNode port) {
            return containers()
                    .flatMap(container -> each(container.path("ports")))
                    .anyMatch(one -> port.isTextual()
                            ? one.path("name").equals(port)
                            : one.path("containerPort").equals(port));
        }
    }

    List<Pod> all() {
        List<Pod> pods = new ArrayList<>();
        for (Manifest one : manifests) {
            if (one.kind().equals("StatefulSet")) {
                JsonNode template = one.spec().path("template");
                pods.add(new Pod(one, texts(template.path("metadata").path("labels")), template.path("spec")));
            } else if (one.kind().equals("KafkaNodePool")) {
                // As Strimzi labels the pods of a pool.
                Map<String, String> labels = texts(one.tree().path("metadata").path("labels"));
                labels.put("strimzi.io/pool-name", one.name());
                labels.put("strimzi.io/kind", "Kafka");
                labels.put("strimzi.io/name", labels.get("strimzi.io/cluster") + "-kafka");
                pods.add(new Pod(one, labels, one.spec().path("none")));
            }
        }
        return pods;
    }

    List<Pod> chosenBy(JsonNode selector) {
        return all().stream().filter(pod -> matches(selector, pod.labels())).toList();
    }

    /** Selectors that choose nobody, their own pods included; those of namespaces choose outside of what is rendered. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Manifest one : manifests) {
            selectors(one.toString(), one.tree(), faults);
            JsonNode chosen = one.spec().path("selector");
            if (one.kind().equals("Service") && chosenBy(wrapped(chosen)).isEmpty()) {
                faults.add(one + ".spec.selector: " + chosen + " matches no pod");
            }
            if (one.kind().equals("StatefulSet")
                    && !matches(
                            chosen,
                            texts(one.spec().path("template").path("metadata").path("labels")))) {
                faults.add(one + ".spec.selector: " + chosen + " does not match its own template");
            }
        }
        return faults;
    }

    private void selectors(String path, JsonNode node, List<String> faults) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String at = path + "." + field.getKey();
                JsonNode value = field.getValue();
                boolean one = value.has("matchLabels") || value.has("matchExpressions");
                if (!one) {
                    selectors(at, value, faults);
                } else if (!field.getKey().equals("namespaceSelector")) {
                    unmatched(at, value, faults);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                selectors(path + "[" + i + "]", node.get(i), faults);
            }
        }
    }

    private void unmatched(String path, JsonNode selector, List<String> faults) {
        if (chosenBy(selector).isEmpty()) {
            faults.add(path + ": " + selector + " matches no pod");
        }
        each(selector.path("matchExpressions"))
                .filter(one -> one.path("operator").asText().equals("In"))
                .forEach(one -> each(one.path("values")).forEach(value -> {
                    String key = one.path("key").asText();
                    if (all().stream()
                            .noneMatch(pod -> value.asText().equals(pod.labels().get(key)))) {
                        faults.add(path + ": no pod has " + key + " " + value);
                    }
                }));
    }

    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(texts(selector.path("matchLabels")).entrySet())
                && each(selector.path("matchExpressions")).allMatch(one -> {
                    String value = labels.get(one.path("key").asText());
                    Set<String> values = Set.copyOf(
                            each(one.path("values")).map(JsonNode::asText).toList());
                    return switch (one.path("operator").asText()) {
                        case "In" -> value != null && values.contains(value);
                        case "NotIn" -> value == null || !values.contains(value);
                        case "Exists" -> value != null;
                        default -> value == null;
                    };
                });
    }

    private static JsonNode wrapped(JsonNode labels) {
        return labels.isObject() ? JsonNodeFactory.instance.objectNode().set("matchLabels", labels) : labels;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
