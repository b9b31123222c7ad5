package io.watchfloor.proofs.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of the API and of Strimzi as fabric8 and Strimzi wrote them down, and what a document has that they have not. */
final class ApiModel {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REST = "additionalProperties";
    /** Defaults that Strimzi's objects do not write. */
    private static final Set<String> UNSAID = Set.of("literal", "false");

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", io.fabric8.kubernetes.api.model.Service.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    private final List<String> faults = new ArrayList<>();

    private ApiModel() {}

    /** Fields that no object of the API has, values of another type, and values of an enumeration that are not in its list. */
    static List<String> faults(Manifest manifest) {
        Class<?> type = KINDS.get(manifest.type());
        if (type == null) {
            return List.of(manifest + ": nothing is known of " + manifest.type());
        }
        ApiModel model = new ApiModel();
        try {
            Object object = MAPPER.treeToValue(manifest.tree(), type);
            model.visit(manifest.toString(), object);
            // Strimzi's objects say the oldest version that has them.
            ObjectNode written = manifest.tree().deepCopy();
            written.remove("apiVersion");
            model.lost(manifest.toString(), written, MAPPER.valueToTree(object));
            if (object instanceof Kafka) {
                model.brokers(manifest.spec().path("kafka").path("config"));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return List.of(manifest + ": " + e.getMessage());
        }
        return model.faults;
    }

    private void visit(String path, Object object) {
        if (object instanceof Collection<?> many) {
            int[] at = {0};
            many.forEach(one -> visit(path + "[" + at[0]++ + "]", one));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visit(path + "." + key, value));
        } else if (object instanceof Quantity quantity) {
            amount(path, quantity);
        } else if (object != null && isOfTheApi(object.getClass())) {
            for (Class<?> at = object.getClass(); at != Object.class; at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    visit(path, object, field);
                }
            }
        }
    }

    private void visit(String path, Object owner, Field field) {
        Object value = Modifier.isStatic(field.getModifiers()) ? null : valueOf(owner, field);
        if (value == null) {
            return;
        }
        if (field.getName().equals(REST)) {
            ((Map<?, ?>) value).keySet().forEach(key -> faults.add(path + ": unknown field " + key));
            return;
        }
        String at = path + "." + field.getName();
        String name = owner.getClass().getSimpleName() + "." + field.getName();
        (value instanceof Collection<?> many ? many : List.of(value))
                .forEach(one -> Enumerations.fault(name, one).ifPresent(fault -> faults.add(at + ": " + fault)));
        visit(at, value);
    }

    private void amount(String path, Quantity quantity) {
        try {
            Quantity.getAmountInBytes(quantity);
        } catch (ArithmeticException | IllegalArgumentException e) {
            faults.add(path + ": not an amount: " + quantity);
        }
    }

    /** What did not survive the reading: an enumeration drops what it does not know. */
    private void lost(String path, JsonNode before, JsonNode after) {
        if (before.isObject()) {
            before.properties()
                    .forEach(field -> lost(path + "." + field.getKey(), field.getValue(), after.path(field.getKey())));
        } else if (before.isArray()) {
            for (int i = 0; i < before.size(); i++) {
                lost(path + "[" + i + "]", before.get(i), after.path(i));
            }
        } else if (after.isMissingNode() ? !UNSAID.contains(before.asText()) : differs(before, after)) {
            faults.add(path + ": " + before + " is not taken as it stands");
        }
    }

    private static boolean differs(JsonNode before, JsonNode after) {
        return !before.asText().equals(after.asText()) || before.isTextual() != after.isTextual();
    }

    /** Settings of brokers that Strimzi makes itself and would leave out. */
    private void brokers(JsonNode config) {
        List<String> allowed = List.of(KafkaClusterSpec.FORBIDDEN_PREFIX_EXCEPTIONS.split(", *"));
        List<String> forbidden = List.of(KafkaClusterSpec.FORBIDDEN_PREFIXES.split(", *"));
        config.fieldNames().forEachRemaining(key -> {
            if (!allowed.contains(key) && forbidden.stream().anyMatch(key::startsWith)) {
                faults.add("Kafka.config: Strimzi leaves out " + key);
            }
        });
    }

    private static boolean isOfTheApi(Class<?> type) {
        return !type.isEnum()
                && (type.getName().startsWith("io.fabric8.") || type.getName().startsWith("io.strimzi."));
    }

    private static Object valueOf(Object owner, Field field) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
