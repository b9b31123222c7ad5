package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configuration of a proof: ours, but with the feeds of the samples, read every two seconds, and a webhook for each
 * state that a story may be about.
 *
 * @param folder stands in for config/
 * @param secrets holds the secret of the webhook
 */
record TestConfig(Path folder, Path secrets) {
    static final String SECRET = "proof-webhook";

    /** Writes it below a scratch folder; services find feeds and receiver at {@code world}. */
    static TestConfig write(Path home, Path scratch, String world) throws IOException {
        return write(home, scratch, world, "/run/secrets");
    }

    static TestConfig write(Path home, Path scratch, String world, String secretsSeenAt) throws IOException {
        TestConfig config = new TestConfig(scratch.resolve("config"), scratch.resolve("secrets"));
        copy(home.resolve("config"), config.folder());
        Files.writeString(
                config.folder().resolve("feeds.opml"),
                Files.readString(home.resolve("samples/feeds.opml"))
                        .replace("xmlUrl=\"/", "xmlUrl=\"" + world + "/")
                        .replaceAll("everySeconds=\"\\d+\"", "everySeconds=\"2\""));
        Files.writeString(config.folder().resolve("routes.yaml"), routes(world, secretsSeenAt));
        Path settings = config.folder().resolve("watchfloor.properties");
        // The proof stands where a proxy that signs people in would; the address it comes from is the engine's choice.
        Files.writeString(
                settings, Files.readString(settings).replace("access.proxies=\n", "access.proxies=0.0.0.0/0\n"));
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(config.secrets());
        Files.writeString(
                config.secrets().resolve(SECRET), "whsec_" + Base64.getEncoder().encodeToString(key));
        // Other users must get there: the services run as nobody of this machine.
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        return config;
    }

    /** A receiver for each state, so that the bound on what one receiver is told does not hold a story back. */
    private static String routes(String world, String secretsSeenAt) {
        String routes = Probe.codes().stream()
                .map(code -> "    - {matchers: ['state=\"" + code + "\"'], receiver: " + code + "}\n")
                .collect(Collectors.joining());
        String receivers =
                Probe.codes().stream().map(code -> "  - name: " + code + "\n").collect(Collectors.joining());
        String hook = ": {webhook: {url: '" + world + "/hook', secret_file: " + secretsSeenAt + "/" + SECRET + "}}\n";
        String channels = Probe.codes().stream().map(code -> "  " + code + hook).collect(Collectors.joining());
        String direct = hook.replace("}}\n", "}, trouble: true}\n");
        return "route:\n  receiver: rest\n  routes:\n" + routes + "receivers:\n  - name: rest\n  - name: on-call\n"
                + receivers + "---\nchannels:\n  rest" + hook + "  on-call" + direct + channels;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new CommandFailed(from + " cannot be copied to " + to + ": " + e);
        }
    }
}
