package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The proof of docker-compose.yml: up, news, kills, outages, a crash, two instances, the ledger, and a clean end. */
public final class StackProof {
    private static final int PER_SECOND = 20;
    private static final String UP_WITHIN = "240";

    private final Path home;
    private final List<Integer> outages;
    private final PrintWriter out;

    /**
     * A proof that has not begun.
     *
     * @param outages for how many seconds the broker is stopped, one after the other
     */
    public StackProof(Path home, List<Integer> outages, PrintWriter out) {
        this.home = home;
        this.outages = List.copyOf(outages);
        this.out = out;
    }

    /** Builds the images, breaks the stack and takes it down; true when everything held. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        TestConfig config = TestConfig.write(home, scratch, "http://world:8090");
        Map<String, String> folders = Map.of(
                "WATCHFLOOR_CONFIG", config.folder().toString(),
                "WATCHFLOOR_SECRETS", config.secrets().toString());
        Map<String, String> environment = new HashMap<>(folders);
        environment.putAll(Map.of(
                "WATCHFLOOR_BROKER_PORT", "29092",
                "WATCHFLOOR_CONSOLE_PORT", "28080",
                "WATCHFLOOR_WORLD_PORT", "28090"));
        ComposeFleet fleet = ComposeFleet.plain(home, environment);
        Fire fire = new Fire(fleet, out);
        try {
            fleet.compose("down", "--volumes", "--timeout", "1");
            up(fleet, fire);
            fire.light(PER_SECOND);
            DoctorProof doctor = new DoctorProof(fire);
            doctor.inContainer(fleet);
            doctor.onMachine(home, scratch, folders, fleet.bootstrap());
            for (String member : Fleet.MEMBERS) {
                fire.killAndStart(member);
            }
            for (int seconds : outages) {
                Outage.of(fleet, fire, seconds, PER_SECOND);
            }
            shipped(fleet, fire);
            crash(fleet, fire);
            twoInstances(fleet, fire);
            fire.ledger(scratch);
            end(fleet, fire);
        } catch (CommandFailed e) {
            fire.fault(String.valueOf(e.getMessage()));
        } finally {
            if (!fire.broken().isEmpty()) {
                fire.say(fleet.compose("logs", "--tail", "15", "--no-color"));
                fire.broken().forEach(line -> fire.say("BROKEN " + line));
            }
            fleet.compose("down", "--volumes", "--timeout", "1");
        }
        return fire.broken().isEmpty();
    }

    static void up(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        long began = System.nanoTime();
        fleet.compose("build", "ingest");
        fire.say(String.format("%-28s %5.1f s", "image built", seconds(began)));
        began = System.nanoTime();
        fleet.compose("up", "--no-build", "--pull", "never", "--wait", "--wait-timeout", UP_WITHIN);
        fire.say(String.format("%-28s %5.1f s", "up and healthy", seconds(began)));
        fleet.docker(
                "exec",
                ComposeFleet.container("streams", 1),
                "env",
                "WATCHFLOOR_JAVA_OPTS=-Xshare:on",
                "/opt/watchfloor/bin/watchfloor",
                "--version");
    }

    /** The image holds the product and its libraries, and nothing of how it is proven, trained and measured. */
    private static void shipped(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        String classPath =
                fleet.docker("exec", ComposeFleet.container("streams", 1), "cat", "/opt/watchfloor/classpath");
        List<String> workshop = workshop(classPath);
        if (!workshop.isEmpty()) {
            fire.fault("the image holds " + workshop);
        }
    }

    /** What of a class path is not meant to be shipped. */
    static List<String> workshop(String classPath) {
        return Pattern.compile(":")
                .splitAsStream(classPath.strip())
                .filter(jar -> jar.matches(".*/watchfloor-(testkit|proofs|training|bench)-.*"))
                .toList();
    }

    /** The process dies by itself: the engine starts it again, nobody else does. */
    private static void crash(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        String container = ComposeFleet.container("streams", 1);
        int before = restarts(fleet, container);
        long pid = Long.parseLong(
                fleet.docker("inspect", "--format", "{{.State.Pid}}", container).strip());
        if (!ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false)) {
            fire.say("crash: not tried, the engine's processes are not ours to kill");
            return;
        }
        fire.story("streams crashed", Fire.SERVICE_BAR);
        int restarts = restarts(fleet, container) - before;
        if (restarts != 1) {
            fire.fault("the engine restarted streams " + restarts + " times, not once");
        }
    }

    private static int restarts(ComposeFleet fleet, String container) throws IOException, InterruptedException {
        return Integer.parseInt(fleet.docker("inspect", "--format", "{{.RestartCount}}", container)
                .strip());
    }

    /** Two share the partitions, also while one after the other is restarted; when one is killed the other takes all. */
    private static void twoInstances(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        fleet.compose(
                "up",
                "--no-build",
                "--pull",
                "never",
                "--no-recreate",
                "--wait",
                "--wait-timeout",
                UP_WITHIN,
                "--scale",
                "streams=2");
        List<String> shares = new ArrayList<>();
        boolean shared = Probe.await(
                () -> {
                    shares.clear();
                    shares.add(share(fleet, 1));
                    shares.add(share(fleet, 2));
                    return shares.stream().allMatch(share -> share.matches(".*running [1-9]\\d* tasks.*"));
                },
                60);
        fire.say("two instances of streams: " + shares);
        if (!shared) {
            fire.fault("two instances of streams do not share the work");
        }
        fire.story("two instances", Fire.SERVICE_BAR);
        for (int number = 1; number <= 2; number++) {
            fleet.docker("restart", ComposeFleet.container("streams", number));
            fire.story("rolling upgrade, instance " + number, Fire.SERVICE_BAR);
        }
        long began = System.nanoTime();
        fleet.docker("kill", ComposeFleet.container("streams", 1));
        fire.story("one of two killed for good", Fire.SERVICE_BAR);
        fire.say(String.format("%-28s %5.1f s since the kill", "", seconds(began)));
    }

    private static String share(ComposeFleet fleet, int number) throws IOException, InterruptedException {
        return fleet.docker(
                        "exec",
                        ComposeFleet.container("streams", number),
                        "curl",
                        "-s",
                        "http://127.0.0.1:8082/health/ready")
                .strip();
    }

    /** Everyone leaves when asked, and nothing stays behind. */
    static void end(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        long began = System.nanoTime();
        fleet.compose("stop");
        fire.say(String.format("%-28s %5.1f s", "stopped", seconds(began)));
        for (String member : List.of("ingest", "alerts", "console", "kafka")) {
            String code = fleet.docker("inspect", "--format", "{{.State.ExitCode}}", ComposeFleet.container(member, 1))
                    .strip();
            if (!List.of("0", "143").contains(code)) {
                fire.fault(member + " ended with " + code + " instead of an orderly stop");
            }
        }
        fleet.compose("down", "--volumes");
        String left = fleet.docker("ps", "--all", "--quiet", "--filter", "name=watchfloor-proof")
                .strip();
        if (!left.isEmpty()) {
            fire.fault("containers were left behind: " + left);
        }
    }

    private static double seconds(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1000.0;
    }
}
