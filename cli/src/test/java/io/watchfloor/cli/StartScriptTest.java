package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script starts the watch again when it asks for that, and nothing else; a java that is none takes the JVM's place. */
class StartScriptTest {
    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("../watchfloor"), home.resolve("watchfloor"));
        Files.createDirectories(home.resolve("cli/src/main"));
        Files.createDirectories(home.resolve("cli/target"));
        Files.createFile(home.resolve("cli/target/built"));
    }

    @Test
    void startsTheWatchAgainUntilItEndsWell() throws Exception {
        java("[ $(wc -l <\"$runs\") -lt 3 ] && exit 75; exit 0");
        assertThat(run("up")).isZero();
        assertThat(runs()).hasSize(3);
    }

    @Test
    void givesUpAfterFiveTimes() throws Exception {
        java("exit 75");
        assertThat(run("up", "--data", "elsewhere")).isEqualTo(75);
        assertThat(runs()).hasSize(6).allMatch(run -> run.endsWith("up --data elsewhere"));
        assertThat(said()).contains("started again (5 of 5", "it was started again 5 times within 15 minutes");
    }

    @Test
    void leavesAnEndThatAskedForNothing() throws Exception {
        java("exit 1");
        assertThat(run("up")).isEqualTo(1);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void startsNoOtherCommandAgain() throws Exception {
        java("exit 75");
        assertThat(run("doctor")).isEqualTo(75);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void passesTheSignalToStopOnAndWaits() throws Exception {
        java("trap 'echo stopped; exit 143' TERM; echo up; while :; do sleep 0.05; done");
        Process script = start("up");
        await().atMost(Duration.ofSeconds(20)).until(() -> said().contains("up"));
        script.destroy();
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(143);
        assertThat(said()).contains("stopped");
        assertThat(runs()).hasSize(1);
    }

    private void java(String body) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java, "#!/usr/bin/env bash\nruns=" + home.resolve("runs") + "\necho \"$@\" >>\"$runs\"\n" + body);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private int run(String... arguments) throws Exception {
        Process script = start(arguments);
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return script.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new java.util.ArrayList<>(List.of(home.resolve("watchfloor").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile());
        builder.environment().merge("PATH", home.resolve("bin") + ":", (path, bin) -> bin + path);
        return builder.start();
    }

    private List<String> runs() throws IOException {
        return Files.readAllLines(home.resolve("runs"));
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("said"), StandardCharsets.UTF_8);
    }
}
