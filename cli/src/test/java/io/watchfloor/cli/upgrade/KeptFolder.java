package io.watchfloor.cli.upgrade;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A copy of the data folder that version 1 left, with its users, its routes and a receiver for both of its webhooks. What
 * it is and how it was made: src/test/fixtures/version-1/README.md.
 */
final class KeptFolder implements AutoCloseable {
    private static final Path FIXTURE = Path.of("src/test/fixtures/version-1");
    private static final String SECRET = "whsec_bm8gc2VjcmV0LCBidXQgYSBmaXh0dXJlIG9mIDMyIGI=";

    private final Path folder;
    private final HttpServer receiver;
    private final Set<String> received = new ConcurrentSkipListSet<>();

    private KeptFolder(Path folder, HttpServer receiver) {
        this.folder = folder;
        this.receiver = receiver;
    }

    static KeptFolder copy(Path folder) throws IOException {
        unpack(FIXTURE.resolve("data.zip.zst"), folder);
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        KeptFolder kept = new KeptFolder(folder, receiver);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            kept.received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        String routes = Files.readString(FIXTURE.resolve("routes.yaml"))
                .replaceAll(
                        "127\\.0\\.0\\.1:\\d+",
                        "127.0.0.1:" + receiver.getAddress().getPort())
                .replace("secret_env: FIXTURE_SECRET", "secret_file: " + secret);
        Files.writeString(kept.routes(), routes);
        Files.copy(FIXTURE.resolve("users.yaml"), kept.users());
        return kept;
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(packed));
                ZipInputStream entries = new ZipInputStream(new ZstdInputStreamNoFinalizer(in))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path users() {
        return folder.resolve("users.yaml");
    }

    Path routes() {
        return folder.resolve("routes.yaml");
    }

    /** Ids of the notifications that came since the copy was made. */
    Set<String> received() {
        return received;
    }

    /** Every incident as version 1 listed it, a line of JSON each. */
    String incidents() throws IOException {
        return Files.readString(folder.resolve("incidents.jsonl"));
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
