package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The proof of deploy/cluster/compose.yml: three brokers with TLS, sign-in and grants, two of each service, and two desks behind a proxy;
 * what is killed in it, who reaches whom, that people stay signed in, and the ledger.
 */
public final class ClusterStackProof {
    private static final int PER_SECOND = 5;
    private static final int AWAY = 60;
    private static final String UP_WITHIN = "600";
    private static final String DESK = "28443";

    private final Path home;
    private final PrintWriter out;

    public ClusterStackProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Builds the image, breaks the stack and takes it down; true when everything held. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        TestConfig config = TestConfig.write(home, scratch, "http://world:8090");
        Path signIn = scratch.resolve("cluster-secrets");
        Grants.run(List.of("bash", home.resolve("deploy/cluster/secrets.sh").toString(), signIn.toString()));
        Map<String, String> environment = new HashMap<>();
        environment.put("WATCHFLOOR_CONFIG", config.folder().toString());
        environment.put("WATCHFLOOR_SECRETS", config.secrets().toString());
        environment.put("WATCHFLOOR_CLUSTER_SECRETS", signIn.toString());
        for (int broker = 1; broker <= 3; broker++) {
            environment.put("WATCHFLOOR_BROKER_PORT_" + broker, Integer.toString(29090 + broker));
        }
        environment.put("WATCHFLOOR_DESK_PORT", DESK);
        environment.put("WATCHFLOOR_CONSOLE_PORT", "28080");
        environment.put("WATCHFLOOR_WORLD_PORT", "28090");
        ComposeFleet fleet = ComposeFleet.cluster(home, environment, client(signIn));
        Fire fire = new Fire(fleet, out);
        try {
            fleet.compose("down", "--volumes", "--timeout", "1");
            up(fleet, fire);
            fire.light(PER_SECOND);
            doctor(fleet, fire);
            apart(fleet, fire);
            new ProxiedDesk(fleet, fire, "https://localhost:" + DESK, signIn.resolve("authority/ca.pem")).prove();
            for (String member : List.of("kafka-2", "ingest", "streams", "alerts", "console")) {
                fire.killAndStart(member);
            }
            fleet.kill("kafka-1");
            fire.story("one broker of three away", Fire.BROKER_BAR);
            TimeUnit.SECONDS.sleep(AWAY);
            fire.story("the same, " + AWAY + " s later", Fire.SERVICE_BAR);
            fleet.start("kafka-1");
            fire.story("it is back", Fire.SERVICE_BAR);
            fire.ledger(scratch);
            fleet.compose("stop");
        } catch (CommandFailed e) {
            fire.fault(String.valueOf(e.getMessage()));
        } finally {
            if (!fire.broken().isEmpty()) {
                fire.say(fleet.compose("ps", "--all"));
                fire.say(fleet.compose("logs", "--tail", "15", "--no-color"));
                fire.broken().forEach(line -> fire.say("BROKEN " + line));
            }
            fleet.compose("down", "--volumes", "--timeout", "1");
        }
        return fire.broken().isEmpty();
    }

    private static void up(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        fleet.compose("build", "ingest");
        long began = System.nanoTime();
        fleet.compose("up", "--no-build", "--pull", "never", "--wait", "--wait-timeout", UP_WITHIN);
        fire.say(String.format("%-28s %5.1f s", "up and healthy", (System.nanoTime() - began) / 1e9));
        fire.say(fleet.docker("logs", ComposeFleet.container("grants", 1)).strip());
    }

    /** As the operator, on this machine and from among the containers. */
    private static Map<String, String> client(Path signIn) throws IOException {
        return Map.of(
                "kafka.client.security.protocol", "SASL_SSL",
                "kafka.client.sasl.mechanism", "SCRAM-SHA-512",
                "kafka.client.sasl.jaas.config",
                        Files.readString(signIn.resolve("operator/jaas")).strip(),
                "kafka.client.ssl.truststore.type", "PEM",
                "kafka.client.ssl.truststore.location",
                        signIn.resolve("authority/ca.pem").toString());
    }

    /** Doctor with an operator's rights must find nothing wrong. */
    private static void doctor(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        String said;
        try {
            said = fleet.compose("run", "--rm", "--no-TTY", "operator");
        } catch (CommandFailed e) {
            said = String.valueOf(e.getMessage());
        }
        List<String> wrong =
                // How long writes take is the machine's matter.
                said.lines()
                        .filter(line -> line.startsWith("WRONG") && !line.startsWith("WRONG writes"))
                        .toList();
        fire.say("doctor as operator: "
                + said.lines().filter(line -> line.startsWith("ok")).count() + " ok, " + wrong);
        wrong.forEach(line -> fire.fault("doctor: " + line));
        if (said.lines().noneMatch(line -> line.startsWith("ok"))) {
            fire.fault("doctor said nothing that can be read: " + said);
        }
    }

    /** Ingest, which parses hostile bytes, does not even know the names of what it has no business with. */
    private static void apart(ComposeFleet fleet, Fire fire) throws IOException, InterruptedException {
        for (String other : List.of("console", "streams", "alerts", "proxy")) {
            if (knows(fleet, "ingest", other)) {
                fire.fault("ingest finds " + other);
            }
        }
        if (!knows(fleet, "ingest", "kafka-1")) {
            fire.fault("ingest does not find a broker");
        }
        if (knows(fleet, "proxy", "kafka-1")) {
            fire.fault("the proxy finds a broker");
        }
        fire.say("ingest knows brokers and no other service, the proxy desks only");
    }

    private static boolean knows(ComposeFleet fleet, String member, String other)
            throws IOException, InterruptedException {
        try {
            fleet.docker("exec", ComposeFleet.container(member, 1), "getent", "hosts", other);
            return true;
        } catch (CommandFailed e) {
            return false;
        }
    }
}
