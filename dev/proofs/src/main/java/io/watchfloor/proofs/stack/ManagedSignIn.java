package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to sign in as docs/managed-kafka.md writes it, for one user after the other: the page's own lines, with the files and the
 * address of this machine in the place of the page's.
 *
 * @param lines of the page, without those of the JVM
 * @param secrets stands in for /run/secrets, with a folder in it for each user
 */
record ManagedSignIn(List<String> lines, Path secrets) {
    private static final String PAGE = "docs/managed-kafka.md";
    private static final String FOLDER = "/run/secrets";
    private static final String PREFIX = "WATCHFLOOR_KAFKA_CLIENT_";

    /** By certificate: {@code streams.pem} of the page is in the user's folder, {@code brokers.pem} too. */
    static ManagedSignIn mutualTls(Path home, Path secrets) throws IOException {
        return new ManagedSignIn(block(home, "KEYSTORE_TYPE=PEM"), secrets);
    }

    /**
     * By token, with {@code jaas} and {@code client-secret} in the user's folder; and trust in an authority of one's own, as for
     * certificates.
     */
    static ManagedSignIn oauth(Path home, Path secrets, String tokens) throws IOException {
        List<String> lines = Stream.concat(
                        block(home, "OAUTHBEARER").stream(),
                        block(home, "KEYSTORE_TYPE=PEM").stream().filter(line -> line.contains("TRUSTSTORE")))
                .map(line -> line.replace("https://id.desk.example/oauth2/token", tokens))
                .toList();
        return new ManagedSignIn(lines, secrets);
    }

    /** The page's content of the file {@code jaas} for an identity server whose certificate is of this authority. */
    static String jaas(Path home, Path issuer) throws IOException {
        return page(home)
                .lines()
                .filter(line -> line.startsWith("`") && line.contains("OAuthBearerLoginModule"))
                .map(line -> line.replace("`", "").replace(FOLDER + "/issuer.pem", issuer.toString()))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(PAGE + " has no line for the file jaas"));
    }

    private static List<String> block(Path home, String mark) throws IOException {
        return Stream.of(page(home).split("```\n", -1))
                .filter(block -> block.startsWith("WATCHFLOOR_") && block.contains(mark))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(PAGE + " has no lines with " + mark))
                .lines()
                .filter(line -> line.startsWith(PREFIX))
                .toList();
    }

    private static String page(Path home) throws IOException {
        return Files.readString(home.resolve(PAGE));
    }

    Path folder(String user) throws IOException {
        return Files.createDirectories(secrets.resolve(user));
    }

    /** The variables of a user's service. */
    Map<String, String> environment(String user) throws IOException {
        String folder = folder(user).toString();
        Map<String, String> environment = new LinkedHashMap<>();
        lines.forEach(line -> environment.put(
                line.substring(0, line.indexOf('=')),
                line.substring(line.indexOf('=') + 1)
                        .replace(FOLDER, folder)
                        .replace("watchfloor-streams", "watchfloor-" + user)));
        return environment;
    }

    /** The same as settings of this process. */
    Settings settings(String user) throws IOException {
        return Settings.load(folder(user).resolve("none"), environment(user));
    }
}
