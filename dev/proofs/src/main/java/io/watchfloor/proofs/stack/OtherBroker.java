package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A broker of another release of Kafka, from that release's own jars, as a process. Maven brings the jars that the module of the
 * embedded broker would have with that release.
 */
final class OtherBroker implements AutoCloseable {
    private static final String CLUSTER = "d2F0Y2hmbG9vci1vdGhlcg";

    private final Path folder;
    private final String jars;
    private final int port;
    private @Nullable Process running;

    private OtherBroker(Path folder, String jars, int port) {
        this.folder = folder;
        this.jars = jars;
        this.port = port;
    }

    /** One that is formatted and not started. */
    static OtherBroker prepare(Path home, Path folder, String release, int port)
            throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder).resolve("class-path");
        String bring =
                "$(command -v mvn || echo ./mvnw) -B -q -pl broker dependency:build-classpath -DincludeScope=runtime"
                        + " -Dkafka.version=" + release + " -Dmdep.outputFile=" + jars;
        run(home, folder.resolve("jars.log"), List.of("sh", "-c", bring));
        Files.writeString(folder.resolve("server.properties"), settings(folder, port));
        OtherBroker broker = new OtherBroker(folder, Files.readString(jars).strip(), port);
        run(
                folder,
                folder.resolve("format.log"),
                broker.java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        CLUSTER,
                        "-c",
                        broker.folder.resolve("server.properties").toString()));
        return broker;
    }

    private static String settings(Path folder, int port) {
        String host = "127.0.0.1:";
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + host + (port + 1),
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://" + host + port + ",CONTROLLER://" + host + (port + 1),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "offsets.retention.minutes=576000",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "");
    }

    private List<String> java(String main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-cp", jars, main), Stream.of(arguments))
                .toList();
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
