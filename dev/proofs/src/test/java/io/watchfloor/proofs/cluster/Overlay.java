package io.watchfloor.proofs.cluster;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code kubectl kustomize} makes of a folder below deploy/kubernetes, and all that is wrong with it. */
final class Overlay {
    static final Path FOLDER = Checkout.root().resolve("deploy/kubernetes");
    private static final Pattern IMAGE = Pattern.compile("image: \"?(\\S+?)\"?$", Pattern.MULTILINE);
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Overlay() {}

    /** Renders an overlay once; without kubectl the test is skipped. */
    static String rendered(String overlay) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        assumeThat(there)
                .as("kubectl is absent: Debian's kubernetes-client has it; deploy/kubernetes was not rendered")
                .isTrue();
        return RENDERED.computeIfAbsent(overlay, Overlay::render);
    }

    private static String render(String overlay) {
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl", "kustomize", FOLDER.resolve(overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl does not render " + overlay + "; its words stand above");
            }
            return yaml;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> faults(String yaml) throws IOException, InterruptedException {
        List<Manifest> manifests = Manifest.read(yaml);
        List<String> faults = new ArrayList<>();
        manifests.forEach(one -> faults.addAll(ApiModel.faults(one)));
        faults.addAll(new Pods(manifests).faults());
        faults.addAll(new Probes(manifests).faults());
        Holdings holdings = new Holdings(manifests, Files.readString(FOLDER.resolve("README.md")));
        faults.addAll(new References(manifests, holdings, images()).faults());
        return faults;
    }

    /** Those that the stack builds or pins. */
    private static Set<String> images() throws IOException {
        Set<String> images = new HashSet<>();
        Matcher image = IMAGE.matcher(Files.readString(Checkout.root().resolve("docker-compose.yml")));
        while (image.find()) {
            images.add(image.group(1).replaceAll("\\$\\{\\w+:-([^}]+)}", "$1"));
        }
        return images;
    }
}
