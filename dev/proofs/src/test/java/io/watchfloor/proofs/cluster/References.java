package io.watchfloor.proofs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.kafka.SettingKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pod names must be there: images, maps, secrets and their keys, volumes, settings, files below /run. */
final class References {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");

    private final Holdings holdings;
    private final Set<String> images;
    private final List<Manifest> manifests;
    private final List<String> faults = new ArrayList<>();

    /** @param images those that are built or pinned elsewhere in the project */
    References(List<Manifest> manifests, Holdings holdings, Set<String> images) {
        this.manifests = manifests;
        this.holdings = holdings;
        this.images = images;
    }

    List<String> faults() {
        for (Pods.Pod pod : new Pods(manifests).all()) {
            if (!pod.spec().isMissingNode()) {
                pod(pod);
            }
        }
        for (Manifest one : manifests) {
            if (one.kind().equals("StatefulSet")) {
                there(
                        one + ".serviceName",
                        "Service " + one.spec().path("serviceName").asText());
            } else if (one.kind().equals("Ingress")) {
                ingress(one);
            }
        }
        return faults;
    }

    private void pod(Pods.Pod pod) {
        String path = pod.owner().toString();
        Map<String, Set<String>> volumes = new HashMap<>();
        Pods.each(pod.spec().path("volumes"))
                .forEach(volume -> volumes.put(volume.path("name").asText(), files(path, volume)));
        Pods.each(pod.owner().spec().path("volumeClaimTemplates"))
                .forEach(
                        claim -> volumes.put(claim.path("metadata").path("name").asText(), Set.of()));
        there(
                path + ".serviceAccountName",
                "ServiceAccount " + pod.spec().path("serviceAccountName").asText());
        pod.containers().forEach(container -> container(path, container, volumes));
    }

    private void container(String path, JsonNode container, Map<String, Set<String>> volumes) {
        String image = container.path("image").asText();
        if (!images.contains(image)) {
            faults.add(path + ": the image " + image + " is none of " + images);
        }
        Set<String> mounted = new HashSet<>();
        Pods.each(container.path("volumeMounts")).forEach(mount -> {
            String volume = mount.path("name").asText();
            if (!volumes.containsKey(volume)) {
                faults.add(path + ": there is no volume " + volume);
            }
            volumes.getOrDefault(volume, Set.of())
                    .forEach(file -> mounted.add(mount.path("mountPath").asText() + "/" + file));
        });
        Map<String, String> variables = variables(path, container);
        variables.forEach((name, value) -> {
            if (name.startsWith("WATCHFLOOR_") && !SettingKeys.knowsVariable(name)) {
                faults.add(path + ": no setting is " + name);
            }
            if (value.startsWith("/run/") && !mounted.contains(value)) {
                faults.add(path + ": " + name + " names " + value + ", which nothing mounts");
            }
        });
        Pods.each(container.path("args")).forEach(argument -> {
            Matcher used = VARIABLE.matcher(argument.asText());
            while (used.find()) {
                if (!variables.containsKey(used.group(1))) {
                    faults.add(path + ": " + used.group() + " is set nowhere");
                }
            }
        });
    }

    private Map<String, String> variables(String path, JsonNode container) {
        Map<String, String> variables = new HashMap<>();
        Pods.each(container.path("envFrom")).forEach(from -> {
            String name = from.path("configMapRef").path("name").asText();
            held(path + ".envFrom", "ConfigMap " + name, Set.of());
            manifests.stream()
                    .filter(one -> one.toString().equals("ConfigMap " + name))
                    .forEach(map -> variables.putAll(Pods.texts(map.tree().path("data"))));
        });
        Pods.each(container.path("env"))
                .forEach(one -> variables.put(
                        one.path("name").asText(), one.path("value").asText()));
        return variables;
    }

    /** The files of a volume, below where it is mounted. */
    private Set<String> files(String path, JsonNode volume) {
        String at = path + ".volumes." + volume.path("name").asText();
        Set<String> files = new HashSet<>();
        if (volume.has("secret")) {
            JsonNode secret = volume.path("secret");
            files.addAll(files(at, "Secret " + secret.path("secretName").asText(), secret.path("items")));
        }
        Pods.each(volume.path("projected").path("sources"))
                .map(source -> source.path("configMap"))
                .forEach(map ->
                        files.addAll(files(at, "ConfigMap " + map.path("name").asText(), map.path("items"))));
        return files;
    }

    private Set<String> files(String path, String holding, JsonNode items) {
        Map<String, String> paths = new HashMap<>();
        Pods.each(items)
                .forEach(item ->
                        paths.put(item.path("key").asText(), item.path("path").asText()));
        held(path, holding, paths.keySet());
        return paths.isEmpty() ? holdings.of(holding) : Set.copyOf(paths.values());
    }

    private void ingress(Manifest one) {
        Pods.each(one.spec().path("tls"))
                .forEach(tls ->
                        held(one + ".tls", "Secret " + tls.path("secretName").asText(), Set.of("tls.crt", "tls.key")));
        Pods.each(one.spec().path("rules"))
                .flatMap(rule -> Pods.each(rule.path("http").path("paths")))
                .map(path -> path.path("backend").path("service"))
                .forEach(service -> {
                    String port = service.path("port").path("name").asText();
                    boolean offered = manifests.stream()
                            .filter(other -> other.toString()
                                    .equals("Service " + service.path("name").asText()))
                            .flatMap(other -> Pods.each(other.spec().path("ports")))
                            .anyMatch(other -> other.path("name").asText().equals(port));
                    if (!offered) {
                        faults.add(one + ": no service offers " + service);
                    }
                });
    }

    private void there(String path, String named) {
        if (manifests.stream().noneMatch(one -> one.toString().equals(named))) {
            faults.add(path + ": there is no " + named);
        }
    }

    private void held(String path, String holding, Set<String> keys) {
        String fault = holdings.fault(path, holding, keys);
        if (!fault.isEmpty()) {
            faults.add(fault);
        }
    }
}
