package io.watchfloor.bench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.broker.FreePort;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Json;
import io.watchfloor.proofs.stack.ContainerMemory;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A console in a process with the heap of its container, asked over HTTP. */
final class DeskTrial implements AutoCloseable {
    private static final Duration STUCK = Duration.ofHours(1);

    private final ChildJvm process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final long began = System.nanoTime();
    private final Path log;

    private DeskTrial(ChildJvm process, int port, Path log) {
        this.process = process;
        this.base = "http://127.0.0.1:" + port;
        this.log = log;
    }

    static DeskTrial start(ServiceContext context, Path data, Path log) throws IOException {
        int port = FreePort.find();
        ChildJvm process = ChildJvm.start(
                DeskProcess.class,
                ContainerMemory.options("console"),
                List.of(context.bootstrap(), context.topics().prefix(), data.toString(), Integer.toString(port)),
                ContainerMemory.ENVIRONMENT,
                log);
        return new DeskTrial(process, port, log);
    }

    String address() {
        return base + "/";
    }

    /** How long single incidents, pages of them, boards of a moment and searches took. */
    record Looks(Durations byId, Durations byPage, Durations byMoment, Durations bySearch) {}

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Seconds from the start of the process until something holds. */
    private double await(String what, Condition condition) throws IOException, InterruptedException {
        while (true) {
            if (!process.isAlive() || System.nanoTime() - began > STUCK.toNanos()) {
                throw new IllegalStateException("the desk does not get there: " + what + "; " + Files.readString(log));
            }
            try {
                if (condition.holds()) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException e) {
                // Its server is not up yet.
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Until it says that it is ready. */
    double awaitReady() throws IOException, InterruptedException {
        return await("ready", () -> status("/health/ready") == 200);
    }

    /** Until it is ready, and shows so many open incidents. */
    double awaitBoard(int open) throws IOException, InterruptedException {
        awaitReady();
        return await(open + " open incidents", () -> json("/").path("open").size() >= open);
    }

    /** Until nothing of the past is missing. */
    double awaitPast() throws IOException, InterruptedException {
        return await(
                "the whole past",
                () -> json("/closed").path("progress").asText().isEmpty());
    }

    private int status(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return Json.mapper()
                .readTree(http.send(request(path), BodyHandlers.ofByteArray()).body());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .build();
    }

    /** Opens closed incidents anywhere in the past, pages of them, boards of then, and searches for words, as pages. */
    Looks open(int all, int looks) {
        Random random = new Random(5);
        Durations byId = new Durations();
        Durations byPage = new Durations();
        Durations byMoment = new Durations();
        Durations bySearch = new Durations();
        for (int look = 0; look < looks; look++) {
            String id = MadeUpPast.id(random.nextInt(all));
            byId.add(() -> page("/i/" + id, id));
            byPage.add(() -> page("/closed?pair=" + id.substring(0, id.indexOf('.')), "Closed incidents"));
            // What opened there is on the board of then.
            Instant then = new MadeUpPast(all)
                    .closed(random.nextInt(all))
                    .header()
                    .course()
                    .opened()
                    .plusSeconds(1);
            byMoment.add(() -> page("/?at=" + then.truncatedTo(ChronoUnit.SECONDS), "then-shown"));
            String word = MadeUpPast.word((int) Math.pow(4_000, random.nextDouble()));
            bySearch.add(() -> page("/search?q=" + word, "in 400 days"));
        }
        return new Looks(byId, byPage, byMoment, bySearch);
    }

    private void page(String path, String holds) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(holds)) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Bytes of a page, unpacked. */
    int size(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        return http.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    long residentMib() throws IOException {
        return mib("VmRSS:");
    }

    long anonymousMib() throws IOException {
        return mib("RssAnon:");
    }

    private long mib(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.terminate();
        try {
            process.awaitEnd(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.close();
    }
}
