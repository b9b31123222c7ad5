package io.watchfloor.proofs.stack;

import io.watchfloor.cli.Main;
import io.watchfloor.proofs.BrokerProcess;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The stack as child JVMs on this machine: a broker and the four services, each with its own heap, port and log. A member
 * that ends by itself is started again, as the restart policy of docker-compose.yml does.
 */
final class JvmFleet implements Fleet, AutoCloseable {
    private final Path folder;
    private final String world;
    private final int brokerPort;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Map<String, String>> environments = new HashMap<>();
    private final Map<String, ChildJvm> running = new ConcurrentHashMap<>();
    private final Map<String, List<Path>> logs = new LinkedHashMap<>();
    private final Map<String, Integer> endedByThemselves = new TreeMap<>();
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "fleet-supervisor");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * A fleet that is not started.
     *
     * @param folder has config/ in it; data and logs go there too
     * @param brokerPort of a broker that is a member, or runs already
     */
    JvmFleet(Path folder, String world, int brokerPort) throws IOException {
        this.folder = folder;
        this.world = world;
        this.brokerPort = brokerPort;
        for (String member : MEMBERS) {
            ports.put(member, ChildJvm.freePort());
        }
        Future<?> unused = supervisor.scheduleWithFixedDelay(this::startAgain, 1, 1, TimeUnit.SECONDS);
        // A proof that is interrupted leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "fleet-end"));
    }

    /** Settings of one member, as environment variables. */
    void environment(String member, Map<String, String> variables) {
        environments.computeIfAbsent(member, name -> new HashMap<>()).putAll(variables);
    }

    private synchronized void startAgain() {
        List<String> ended = running.entrySet().stream()
                .filter(member -> !member.getValue().isAlive())
                .map(Map.Entry::getKey)
                .toList();
        for (String member : ended) {
            endedByThemselves.merge(member, 1, Integer::sum);
            try {
                start(member);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How often each member ended without having been killed. */
    synchronized Map<String, Integer> endedByThemselves() {
        return new TreeMap<>(endedByThemselves);
    }

    @Override
    public synchronized void kill(String member) {
        ChildJvm child = running.remove(member);
        if (child != null) {
            child.kill();
        }
    }

    /** SIGSTOP. */
    synchronized void pause(String member) throws IOException, InterruptedException {
        ChildJvm child = running.get(member);
        if (child != null) {
            child.pause();
        }
    }

    /** SIGCONT. */
    synchronized void goOn(String member) throws IOException, InterruptedException {
        ChildJvm child = running.get(member);
        if (child != null) {
            child.resume();
        }
    }

    @Override
    public synchronized void start(String member) throws IOException {
        List<Path> files = logs.computeIfAbsent(member, name -> new ArrayList<>());
        Path log = folder.resolve(member + "-" + files.size() + ".log");
        files.add(log);
        Map<String, String> environment = new HashMap<>(ContainerMemory.environment(member));
        environment.putAll(environments.getOrDefault(member, Map.of()));
        environment.put("WATCHFLOOR_" + member.toUpperCase(Locale.ROOT) + "_PORT", String.valueOf(ports.get(member)));
        String data = Files.createDirectories(folder.resolve("data-" + member)).toString();
        boolean broker = member.equals("kafka");
        List<String> arguments = broker
                ? List.of(data, Integer.toString(brokerPort))
                : List.of(member, "--kafka", bootstrap(), "--data", data);
        List<String> options = new ArrayList<>(ContainerMemory.options(member));
        options.add("-Dwatchfloor.home=" + folder);
        running.put(
                member,
                ChildJvm.start(broker ? BrokerProcess.class : Main.class, options, arguments, environment, log));
    }

    /** MiB resident now, or 0 where the system does not tell. */
    long residentMib(String member) throws IOException {
        ChildJvm child = running.get(member);
        Path status = Path.of("/proc", child == null ? "0" : Long.toString(child.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    /** What every start of a member wrote. */
    synchronized List<Path> logs(String member) {
        return logs.getOrDefault(member, List.of());
    }

    /** host:port of a service's health and metrics. */
    String metrics(String service) {
        return "127.0.0.1:" + ports.get(service);
    }

    @Override
    public String bootstrap() {
        return "127.0.0.1:" + brokerPort;
    }

    @Override
    public String console() {
        return "http://127.0.0.1:" + ports.get("console");
    }

    @Override
    public String world() {
        return world;
    }

    @Override
    public void close() {
        supervisor.shutdownNow();
        List.copyOf(running.keySet()).forEach(this::kill);
    }
}
