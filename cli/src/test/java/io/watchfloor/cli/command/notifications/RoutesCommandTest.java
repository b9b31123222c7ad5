package io.watchfloor.cli.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void ourOwnRoutesHold() {
        InProcess run = InProcess.run(Main.line(), "routes", "check");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("routes.yaml: ok");
    }

    @Test
    void checkSaysWhereAFaultStands() throws Exception {
        Path file = Files.writeString(
                folder.resolve("routes.yaml"),
                "route:\n  receiver: nobody\nreceivers:\n  - name: log\n---\nchannels:\n  log: {log: {}}\n");
        InProcess run = InProcess.run(Main.line(), "routes", "check", "--routes", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("routes.yaml:2:13: ").contains("nobody");
    }

    @Test
    void checkJudgesTheAddressOfEveryReceiver() throws Exception {
        Path file = Files.writeString(
                folder.resolve("routes.yaml"),
                """
                route: {receiver: ops, routes: [{receiver: mail, matchers: ['precedence="flash"']}]}
                receivers: [{name: ops}, {name: mail}]
                ---
                channels:
                  ops: {webhook: {url: "http://172.17.0.1:9000/hook", secret_env: HOOK}}
                  mail: {email: {to: [a@desk.example], from: b@desk.example, smarthost: "no-such-host-of-ours:25"}}
                """);
        InProcess run = InProcess.run(Main.line(), "routes", "check", "--routes", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines())
                .satisfiesExactly(
                        inside -> assertThat(inside)
                                .endsWith(
                                        "routes.yaml:5:32: receiver ops: 172.17.0.1 is 172.17.0.1, which is not a"
                                                + " public address; add 172.17.0.1 or its range to alerts.allow if it is meant"),
                        unknown -> assertThat(unknown)
                                .endsWith(
                                        "routes.yaml:6:74: warning: receiver mail: no-such-host-of-ours has no address"
                                                + " here; alerts may know it"));
    }

    @Test
    void holdsExpectationsAgainstTheRoutes() throws Exception {
        Path tests = Files.writeString(
                folder.resolve("tests.yaml"),
                "tests:\n  - {name: all, labels: {precedence: flash}, receivers: [log]}\n");
        assertThat(InProcess.run(Main.line(), "routes", "test", tests.toString()))
                .isEqualTo(new InProcess(0, "ok all" + System.lineSeparator(), ""));
        Files.writeString(tests, "tests:\n  - {name: none, labels: {precedence: flash}, receivers: []}\n");
        InProcess failing = InProcess.run(Main.line(), "routes", "test", tests.toString());
        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(failing.out()).contains("FAILED line 2: none");
    }

    @Test
    void drawsAndRenders() {
        assertThat(InProcess.run(Main.line(), "routes", "show").out()).contains("everything -> log (log, line ");
        InProcess rendered = InProcess.run(Main.line(), "routes", "render");
        assertThat(rendered.exitCode()).isZero();
        assertThat(rendered.out()).contains(" to log (log)", "CHN-USA.airspace.7");
        assertThat(InProcess.run(Main.line(), "routes", "render", "--json").lines())
                .allSatisfy(line -> assertThat(line).startsWith("{\"event\":"));
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        InProcess run = InProcess.run(Main.line(), "routes", "test", "no-such-file");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("watchfloor: no-such-file cannot be read")
                .hasLineCount(1);
    }
}
