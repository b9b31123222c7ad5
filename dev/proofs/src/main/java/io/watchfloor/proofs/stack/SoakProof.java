package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Minutes of news at a rate, with a kill every minute, on real processes: nothing lost, memory flat, errors explained. */
public final class SoakProof {
    /** An error this long after a kill is that kill's. */
    private static final Duration AFTERMATH = Duration.ofSeconds(45);
    /** How much more a member may take before its last kill than before its first. */
    private static final double GROWTH = 1.3;
    /** How much of its container's memory a member may take; at all of it the engine kills it. */
    private static final double FULL = 0.9;

    private final Path home;
    private final PrintWriter out;
    private final List<Instant> kills = new ArrayList<>();
    private final Map<String, List<Long>> resident = new LinkedHashMap<>();

    public SoakProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Runs; true when everything held. */
    public boolean run(Path scratch, int minutes, int perSecond) throws IOException, InterruptedException {
        try (JvmStack stack = JvmStack.start(home, scratch)) {
            JvmFleet fleet = stack.fleet();
            Fire fire = new Fire(fleet, out);
            fire.say("feeds and receiver at port " + stack.outside().port());
            fire.light(perSecond);
            for (int minute = 0; minute < minutes; minute++) {
                faultOfTheMinute(fleet, fire, Fleet.MEMBERS.get(minute % Fleet.MEMBERS.size()));
            }
            fire.ledger(scratch);
            memory(fire);
            errors(fleet, fire);
            fire.say("ended by themselves and were started again: " + fleet.endedByThemselves());
            return fire.broken().isEmpty();
        }
    }

    private void faultOfTheMinute(JvmFleet fleet, Fire fire, String member) throws IOException, InterruptedException {
        long began = System.nanoTime();
        resident.computeIfAbsent(member, name -> new ArrayList<>()).add(fleet.residentMib(member));
        kills.add(DeskClock.wall().instant());
        fire.killAndStart(member);
        long left = TimeUnit.MINUTES.toNanos(1) - (System.nanoTime() - began);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    }

    private void memory(Fire fire) {
        resident.forEach((member, mib) -> {
            fire.say(String.format("%-8s MiB resident before each kill: %s", member, mib));
            if (mib.size() > 2 && mib.get(mib.size() - 1) > mib.get(1) * GROWTH) {
                fire.fault(member + " takes ever more memory: " + mib);
            }
            int limit = ContainerMemory.limitMib(member);
            if (Collections.max(mib) > limit * FULL) {
                fire.fault(member + " would have less than a tenth of its container's " + limit + " MiB left: " + mib);
            }
        });
    }

    private void errors(JvmFleet fleet, Fire fire) throws IOException {
        Map<String, Integer> explained = new TreeMap<>();
        for (String member : Fleet.MEMBERS) {
            for (Path log : fleet.logs(member)) {
                for (String line : Files.readAllLines(log)) {
                    JsonNode entry = entry(line);
                    if (entry == null || !entry.path("level").asText().equals("ERROR")) {
                        continue;
                    }
                    String logger = entry.path("logger").asText();
                    String what = member + " " + logger.substring(logger.lastIndexOf('.') + 1);
                    if (isAftermath(Instant.parse(entry.path("time").asText()))) {
                        explained.merge(what, 1, Integer::sum);
                    } else {
                        fire.fault("error without a fault before it: " + what + ": "
                                + entry.path("message").asText());
                    }
                }
            }
        }
        fire.say("errors in the " + AFTERMATH.toSeconds() + " s after a kill: " + explained);
    }

    private boolean isAftermath(Instant at) {
        return kills.stream().anyMatch(kill -> !at.isBefore(kill) && at.isBefore(kill.plus(AFTERMATH)));
    }

    private static @Nullable JsonNode entry(String line) {
        try {
            return line.startsWith("{") ? Json.mapper().readTree(line) : null;
        } catch (IOException | InvalidJsonException e) {
            return null;
        }
    }
}
