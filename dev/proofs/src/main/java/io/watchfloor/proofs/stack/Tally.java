package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was lost and what came twice since a stack began.
 *
 * @param lost titles that were published and are not on the topic
 * @param twice titles that stand there more than once, and notifications whose id came more than once
 */
record Tally(int lost, int twice) {
    private static final int SETTLED_WITHIN = 60;

    /** Once nothing is missing any more; what still is after a minute is lost. */
    static Tally settled(Fleet fleet, Path folder) throws IOException, InterruptedException {
        Probe probe = new Probe(fleet);
        List<String> published = probe.published();
        Probe.await(() -> missing(published, titles(fleet, folder)) == 0, SETTLED_WITHIN);
        return of(probe, published, titles(fleet, folder));
    }

    private static Tally of(Probe probe, List<String> published, Map<String, Integer> titles)
            throws InterruptedException {
        Map<String, Integer> told = new HashMap<>();
        JsonNode list = probe.ledger().path("told");
        list.forEach(one -> told.merge(one.path("id").asText(), 1, Integer::sum));
        return new Tally(missing(published, titles), repeated(titles.values()) + repeated(told.values()));
    }

    private static int missing(List<String> published, Map<String, Integer> titles) {
        return (int)
                published.stream().filter(title -> !titles.containsKey(title)).count();
    }

    private static int repeated(Collection<Integer> counts) {
        return counts.stream().mapToInt(count -> count - 1).sum();
    }

    private static Map<String, Integer> titles(Fleet fleet, Path folder) {
        ServiceContext context = new ServiceContext(
                fleet.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(fleet.settings()),
                folder,
                new SimpleMeterRegistry());
        Map<String, Integer> titles = new HashMap<>();
        TopicFollower.readAll(
                context,
                List.of(context.topics().headlines),
                record -> titles.merge(Json.read(record.value(), Headline.class).title(), 1, Integer::sum));
        return titles;
    }
}
