package io.watchfloor.proofs.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ConfigMaps and Secrets there will be, with their keys: those of the documents, those that Strimzi makes of them, and
 * those that the README has the operator make, by its commands.
 */
final class Holdings {
    private static final Pattern MADE =
            Pattern.compile("create secret (generic|tls) (\\S+)((?:\\s+(?:\\\\\\s+)?--\\S+)*)", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("--from-(?:file|literal)=([^=\\s]+)");

    private final Map<String, Set<String>> keys = new HashMap<>();

    Holdings(List<Manifest> manifests, String readme) {
        manifests.forEach(this::add);
        Matcher made = MADE.matcher(readme);
        while (made.find()) {
            Set<String> held = new HashSet<>(made.group(1).equals("tls") ? Set.of("tls.crt", "tls.key") : Set.of());
            KEY.matcher(made.group(3)).results().forEach(key -> held.add(key.group(1)));
            keys.put("Secret " + made.group(2), held);
        }
    }

    private void add(Manifest one) {
        switch (one.kind()) {
            case "ConfigMap" ->
                keys.put(one.toString(), Pods.texts(one.tree().path("data")).keySet());
            // What Strimzi's user operator writes for who signs in by SCRAM, and its cluster operator for whoever
            // connects.
            case "KafkaUser" -> keys.put("Secret " + one.name(), Set.of("password", "sasl.jaas.config"));
            case "Kafka" ->
                keys.put("Secret " + one.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password"));
            default -> {}
        }
    }

    /** The keys of {@code ConfigMap NAME} or {@code Secret NAME}; none when there is none. */
    Set<String> of(String holding) {
        return keys.getOrDefault(holding, Set.of());
    }

    String fault(String path, String holding, Collection<String> wanted) {
        if (!keys.containsKey(holding)) {
            return path + ": there is no " + holding;
        }
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(of(holding));
        return missing.isEmpty() ? "" : path + ": " + holding + " has no " + missing;
    }
}
