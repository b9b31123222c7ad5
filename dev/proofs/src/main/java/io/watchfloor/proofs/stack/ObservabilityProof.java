package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prometheus and Alertmanager with our files on a running stack: every service is reached, every alert rule and every query
 * of a dashboard finds its series, none fires while all is well, and the first dead letter, a killed service and a killed broker do.
 */
public final class ObservabilityProof {
    private static final int PATIENCE = 60;
    private static final int RATE = 10;
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:watchfloor|kafka_(?:stream|consumer)|jvm|process)_[a-z0-9_]+\\b");
    /** There is no such series before something goes wrong for the first time. */
    private static final Set<String> ONLY_IN_TROUBLE = Set.of("watchfloor_dead_letters_total");

    private final Path home;
    private final PrintWriter out;

    public ObservabilityProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Runs; true when everything held. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        try (JvmStack stack = JvmStack.start(home, scratch)) {
            Map<String, String> targets = new LinkedHashMap<>();
            SERVICES.forEach(service -> targets.put(service, stack.fleet().metrics(service)));
            Fire fire = new Fire(stack.fleet(), out);
            try (Observers observers = Observers.start(home, scratch.resolve("observers"), targets)) {
                fire.light(RATE);
                reached(observers, fire);
                seriesOf(observers, fire);
                quiet(observers, fire);
                stack.outside().breakFeed();
                fires(observers, fire, "DeadLetters", "tickets");
                stack.fleet().kill("ingest");
                fires(observers, fire, "ServiceDown", "on-call");
                stack.fleet().kill("kafka");
                fires(observers, fire, "BrokerWritesFail", "on-call");
                toldWithoutBroker(fire, new Probe(stack.fleet()));
            }
            return fire.broken().isEmpty();
        }
    }

    private static void reached(Observers observers, Fire fire) throws IOException, InterruptedException {
        boolean all = Probe.await(
                () -> observers.targets().size() == SERVICES.size()
                        && observers.targets().values().stream().allMatch("up"::equals),
                PATIENCE);
        fire.say("targets: " + observers.targets());
        if (!all) {
            fire.fault("Prometheus does not reach every service");
        }
    }

    /** A query whose series do not exist is silent for ever, and looks like peace. */
    private void seriesOf(Observers observers, Fire fire) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        List<String> queries = dashboards();
        Stream.concat(queries.stream(), observers.rules().stream().map(ObservabilityProof::query))
                .forEach(query ->
                        NAME.matcher(query).results().map(MatchResult::group).forEach(names::add));
        names.removeAll(ONLY_IN_TROUBLE);
        for (String name : names) {
            if (!Probe.await(() -> observers.series(name) > 0, PATIENCE / 4)) {
                fire.fault("nothing has a series " + name);
            }
        }
        List<String> empty = new ArrayList<>();
        for (String query : queries) {
            // What grew within ten minutes is known when a series was read twice.
            boolean asked = ONLY_IN_TROUBLE.stream().noneMatch(query::contains);
            if (asked && !Probe.await(() -> observers.series(query) > 0, PATIENCE)) {
                empty.add(query);
            }
        }
        empty.forEach(query -> fire.fault("a dashboard shows nothing for " + query));
        fire.say(names.size() + " series, " + queries.size() + " queries of dashboards, " + empty.size()
                + " without an answer");
    }

    private static void quiet(Observers observers, Fire fire) throws IOException, InterruptedException {
        boolean evaluated = Probe.await(
                () -> !observers.rules().isEmpty()
                        && observers.rules().stream()
                                .allMatch(rule -> rule.path("health").asText().equals("ok")),
                PATIENCE);
        if (!evaluated) {
            fire.fault("not every alert rule can be evaluated: " + observers.rules());
        }
        List<String> firing = observers.firing();
        fire.say(observers.rules().size() + " alert rules, firing on a healthy stack: " + firing);
        // Hurried, a busy machine is slow for long enough.
        firing.stream()
                .filter(alert -> !alert.equals("BrokerWritesSlow"))
                .forEach(alert -> fire.fault(alert + " fires though all is well"));
    }

    private static void fires(Observers observers, Fire fire, String alert, String receiver)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        if (Probe.await(() -> observers.told(receiver).contains(alert), PATIENCE)) {
            fire.say(String.format(
                    "%s came to %s of Alertmanager after %.0f s", alert, receiver, (System.nanoTime() - began) / 1e9));
        } else {
            fire.fault(alert + " did not come to " + receiver + " of Alertmanager; firing are " + observers.firing());
        }
    }

    private static void toldWithoutBroker(Fire fire, Probe probe) throws IOException, InterruptedException {
        if (Probe.await(() -> probe.toldOfBroker() > 0, PATIENCE)) {
            fire.say("the receiver that is marked for it was told without the broker");
        } else {
            fire.fault("nobody was told without the broker within " + PATIENCE + " s more");
        }
    }

    private static String query(JsonNode rule) {
        return rule.path("query").asText();
    }

    private List<String> dashboards() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("deploy/grafana/dashboards"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode board = Json.mapper().readTree(Files.readAllBytes(file));
                board.path("panels").forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asText())));
            }
        }
        return queries;
    }
}
