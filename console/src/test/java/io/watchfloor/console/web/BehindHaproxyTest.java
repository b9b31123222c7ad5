package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.broker.FreePort;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.SignIns;
import io.watchfloor.console.web.access.TestClock;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two desks behind Debian's HAProxy with deploy/cluster/haproxy.cfg and the certificate of deploy/cluster/secrets.sh; run by
 * .ci/run checks, which installs it.
 */
@EnabledIfSystemProperty(named = "haproxy", matches = "true")
class BehindHaproxyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private HttpClient http;
    private String address;

    @Test
    void whoCameInByALinkStaysSignedInWhicheverDeskGoes() throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of("access.proxies", "127.0.0.1", "access.link", "anywhere"));
        SignIns.in(folder, clock, settings);
        DeskAtHand one = DeskAtHand.asking(SignIns.sharing(folder, folder.resolve("data1"), clock, settings));
        LookAtDesk.fill(one);
        var second = SignIns.sharing(folder, folder.resolve("data2"), clock, settings);
        Process proxy = null;
        try (DeskAtHand other = DeskAtHand.asking(second)) {
            LookAtDesk.fill(other);
            proxy = proxy(one, other);
            await().atMost(SOON).until(() -> status("/sign-in", "") == 200);

            assertThat(status("/health/ready", "")).isEqualTo(404);
            assertThat(status("/metrics", "")).isEqualTo(404);
            assertThat(status("/", ""))
                    .as("a name that a visitor gives themselves")
                    .isEqualTo(303);
            HttpResponse<String> entered = get(second.firstLink().orElseThrow(), "");
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThat(entered.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            for (int look = 0; look < 6; look++) {
                assertThat(get("/", cookie).body()).contains("local admin, admin");
            }

            // Neither desk at hand reads topics, so neither is ready; both are served, to say so.
            one.close();
            await().atMost(SOON).until(() -> status("/", cookie) == 200);
            for (int look = 0; look < 4; look++) {
                assertThat(get("/", cookie).body()).contains("local admin, admin");
            }
        } finally {
            if (proxy != null) {
                proxy.destroyForcibly().onExit().join();
            }
            one.close();
        }
    }

    /** The shipped configuration, but for ports, and with servers by address instead of by name. */
    private Process proxy(DeskAtHand one, DeskAtHand other) throws Exception {
        Path deploy = Checkout.root().resolve("deploy/cluster");
        Path secrets = folder.resolve("secrets");
        assertThat(new ProcessBuilder("bash", deploy.resolve("secrets.sh").toString(), secrets.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("secrets.log").toFile())
                        .start()
                        .waitFor())
                .isZero();
        int port = FreePort.find();
        String config = Files.readString(deploy.resolve("haproxy.cfg"))
                .replace("bind :8443", "bind 127.0.0.1:" + port)
                .replace(
                        "/run/proxy/desk.pem", secrets.resolve("proxy/desk.pem").toString())
                .replace(" init-addr none resolvers engine resolve-prefer ipv4", "")
                .replace(
                        "  server-template desk 2 console:8080",
                        "  server one 127.0.0.1:" + one.port() + "\n  server other 127.0.0.1:" + other.port());
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), config);
        address = "https://localhost:" + port;
        http = HttpClient.newBuilder()
                .sslContext(trusting(secrets.resolve("authority/ca.pem")))
                .build();
        return new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    private static SSLContext trusting(Path authority) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private int status(String path, String cookie) {
        try {
            return get(path, cookie).statusCode();
        } catch (IOException | InterruptedException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .header("Remote-User", "olga")
                        .header("Cookie", cookie.split(";", 2)[0])
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
