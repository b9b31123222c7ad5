package io.watchfloor.proofs;

import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** A broker and instances of the streams service, each in a process of its own, to be stopped, killed and started again. */
final class Stack implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration REBALANCING_WITHIN = Duration.ofSeconds(30);
    private static final long STOPPED_WITHIN_SECONDS = 60;

    private final Path home;
    private final Path folder;
    private final int brokerPort;
    private final Map<Integer, Instance> instances = new TreeMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ChildJvm broker;
    private int logs;
    private int diedByThemselves;

    private record Instance(ChildJvm process, int healthPort, Map<String, String> environment) {}

    Stack(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        this.brokerPort = BrokerPort.of(folder);
    }

    String bootstrap() {
        return "127.0.0.1:" + brokerPort;
    }

    void startBroker() throws IOException {
        broker = ChildJvm.start(
                BrokerProcess.class,
                List.of("-Xmx320m", "-XX:+UseSerialGC"),
                List.of(folder.toString(), Integer.toString(brokerPort)),
                log("broker"));
    }

    /** Waits until the broker takes requests. */
    void awaitBroker(ServiceContext context) throws IOException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        try (Admin admin = Clients.admin(context)) {
            while (!TopicAdmin.answers(admin, Duration.ofSeconds(1))) {
                if (System.nanoTime() > until || broker == null || !broker.isAlive()) {
                    throw new CommandFailed("the broker does not come up; the end of its log:\n" + tail(broker));
                }
            }
        }
    }

    private static String tail(@Nullable ChildJvm process) throws IOException {
        List<String> lines =
                process == null ? List.of() : process.output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    void stopBroker() throws InterruptedException {
        if (broker != null) {
            stop(broker);
        }
    }

    /** SIGSTOP, and SIGCONT after so many seconds. */
    void pauseBroker(int seconds) throws IOException, InterruptedException {
        pause(Objects.requireNonNull(broker), seconds);
    }

    private static void pause(ChildJvm process, int seconds) throws IOException, InterruptedException {
        process.pause();
        TimeUnit.SECONDS.sleep(seconds);
        process.resume();
    }

    void killBroker() {
        if (broker != null) {
            broker.kill();
        }
    }

    /** Starts an instance under its number, which is its place in the group, unless it is there; returns at once. */
    void startStreams(int number) throws IOException {
        startStreams(number, Map.of());
    }

    /** The same with more settings, as environment variables. */
    void startStreams(int number, Map<String, String> more) throws IOException {
        if (instances.containsKey(number)) {
            return;
        }
        Map<String, String> environment = new TreeMap<>(more);
        int port = FreePort.find();
        environment.put("WATCHFLOOR_STREAMS_PORT", Integer.toString(port));
        environment.put("WATCHFLOOR_INSTANCE", Integer.toString(number));
        ChildJvm process = ChildJvm.start(
                Main.class,
                ChildJvm.options(256, home),
                List.of(
                        "streams",
                        "--kafka",
                        bootstrap(),
                        "--data",
                        folder.resolve("streams" + number).toString()),
                environment,
                log("streams" + number));
        instances.put(number, new Instance(process, port, more));
    }

    void pauseStreams(int number, int seconds) throws IOException, InterruptedException {
        Instance instance = instances.get(number);
        if (instance != null) {
            pause(instance.process(), seconds);
        }
    }

    /** Deletes the state of an instance that does not run: its next start restores all of it. */
    void loseState(int number) {
        new Scratch(folder.resolve("streams" + number)).close();
    }

    /** Waits until an instance says that it rebalances or restores; a while at most, for it may be over already. */
    void awaitRebalancing(int number) throws InterruptedException {
        long until = System.nanoTime() + REBALANCING_WITHIN.toNanos();
        Instance instance = instances.get(number);
        while (instance != null && !readiness(instance).contains("REBALANCING") && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void killStreams(int number) {
        Instance instance = instances.remove(number);
        if (instance != null) {
            instance.process().kill();
        }
    }

    void stopStreams(int number) throws InterruptedException {
        Instance instance = instances.remove(number);
        if (instance != null) {
            stop(instance.process());
        }
    }

    /** Does what a supervisor does: starts again what ended by itself. */
    void supervise() throws IOException {
        for (Map.Entry<Integer, Instance> instance : List.copyOf(instances.entrySet())) {
            if (!instance.getValue().process().isAlive()) {
                diedByThemselves++;
                instances.remove(instance.getKey());
                startStreams(instance.getKey(), instance.getValue().environment());
            }
        }
    }

    /** Leaves the first instance alone and working with the settings of the house, whatever a round left. */
    void backToOne() throws IOException, InterruptedException {
        Instance first = instances.get(1);
        if (first != null && !first.environment().isEmpty()) {
            stopStreams(1);
        }
        startStreams(1);
        awaitReady();
        stopStreams(2);
        awaitReady();
    }

    /** How often a supervisor had to start an instance again that nobody had killed. */
    int diedByThemselves() {
        return diedByThemselves;
    }

    void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!allReady()) {
            if (System.nanoTime() > until) {
                throw new CommandFailed("not ready after " + READY_WITHIN.toSeconds() + " s:\n" + tails());
            }
            supervise();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String tails() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Integer, Instance> instance : instances.entrySet()) {
            text.append("instance ").append(instance.getKey()).append(":\n");
            text.append(tail(instance.getValue().process())).append('\n');
        }
        return text.toString();
    }

    private boolean allReady() throws InterruptedException {
        for (Instance instance : instances.values()) {
            if (!isReady(instance)) {
                return false;
            }
        }
        return true;
    }

    private boolean isReady(Instance instance) throws InterruptedException {
        return readiness(instance).contains("\"up\"");
    }

    /** What an instance answers, or nothing. */
    private String readiness(Instance instance) throws InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + instance.healthPort() + "/health/ready");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }

    private static void stop(ChildJvm process) throws InterruptedException {
        process.terminate();
        if (!process.awaitEnd(STOPPED_WITHIN_SECONDS)) {
            process.kill();
        }
    }

    private Path log(String name) throws IOException {
        return Files.createDirectories(folder.resolve("logs")).resolve(name + "-" + ++logs + ".log");
    }

    @Override
    public void close() {
        instances.values().forEach(instance -> instance.process().kill());
        killBroker();
    }
}
