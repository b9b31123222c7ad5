package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Two desks behind their proxy: what the proxy keeps from them, and that a person stays signed in whichever of them goes. */
final class ProxiedDesk {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int BACK_WITHIN = 180;
    private static final int MOVED_WITHIN = 15;
    private static final int LOOKS = 6;
    private static final Pattern LINK = Pattern.compile("/enter\\?key=[\\w-]+");

    private final ComposeFleet fleet;
    private final Fire fire;
    private final String address;
    private final HttpClient http;

    ProxiedDesk(ComposeFleet fleet, Fire fire, String address, Path authority) throws IOException {
        this.fleet = fleet;
        this.fire = fire;
        this.address = address;
        this.http = HttpClient.newBuilder()
                .sslContext(trusting(authority))
                .connectTimeout(ANSWER_WITHIN)
                .build();
    }

    private static SSLContext trusting(Path authority) throws IOException {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new CommandFailed(authority + " is no certificate that can be trusted: " + e);
        }
    }

    void prove() throws IOException, InterruptedException {
        expect("health", get("/health/ready", "").statusCode(), 404);
        expect("metrics", get("/metrics", "").statusCode(), 404);
        expect("a name that a visitor gives themselves", get("/", "").statusCode(), 303);
        if (get("/sign-in", "")
                .headers()
                .firstValue("Strict-Transport-Security")
                .isEmpty()) {
            fire.fault("the proxy does not tell browsers to stay with TLS");
        }
        Matcher link = LINK.matcher(
                fleet.docker("exec", ComposeFleet.container("console", 2), "bin/watchfloor", "users", "link"));
        if (!link.find()) {
            fire.fault("no one-time link");
            return;
        }
        String set = get(link.group(), "").headers().firstValue("Set-Cookie").orElse("");
        String cookie = set.split(";", 2)[0];
        if (!set.contains("Secure")) {
            fire.fault("the link of one desk does not sign in over TLS: " + set);
        }
        expect("the link once more", get(link.group(), "").statusCode(), 401);
        signedIn("both desks", cookie);
        for (int desk = 1; desk <= 2; desk++) {
            String container = ComposeFleet.container("console", desk);
            fleet.docker("kill", container);
            if (!Probe.await(() -> quietly(cookie) == 200, MOVED_WITHIN)) {
                fire.fault("nobody was served " + MOVED_WITHIN + " s after desk " + desk + " was killed");
            }
            signedIn("desk " + desk + " killed", cookie);
            fleet.docker("start", container);
            Probe.await(
                    () -> fleet.docker("inspect", "--format", "{{.State.Health.Status}}", container)
                            .strip()
                            .equals("healthy"),
                    BACK_WITHIN);
        }
    }

    private void signedIn(String when, String cookie) throws IOException, InterruptedException {
        int served = 0;
        for (int look = 0; look < LOOKS; look++) {
            served += get("/", cookie).statusCode() == 200 ? 1 : 0;
        }
        fire.say("behind the proxy, " + when + ": signed in at " + served + " of " + LOOKS + " looks");
        if (served < LOOKS) {
            fire.fault("signed out behind the proxy, " + when);
        }
    }

    private void expect(String what, int status, int wanted) {
        if (status != wanted) {
            fire.fault("behind the proxy, " + what + ": " + status + " and not " + wanted);
        }
    }

    private int quietly(String cookie) throws InterruptedException {
        try {
            return get("/", cookie).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(ANSWER_WITHIN)
                        .header("Accept", "text/html")
                        .header("Remote-User", "prover")
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
