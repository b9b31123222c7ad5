package io.watchfloor.ingest.fetch;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of our own, made with keytool for one test run, and servers with certificates that it signed or did not. */
final class TestCertificates {
    private static final char[] PASSWORD = "of no importance".toCharArray();

    private final Path file;

    private TestCertificates(Path file) {
        this.file = file;
    }

    static TestCertificates make(Path folder) throws IOException, InterruptedException {
        TestCertificates made = new TestCertificates(folder.resolve("certificates.p12"));
        made.keytool("-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c", "-validity", "9");
        made.signed("good", "dns:localhost", "-1d", "5");
        made.signed("expired", "dns:localhost", "-9d", "5");
        made.signed("elsewhere", "dns:other.example", "-1d", "5");
        made.keytool("-alias", "own", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "5");
        return made;
    }

    private void signed(String alias, String name, String from, String days) throws IOException, InterruptedException {
        keytool(
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-ext",
                "san=" + name,
                "-startdate",
                from,
                "-validity",
                days,
                "-signer",
                "authority");
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    /** Trusts our authority and nobody else. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", all().getCertificate("authority"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** A server with this certificate, that serves this document at every path. */
    HttpsServer serve(String alias, String document) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(alias, all().getKey(alias, PASSWORD), PASSWORD, all().getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private KeyStore all() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
