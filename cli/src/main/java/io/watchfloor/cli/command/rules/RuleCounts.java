package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.RuleCount;
import io.watchfloor.cli.base.CommandFailed;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each rule did on a running watch, from the metrics of streams (docs/metrics.md). */
final class RuleCounts {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Pattern SERIES = Pattern.compile("watchfloor_rule_(\\w+)\\{(.*)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Map<String, RuleCount> counts = new HashMap<>();

    /** Asks the page of a running streams service. */
    static RuleCounts at(String hostAndPort) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create("http://" + hostAndPort + "/metrics"))
                    .timeout(ANSWER_WITHIN)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("'" + hostAndPort + "' is no HOST:PORT");
        }
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
            return of(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new CommandFailed("no metrics at " + hostAndPort + "; start the watch with ./watchfloor up, or name"
                    + " the page of streams with --counts HOST:PORT");
        }
    }

    /** Reads the text format of Prometheus. */
    static RuleCounts of(String metrics) {
        RuleCounts all = new RuleCounts();
        metrics.lines().forEach(all::read);
        return all;
    }

    private void read(String line) {
        Matcher series = SERIES.matcher(line);
        if (!series.matches()) {
            return;
        }
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(series.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        String rule = labels.getOrDefault("rule", "");
        long value = (long) Double.parseDouble(series.group(3));
        counts.put(rule, with(ofRule(rule), series.group(1), labels.getOrDefault("modality", ""), value));
    }

    private static RuleCount with(RuleCount before, String what, String modality, long value) {
        return switch (what) {
            case "candidates_total" -> new RuleCount(value, before.byModality(), before.lastHit());
            case "matches_total" -> {
                Map<Modality, Long> byModality = new EnumMap<>(Modality.class);
                byModality.putAll(before.byModality());
                byModality.put(Modality.of(modality), value);
                yield new RuleCount(before.candidates(), byModality, before.lastHit());
            }
            case "last_hit_seconds" ->
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
