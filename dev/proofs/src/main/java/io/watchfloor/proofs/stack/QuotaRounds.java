package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.kafka.ServiceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

/**
 * Quotas of the brokers: those that docs/managed-kafka.md calls wide enough, under as many headlines as it names, and some that are far
 * too small. What is held back waits: nothing is lost or comes twice, doctor names the quota, the metric shows it, and all is as before
 * once it is gone.
 *
 * @param folder of the stack
 * @param inside where the broker's own people reach it
 * @param home of the project
 * @param operator as which doctor asks
 */
record QuotaRounds(Fire fire, JvmFleet fleet, Path folder, String inside, Path home, ServiceContext operator) {
    private static final String WRITE = "producer_byte_rate";
    private static final String READ = "consumer_byte_rate";
    private static final String REQUESTS = "request_percentage";
    private static final Map<String, Double> WIDE = Map.of(WRITE, 1e6, READ, 1e6, REQUESTS, 50.0);
    private static final int QUICK = 50;
    private static final int SLOW = 5;
    private static final int LASTS = 30;
    private static final int PATIENCE = 240;
    private static final String STREAMS = "streams";

    void run() throws IOException, InterruptedException {
        wide();
        small("writes of 20 kB/s", Map.of(WRITE, 20_000.0), "may write 20000 bytes");
        small("reads of 20 kB/s", Map.of(READ, 20_000.0), "may read 20000 bytes");
        small("requests of 1 %", Map.of(REQUESTS, 1.0), "may use 1 %");
    }

    /** Those of the page hold nobody up, and let a service restore what it lost. */
    private void wide() throws IOException, InterruptedException {
        alter(WIDE);
        said("1 MB/s and 50 %", null);
        fire.rate(QUICK);
        fire.meanwhile("1 MB/s and 50 %, " + QUICK + " headlines a second", LASTS);
        TimeUnit.SECONDS.sleep(LASTS);
        fire.meanwhile("the same, " + LASTS + " s later", LASTS);
        shown("1 MB/s and 50 %");
        fleet.kill(STREAMS);
        new Scratch(folder.resolve("data-" + STREAMS)).close();
        fleet.start(STREAMS);
        fire.story("streams killed, its state gone", PATIENCE);
        shown("meanwhile");
        fire.rate(SLOW);
        clear();
        fire.story("without quotas", Fire.SERVICE_BAR);
    }

    private void small(String what, Map<String, Double> quotas, String words) throws IOException, InterruptedException {
        fire.rate(QUICK);
        alter(quotas);
        fire.meanwhile(what, LASTS);
        TimeUnit.SECONDS.sleep(LASTS);
        fire.meanwhile(what + ", " + LASTS + " s later", LASTS);
        shown(what);
        said(what, words);
        fire.rate(SLOW);
        clear();
        fire.story("no longer " + what, Fire.BROKER_BAR);
    }

    /** What each service shows of it. */
    private void shown(String what) throws InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String service : Cluster.FIRST) {
            List<String> values = new ArrayList<>();
            Onset.metrics(fleet.metrics(service))
                    .lines()
                    .filter(line -> Stream.of("broker_throttle", "beat_age", "beat_round_trip", "journal_lag")
                            .anyMatch(name -> line.startsWith("watchfloor_" + name)))
                    .forEach(line -> values.add(line.replaceFirst("^watchfloor_(\\w+)_seconds.* ", "$1 ")));
            all.put(service, String.join(", ", values));
        }
        Map<String, String> instances = new LinkedHashMap<>();
        Cluster.FIRST.forEach(service -> instances.put(service, fleet.metrics(service)));
        fire.say("  " + what + ", not ready: " + Onset.notReady(instances));
        all.forEach((service, values) -> fire.say("    " + service + ": " + values));
    }

    /** What doctor says of quotas: these words, or that none is too small. */
    private void said(String what, @Nullable String words) {
        List<CheckupResult> quotas = Doctor.examine(new Home(home), operator).stream()
                .filter(finding -> finding.what().equals("quotas"))
                .toList();
        fire.say("  doctor, " + what + ": "
                + quotas.stream().map(CheckupResult::found).limit(1).toList());
        boolean right = words == null
                ? quotas.stream().allMatch(CheckupResult::isFine)
                : quotas.stream()
                        .anyMatch(
                                finding -> !finding.isFine() && finding.found().contains(words));
        if (quotas.isEmpty() || !right) {
            fire.fault("doctor does not say what is so of quotas, " + what + ": " + quotas);
        }
    }

    private void clear() throws InterruptedException {
        Map<String, @Nullable Double> none = new LinkedHashMap<>();
        WIDE.keySet().forEach(key -> none.put(key, null));
        alter(none);
    }

    /** The same for the user of each service. */
    private void alter(Map<String, ? extends @Nullable Double> quotas) throws InterruptedException {
        List<ClientQuotaAlteration> alterations = Cluster.FIRST.stream()
                .map(user -> new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "watchfloor-" + user)),
                        quotas.entrySet().stream()
                                .map(quota -> new ClientQuotaAlteration.Op(quota.getKey(), quota.getValue()))
                                .toList()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", inside))) {
            admin.alterClientQuotas(alterations).all().get();
        } catch (ExecutionException e) {
            throw new CommandFailed("the quotas were not taken: " + e.getCause());
        }
    }
}
