package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An identity server that others wrote, as a process with a database file of its own: Keycloak as released, of the version in
 * dev/proofs/pom.xml, which Maven brings. Its realm has a client for each user of ours, who gets tokens by client credentials.
 */
final class Keycloak implements AutoCloseable {
    private static final int READY_WITHIN = 300;
    private static final Pattern LOGIN = Pattern.compile("type=\"CLIENT_LOGIN\".*clientId=\"([^\"]+)\"");
    /** The scope that our page asks for names whom the token is for, and {@code basic} whom it is of. */
    private static final String SCOPES =
            """
            {"name":"basic","protocol":"openid-connect","attributes":{"include.in.token.scope":"false"},"protocolMappers":[
              {"name":"sub","protocol":"openid-connect","protocolMapper":"oidc-sub-mapper",
               "config":{"access.token.claim":"true"}}]},
            {"name":"kafka","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"},"protocolMappers":[
              {"name":"for","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
               "config":{"included.custom.audience":"kafka","access.token.claim":"true"}}]}""";

    private final Path folder;
    private final Path program;
    private final int port;
    private final Authority authority;
    private @Nullable Process running;
    private int starts;

    private Keycloak(Path folder, Path program, int port, Authority authority) {
        this.folder = folder;
        this.program = program;
        this.port = port;
        this.authority = authority;
    }

    /**
     * One that is not started.
     *
     * @param authority signs its certificate
     * @param secrets of its clients, by name
     * @param lifespan of a token, in seconds
     */
    static Keycloak prepare(
            Path home, Path folder, int port, Authority authority, Map<String, String> secrets, int lifespan)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String bring =
                "$(command -v mvn || echo ./mvnw) -B -q -pl dev/proofs dependency:unpack@keycloak -Dkeycloak.folder="
                        + folder;
        OtherBroker.run(home, folder.resolve("bring.log"), List.of("sh", "-c", bring));
        authority.sign("issuer");
        try (Stream<Path> unpacked = Files.list(folder)) {
            Path program = unpacked.filter(file -> Files.exists(file.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed("no Keycloak in " + folder));
            Path realm = Files.createDirectories(program.resolve("data/import")).resolve("desk.json");
            Files.writeString(realm, realm(secrets, lifespan));
            return new Keycloak(folder, program, port, authority);
        }
    }

    private static String realm(Map<String, String> secrets, int lifespan) {
        String clients = secrets.entrySet().stream()
                .map(client -> "{\"clientId\":\"" + client.getKey() + "\",\"secret\":\"" + client.getValue()
                        + "\",\"serviceAccountsEnabled\":true,\"standardFlowEnabled\":false,"
                        + "\"defaultClientScopes\":[\"basic\"],\"optionalClientScopes\":[\"kafka\"]}")
                .collect(Collectors.joining(","));
        return "{\"realm\":\"desk\",\"enabled\":true,\"accessTokenLifespan\":" + lifespan + ",\"clientScopes\":["
                + SCOPES + "],\"clients\":[" + clients + "]}";
    }

    /** Starts it, and returns once it takes requests. */
    void start() throws IOException, InterruptedException {
        File log = log(++starts).toFile();
        ProcessBuilder builder = new ProcessBuilder(
                program.resolve("bin/kc.sh").toString(),
                "start",
                "--db=dev-file",
                "--cache=local",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--https-port=" + port,
                "--hostname=https://127.0.0.1:" + port,
                "--https-certificate-file=" + authority.certificate("issuer"),
                "--https-certificate-key-file=" + authority.key("issuer"),
                "--log-level=INFO,org.keycloak.events:debug");
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        running = process;
        boolean ready = Probe.await(
                () -> !process.isAlive() || Files.readString(log.toPath()).contains("Listening on"), READY_WITHIN);
        if (!ready || !process.isAlive()) {
            throw new CommandFailed("Keycloak did not start: " + Files.readString(log.toPath()));
        }
    }

    /** As it calls itself. */
    String release() {
        return program.getFileName().toString();
    }

    /** Where tokens are asked for. */
    String tokens() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** Its keys, for whoever looks at a token. */
    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    String issuer() {
        return "https://127.0.0.1:" + port + "/realms/desk";
    }

    /** How many tokens each client was given, by its own log. */
    Map<String, Integer> given() throws IOException {
        Map<String, Integer> given = new TreeMap<>();
        for (int start = 1; start <= starts; start++) {
            for (String line : Files.readAllLines(log(start))) {
                Matcher login = LOGIN.matcher(line);
                if (login.find()) {
                    given.merge(login.group(1), 1, Integer::sum);
                }
            }
        }
        return given;
    }

    private Path log(int start) {
        return folder.resolve("keycloak-" + start + ".log");
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        Process process = running;
        if (process != null) {
            destroy(process);
            process.waitFor();
        }
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        Process process = running;
        if (process != null) {
            destroy(process);
        }
    }
}
