package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broker that is not our embedded one: Kafka's own start class on a file of settings, as a process. One of another release runs from
 * that release's own jars: Maven brings those that the module of the embedded broker would have with it.
 */
final class OtherBroker implements AutoCloseable {
    private static final String CLUSTER = "d2F0Y2hmbG9vci1vdGhlcg";

    private final Path folder;
    private final String jars;
    private final int port;
    private final List<String> options;
    private @Nullable Process running;

    private OtherBroker(Path folder, String jars, int port, List<String> options) {
        this.folder = folder;
        this.jars = jars;
        this.port = port;
        this.options = options;
    }

    /** One that is formatted and not started. */
    static OtherBroker prepare(Path home, Path folder, String release, int port)
            throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder).resolve("class-path");
        String bring =
                "$(command -v mvn || echo ./mvnw) -B -q -pl broker dependency:build-classpath -DincludeScope=runtime"
                        + " -Dkafka.version=" + release + " -Dmdep.outputFile=" + jars;
        run(home, folder.resolve("jars.log"), List.of("sh", "-c", bring));
        OtherBroker broker = new OtherBroker(folder, Files.readString(jars).strip(), port, List.of());
        broker.format(List.of(
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + (port + 1),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"));
        return broker;
    }

    /**
     * One of the release that everything is tested with, formatted and not started.
     *
     * @param port of its clients; the next one up is its controller's
     * @param settings lines about its listeners, and whatever else is not the same for all
     * @param options of its JVM
     */
    static OtherBroker prepare(Path folder, int port, List<String> settings, List<String> options)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        OtherBroker broker = new OtherBroker(folder, System.getProperty("java.class.path"), port, options);
        broker.format(settings);
        return broker;
    }

    private void format(List<String> settings) throws IOException, InterruptedException {
        Path file = folder.resolve("server.properties");
        Files.write(file, settings(folder, port));
        Files.write(file, settings, StandardOpenOption.APPEND);
        run(
                folder,
                folder.resolve("format.log"),
                java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", file.toString()));
    }

    private static List<String> settings(Path folder, int port) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + (port + 1),
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "offsets.retention.minutes=576000",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private List<String> java(String main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", jars, main));
        command.addAll(List.of(arguments));
        return command;
    }

    void start() throws IOException {
        List<String> command =
                java("kafka.Kafka", folder.resolve("server.properties").toString());
        running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    Nodes nodes() {
        return Nodes.one(port);
    }

    @Override
    public void close() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    static void run(Path in, Path log, List<String> command) throws IOException, InterruptedException {
        File said = log.toFile();
        int status = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start()
                .waitFor();
        if (status != 0) {
            throw new CommandFailed(command.get(0) + " ended with " + status + ": "
                    + Files.readString(log).strip());
        }
    }
}
