package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Doctor where it may be asked: in a container, on the machine of the containers, against a cluster; set up right, and wrong. */
record DoctorProof(Fire fire) {
    private static final int WITHIN = 120;
    /** How long they take is the machine's matter where no disk was made slow. */
    private static final String WRITES = "writes: acknowledged within";

    /** In the container of alerts. */
    void inContainer(ComposeFleet fleet) throws IOException, InterruptedException {
        expect("in a container, right", inAlerts(fleet, List.of()), List.of());
        expect(
                "in a container, wrong",
                inAlerts(fleet, List.of("-e", "WATCHFLOOR_ALERTS_ALLOW=10.0.0.9", "-e", "WATCHFLOOR_CONSOLE_PROT=1")),
                List.of("WATCHFLOOR_CONSOLE_PROT is no setting", "which is not a public address"));
    }

    private static String inAlerts(ComposeFleet fleet, List<String> variables)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("exec"));
        command.addAll(variables);
        command.addAll(List.of(
                ComposeFleet.container("alerts", 1), "bin/watchfloor", "doctor", "--json", "--kafka", "kafka:9092"));
        try {
            return fleet.docker(command.toArray(String[]::new));
        } catch (CommandFailed e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** On the machine, with the folders that the stack was given, and with others. */
    void onMachine(Path home, Path scratch, Map<String, String> stack, String bootstrap)
            throws IOException, InterruptedException {
        expect("on the machine, right", askOnMachine(home, scratch, stack, bootstrap, "right"), List.of());
        Map<String, String> wrong = new HashMap<>(stack);
        wrong.put(
                "WATCHFLOOR_SECRETS",
                Files.createDirectories(scratch.resolve("no-secrets")).toString());
        expect(
                "on the machine, wrong",
                askOnMachine(home, scratch, wrong, bootstrap, "wrong"),
                List.of("the secret in file /run/secrets/" + TestConfig.SECRET + " cannot be read"));
    }

    private static String askOnMachine(
            Path home, Path scratch, Map<String, String> environment, String bootstrap, String name)
            throws IOException, InterruptedException {
        try (ChildJvm doctor = ChildJvm.start(
                Main.class,
                ChildJvm.options(320, home),
                List.of("doctor", "--json", "--kafka", bootstrap),
                environment,
                scratch.resolve("doctor-" + name + ".log"))) {
            doctor.awaitEnd(WITHIN);
            return doctor.output();
        }
    }

    /** Against three brokers that promise what they should, and when two of these promises are taken back. */
    void onCluster(Path home, Path folder, String bootstrap) throws InterruptedException {
        expect("against a cluster, right", askAboutCluster(home, folder, bootstrap), List.of());
        promise(bootstrap, OpType.SET);
        expect(
                "against a cluster, wrong",
                askAboutCluster(home, folder, bootstrap),
                List.of(
                        "min.insync.replicas is below 2 for [watchfloor.journal]",
                        "unclean.leader.election.enable is true for [watchfloor.incidents]"));
        promise(bootstrap, OpType.DELETE);
    }

    /** Against a broker of another release, which it names and nothing else. */
    void ofRelease(Path home, Path folder, String bootstrap, String words) {
        expect("against another release", askAboutCluster(home, folder, bootstrap), List.of(words));
    }

    /** Against brokers one of which has a slow disk. */
    void onSlowDisk(Path home, Path folder, String bootstrap) {
        expect("while a disk is slow", askAboutCluster(home, folder, bootstrap), List.of(WRITES));
    }

    private static String askAboutCluster(Path home, Path folder, String bootstrap) {
        List<CheckupResult> findings = Doctor.examine(
                new Home(home).withConfig(folder.resolve("config")),
                new ServiceContext(
                        bootstrap,
                        Topics.standard(),
                        DeskClock.wall(),
                        Settings.of(Map.of("alerts.allow", "127.0.0.1", "ingest.allow", "127.0.0.0/8")),
                        folder,
                        new SimpleMeterRegistry()));
        return String.join("\n", findings.stream().map(Json::text).toList());
    }

    private static void promise(String bootstrap, OpType change) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.incrementalAlterConfigs(Map.of(
                            topic("watchfloor.journal"),
                            List.of(new AlterConfigOp(new ConfigEntry("min.insync.replicas", "1"), change)),
                            topic("watchfloor.incidents"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("unclean.leader.election.enable", "true"), change))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new CommandFailed("the settings of topics were not taken: " + e.getCause());
        }
    }

    private static ConfigResource topic(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }

    /** Everything that is found wrong is expected, and everything that is expected is found. */
    private void expect(String where, String said, List<String> expected) {
        List<String> wrong = new ArrayList<>();
        int looks = 0;
        for (String line : said.lines().filter(line -> line.startsWith("{")).toList()) {
            JsonNode finding = read(line);
            if (finding.has("what")) {
                looks++;
                if (finding.hasNonNull("todo")) {
                    wrong.add(finding.path("what").asText() + ": "
                            + finding.path("found").asText());
                }
            }
        }
        fire.say("doctor " + where + ": " + looks + " findings, " + wrong.size() + " wrong");
        if (looks == 0) {
            fire.fault("doctor " + where + " said nothing that can be read: " + said.strip());
        }
        wrong.stream()
                .filter(found -> expected.stream().noneMatch(found::contains) && !found.startsWith(WRITES))
                .forEach(found -> fire.fault("doctor " + where + ": " + found));
        expected.stream()
                .filter(words -> wrong.stream().noneMatch(found -> found.contains(words)))
                .forEach(words -> fire.fault("doctor " + where + " does not say: " + words));
    }

    private static JsonNode read(String line) {
        try {
            return Json.read(line, JsonNode.class);
        } catch (InvalidJsonException e) {
            return Json.mapper().createObjectNode();
        }
    }
}
