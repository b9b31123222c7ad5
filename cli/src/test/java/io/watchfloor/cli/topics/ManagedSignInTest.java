package io.watchfloor.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SignIn;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of docs/managed-kafka.md make clients: a client that is made has read its keys and has its token. */
class ManagedSignInTest {
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final String PASSWORD = "not a secret";

    @TempDir
    private Path folder;

    @Test
    void scram() throws Exception {
        Files.writeString(
                folder.resolve("jaas"),
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"u\" password=\"p\";");

        client("SCRAM-SHA-512", Map.of());
    }

    @Test
    void oauthBearerAsksForAToken() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        issuer.createContext("/oauth2/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ("{\"access_token\":\"" + token() + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
        String url = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/oauth2/token";
        try {
            oauthBearer(url);
        } finally {
            issuer.stop(0);
        }

        assertThat(asked).isNotEmpty().allSatisfy(body -> assertThat(body)
                .contains("client_credentials", "scope=kafka"));
    }

    @Test
    void aSecretThatTheIssuerDoesNotTakeIsSaidAsTheIssuerSaysIt() throws Exception {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        issuer.createContext("/", exchange -> {
            byte[] answer = "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client credentials\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
        String url = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/oauth2/token";
        try {
            assertThatThrownBy(() -> oauthBearer(url)).satisfies(thrown -> assertThat(SignIn.refusal(thrown))
                    .startsWith("no sign-in could be made: The response code 401")
                    .contains("Invalid client credentials")
                    .doesNotContain("\n"));
        } finally {
            issuer.stop(0);
        }
    }

    private void oauthBearer(String url) throws IOException {
        String module = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;";
        assertThat(page()).contains("The file `jaas` is `" + module + "`");
        Files.writeString(folder.resolve("jaas"), module);
        Files.writeString(folder.resolve("client-secret"), "not a secret");
        System.setProperty(ALLOWED, url);
        try {
            client("OAUTHBEARER", Map.of("https://id.desk.example/oauth2/token", url));
        } finally {
            System.clearProperty(ALLOWED);
        }
    }

    @Test
    void mutualTlsWithPem() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "u",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=watchfloor-streams",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        String certificate = pem("CERTIFICATE", keys.getCertificate("u").getEncoded());
        Files.writeString(
                folder.resolve("streams.pem"),
                pem("PRIVATE KEY", keys.getKey("u", PASSWORD.toCharArray()).getEncoded()) + certificate);
        Files.writeString(folder.resolve("brokers.pem"), certificate);

        client("KEYSTORE_TYPE=PEM", Map.of());
    }

    /** Makes a client by the one block of the page that has this in it; connects to nobody. */
    private void client(String mark, Map<String, String> instead) throws IOException {
        Map<String, String> environment = new HashMap<>();
        block(mark).lines().forEach(line -> {
            String value = line.substring(line.indexOf('=') + 1).replace("/run/secrets", folder.toString());
            environment.put(line.substring(0, line.indexOf('=')), instead.getOrDefault(value, value));
        });
        Settings settings = Settings.load(folder.resolve("none"), environment);
        assertThat(settings.unknown()).isEmpty();
        ServiceContext context = new ServiceContext(
                "127.0.0.1:9", Topics.standard(), DeskClock.wall(), settings, folder, new SimpleMeterRegistry());
        try (Admin admin = Clients.admin(context)) {
            assertThat(admin).isNotNull();
        }
    }

    private static String block(String mark) throws IOException {
        return List.of(page().split("```\n", -1)).stream()
                .filter(block -> block.startsWith("WATCHFLOOR_") && block.contains(mark))
                .findFirst()
                .orElseThrow();
    }

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/managed-kafka.md"));
    }

    private static String token() {
        return part("{\"alg\":\"none\"}") + "."
                + part("{\"sub\":\"u\",\"scope\":\"kafka\",\"iat\":1700000000,\"exp\":4000000000}") + "." + part("x");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }
}
