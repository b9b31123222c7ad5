package io.watchfloor.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of our own on the same class path, to be killed: SIGKILL, with no chance to tidy up. It compiles as far as this
 * one does, so that the short lives of a test do without the second compiler.
 */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final Path out;

    private ChildJvm(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /**
     * Options of a small process.
     *
     * @param heapMib its heap, in MiB
     * @param home where it finds config/
     */
    public static List<String> options(int heapMib, Path home) {
        return List.of("-Xmx" + heapMib + "m", "-XX:+UseSerialGC", "-Dwatchfloor.home=" + home);
    }

    /** Starts a main class with our own environment; {@code log} takes stdout and stderr. */
    public static ChildJvm start(Class<?> main, List<String> options, List<String> arguments, Path log)
            throws IOException {
        return start(main, options, arguments, Map.of(), log);
    }

    /**
     * Starts a main class.
     *
     * @param options for the JVM, such as -Xmx and -D
     * @param environment variables added to ours
     * @param log takes stdout and stderr
     */
    public static ChildJvm start(
            Class<?> main, List<String> options, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        return start(System.getProperty("java.class.path"), main.getName(), options, arguments, environment, log);
    }

    /** The same on a class path of its own, as another version of us has. */
    public static ChildJvm start(
            String classPath,
            String main,
            List<String> options,
            List<String> arguments,
            Map<String, String> environment,
            Path log)
            throws IOException {
        ProcessBuilder builder = command(classPath, main, options, arguments);
        builder.environment().putAll(environment);
        return new ChildJvm(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /** Starts a main class with stdout and stderr apart. */
    public static ChildJvm startApart(Class<?> main, List<String> options, List<String> arguments, Path out, Path err)
            throws IOException {
        ProcessBuilder builder = command(System.getProperty("java.class.path"), main.getName(), options, arguments);
        return new ChildJvm(
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out);
    }

    private static ProcessBuilder command(String classPath, String main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:TieredStopAtLevel="))
                .forEach(command::add);
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** True once its output holds a text. */
    public boolean hasSaid(String text) throws IOException {
        return output().contains(text);
    }

    public String output() throws IOException {
        return Files.readString(out);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** True once it has ended by itself; false when it takes longer. */
    public boolean awaitEnd(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** SIGTERM: it may tidy up. */
    public void terminate() {
        process.destroy();
    }

    /** SIGSTOP: it stands still, as on a suspended machine, until it is resumed. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int ended = new ProcessBuilder("kill", signal, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException("kill " + signal + " " + pid() + " ended with " + ended);
        }
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
