package io.watchfloor.proofs.stack;

import io.watchfloor.cli.Main;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What doctor and a service say when they cannot sign in: in one line, without a stack trace.
 *
 * @param options of their JVMs
 */
record Refusals(Fire fire, Path folder, String bootstrap, List<String> options) {
    private static final int WITHIN = 90;
    private static final String TRACE = "\tat ";

    /** Both end within a minute and a half, and say these words. */
    void said(String what, Map<String, String> environment, String words) throws IOException, InterruptedException {
        said("doctor, " + what, List.of("doctor", "--as", "streams", "--kafka", bootstrap), environment, words);
        said("streams, " + what, service(what), environment, words);
    }

    private void said(String what, List<String> arguments, Map<String, String> environment, String words)
            throws IOException, InterruptedException {
        try (ChildJvm child = start(what, arguments, environment)) {
            boolean ended = child.awaitEnd(WITHIN);
            String said = child.output();
            said.lines()
                    .filter(line -> line.contains(words) || line.contains("watchfloor:"))
                    .limit(3)
                    .forEach(line -> fire.say("  " + what + ": " + line.strip()));
            if (!ended || child.exitCode() == 0) {
                fire.fault(what + (ended ? ": ended well" : ": did not end within " + WITHIN + " s"));
            }
            if (!said.contains(words) || said.contains(TRACE)) {
                fire.fault(what + ", said badly:\n" + said);
            }
        }
    }

    /** A service waits, says these words within a minute and a half, and does not end. */
    void waits(String what, Map<String, String> environment, String words) throws IOException, InterruptedException {
        try (ChildJvm child = start("streams, " + what, service(what), environment)) {
            boolean said = Probe.await(() -> !child.isAlive() || child.hasSaid(words), WITHIN) && child.isAlive();
            fire.say("  streams, " + what + (said ? ": waits, and says so" : ": does not wait, or not plainly"));
            if (!said || child.hasSaid(TRACE)) {
                fire.fault(what + ", said badly:\n" + child.output());
            }
        }
    }

    private List<String> service(String what) {
        return List.of(
                "streams",
                "--kafka",
                bootstrap,
                "--data",
                folder.resolve("data of " + what).toString());
    }

    private ChildJvm start(String what, List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> all = new ArrayList<>(ChildJvm.options(256, folder));
        all.addAll(options);
        return ChildJvm.start(Main.class, all, arguments, environment, folder.resolve(what + ".log"));
    }
}
