package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
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
 * The stack as child JVMs on this machine: brokers and services, each with its own heap, port and log. A further instance of a
 * service is a member with its number, as streams-2. A member that ends by itself is started again, as the restart policy of
 * docker-compose.yml does.
 */
final class JvmFleet implements Fleet, AutoCloseable {
    private static final int HEAP_OF_SEVERAL = 256;
    private static final long STOPPED_WITHIN_SECONDS = 60;

    private final Path folder;
    private final String world;
    private final Nodes nodes;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Map<String, String>> environments = new HashMap<>();
    private final Map<String, String> agents = new HashMap<>();
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, String> reader = new HashMap<>();
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
     * @param nodes the brokers, which are members, or run already
     */
    JvmFleet(Path folder, String world, Nodes nodes) {
        this.folder = folder;
        this.world = world;
        this.nodes = nodes;
        Future<?> unused = supervisor.scheduleWithFixedDelay(this::startAgain, 1, 1, TimeUnit.SECONDS);
        // A proof that is interrupted leaves no process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "fleet-end"));
    }

    /** Settings of one member, or of all instances of a service, as environment variables. */
    void environment(String member, Map<String, String> variables) {
        environments.computeIfAbsent(member, name -> new HashMap<>()).putAll(variables);
    }

    /** How whoever looks at the topics signs in, as {@code kafka.client.*}. */
    void reader(Map<String, String> settings) {
        reader.putAll(settings);
    }

    @Override
    public Map<String, String> settings() {
        return Map.copyOf(reader);
    }

    /** An option of the JVM of each of these members. */
    void agents(Map<String, String> options) {
        agents.putAll(options);
    }

    /** What a member is to run from its next start on. */
    void version(String member, Version version) {
        versions.put(member, version);
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
        String service = service(member);
        Map<String, String> environment = new HashMap<>(ContainerMemory.environment(service));
        environment.putAll(environments.getOrDefault(service, Map.of()));
        environment.putAll(environments.getOrDefault(member, Map.of()));
        Path data = Files.createDirectories(folder.resolve("data-" + member));
        boolean broker = service.equals(Nodes.MEMBER);
        if (!broker) {
            environment.put("WATCHFLOOR_" + service.toUpperCase(Locale.ROOT) + "_PORT", Integer.toString(port(member)));
            environment.put("WATCHFLOOR_INSTANCE", service.equals(member) ? "1" : number(member));
        }
        List<String> arguments = broker
                ? nodes.arguments(member, data)
                : List.of(service, "--kafka", bootstrap(), "--data", data.toString());
        List<String> options = new ArrayList<>(ContainerMemory.options(service));
        if (broker && nodes.brokers() > 1) {
            options.add("-Xmx" + HEAP_OF_SEVERAL + "m");
        }
        if (agents.containsKey(member)) {
            options.add(agents.get(member));
        }
        Version version = versions.getOrDefault(member, Version.ours(folder));
        options.add("-Dwatchfloor.home=" + version.home());
        Class<?> main = broker ? BrokerProcess.class : Main.class;
        running.put(member, ChildJvm.start(version.classPath(), main.getName(), options, arguments, environment, log));
    }

    private static String service(String member) {
        return member.replaceFirst("-\\d+$", "");
    }

    private static String number(String member) {
        return member.substring(member.lastIndexOf('-') + 1);
    }

    private synchronized int port(String member) {
        return ports.computeIfAbsent(member, name -> freePort());
    }

    /** One that no other member was promised, which may not have taken it yet. */
    private int freePort() {
        try {
            int port = FreePort.find();
            while (ports.containsValue(port)
                    || nodes.ports().contains(port)
                    || nodes.ports().contains(port - 1)) {
                port = FreePort.find();
            }
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, and waits until it has ended. */
    synchronized void stop(String member) throws InterruptedException {
        ChildJvm child = running.remove(member);
        if (child != null) {
            child.terminate();
            if (!child.awaitEnd(STOPPED_WITHIN_SECONDS)) {
                child.kill();
            }
        }
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

    /** host:port of the health and metrics of an instance of a service. */
    String metrics(String member) {
        return "127.0.0.1:" + port(member);
    }

    Nodes nodes() {
        return nodes;
    }

    @Override
    public String bootstrap() {
        return nodes.bootstrap();
    }

    @Override
    public String console() {
        return "http://127.0.0.1:" + port("console");
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
