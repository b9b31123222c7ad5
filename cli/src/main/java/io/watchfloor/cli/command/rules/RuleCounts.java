package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.RuleCount;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.health.Sample;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What each rule did on a running watch, from the metrics of streams (docs/metrics.md), asked for as JSON. */
final class RuleCounts {
    private static final String RULES = "watchfloor.rule.";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Map<String, RuleCount> counts = new HashMap<>();

    /** Asks the page of a running streams service. */
    static RuleCounts at(String hostAndPort) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create("http://" + hostAndPort + "/metrics"))
                    .timeout(ANSWER_WITHIN)
                    .header("Accept", "application/json")
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("'" + hostAndPort + "' is no HOST:PORT");
        }
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
            return of(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InvalidJsonException e) {
            throw new CommandFailed("no metrics at " + hostAndPort + "; start the watch with ./watchfloor up, or name"
                    + " the page of streams with --counts HOST:PORT");
        }
    }

    /** Reads what the page says. */
    static RuleCounts of(String metrics) {
        RuleCounts all = new RuleCounts();
        for (Sample sample : Json.read(metrics, Sample[].class)) {
            if (sample.name().startsWith(RULES)) {
                String rule = sample.tags().getOrDefault("rule", "");
                all.counts.put(rule, with(all.ofRule(rule), sample));
            }
        }
        return all;
    }

    private static RuleCount with(RuleCount before, Sample sample) {
        long value = (long) sample.value();
        return switch (sample.name().substring(RULES.length())) {
            case "candidates" -> new RuleCount(value, before.byModality(), before.lastHit());
            case "matches" -> {
                Map<Modality, Long> byModality = new EnumMap<>(Modality.class);
                byModality.putAll(before.byModality());
                byModality.put(Modality.of(sample.tags().getOrDefault("modality", "")), value);
                yield new RuleCount(before.candidates(), byModality, before.lastHit());
            }
            case "last.hit.seconds" ->
                new RuleCount(
                        before.candidates(), before.byModality(), value == 0 ? null : Instant.ofEpochSecond(value));
            default -> before;
        };
    }

    /** What a rule did; nothing when it is not among the metrics. */
    RuleCount ofRule(String rule) {
        return counts.getOrDefault(rule, RuleCount.NONE);
    }
}
