package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A stack of containers with the outside world of deploy/test, under a project name of its own. */
final class ComposeFleet implements Fleet {
    private static final String PROJECT = "watchfloor-proof";

    private final Path home;
    private final List<String> files;
    private final Map<String, String> environment;
    private final Map<String, String> settings;

    private ComposeFleet(Path home, List<String> files, Map<String, String> environment, Map<String, String> settings) {
        this.home = home;
        this.files = files;
        this.environment = environment;
        this.settings = settings;
    }

    /** The stack of docker-compose.yml. */
    static ComposeFleet plain(Path home, Map<String, String> environment) {
        return new ComposeFleet(home, List.of("docker-compose.yml", "deploy/test/compose.yml"), environment, Map.of());
    }

    /**
     * That of deploy/cluster/compose.yml.
     *
     * @param settings of a client of its brokers on this machine
     */
    static ComposeFleet cluster(Path home, Map<String, String> environment, Map<String, String> settings) {
        return new ComposeFleet(
                home, List.of("deploy/cluster/compose.yml", "deploy/test/cluster.yml"), environment, settings);
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public void kill(String member) throws IOException, InterruptedException {
        docker("kill", container(member, 1));
    }

    @Override
    public void start(String member) throws IOException, InterruptedException {
        docker("start", container(member, 1));
    }

    @Override
    public String bootstrap() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("WATCHFLOOR_BROKER_PORT"))
                .map(variable -> "127.0.0.1:" + variable.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    @Override
    public String console() {
        return "http://127.0.0.1:" + environment.get("WATCHFLOOR_CONSOLE_PORT");
    }

    @Override
    public String world() {
        return "http://127.0.0.1:" + environment.get("WATCHFLOOR_WORLD_PORT");
    }

    static String container(String member, int number) {
        return PROJECT + "-" + member + "-" + number;
    }

    /** {@code docker compose ...} on its files; returns what it printed. */
    String compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("compose", "--project-name", PROJECT));
        files.forEach(file -> command.addAll(List.of("-f", file)));
        command.addAll(List.of(arguments));
        return docker(command.toArray(String[]::new));
    }

    /**
     * {@code docker ...}; returns what it printed.
     *
     * @throws CommandFailed with its output, when it fails
     */
    String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailed(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }
}
