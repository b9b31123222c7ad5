package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stack of docker-compose.yml, with the outside world of deploy/test/compose.yml, under a project name of its own. */
final class ComposeFleet implements Fleet {
    private static final String PROJECT = "watchfloor-proof";

    private final Path home;
    private final Map<String, String> environment;

    ComposeFleet(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
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
        return "127.0.0.1:" + environment.get("WATCHFLOOR_BROKER_PORT");
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

    /** {@code docker compose ...} on both files; returns what it printed. */
    String compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "compose", "--project-name", PROJECT, "-f", "docker-compose.yml", "-f", "deploy/test/compose.yml"));
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
