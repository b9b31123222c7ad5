package io.watchfloor.proofs.stack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.proofs.FoldCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is done to a stack: faults while news flows, how long each lasts for those who wait, and the ledger afterwards. */
final class Fire {
    static final int BROKER_BAR = 30;
    static final int SERVICE_BAR = 20;
    private static final int PATIENCE = 180;
    private static final int SETTLES = 30;

    private final Fleet fleet;
    private final Probe probe;
    private final PrintWriter out;
    private final List<String> broken = new ArrayList<>();

    Fire(Fleet fleet, PrintWriter out) {
        this.fleet = fleet;
        this.probe = new Probe(fleet);
        this.out = out;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    /** Waits until every feed was read, lets news flow, and sees a first story through. */
    void light(int perSecond) throws IOException, InterruptedException {
        if (!Probe.await(() -> probe.ledger().path("allRead").asBoolean(), PATIENCE)) {
            fault("ingest did not read every feed within " + PATIENCE + " s");
        }
        probe.rate(perSecond);
        seen("CHN-USA", "the balloon of the samples", PATIENCE, System.nanoTime());
        story("a story on a quiet day", SERVICE_BAR);
    }

    /** Headlines a second from now on. */
    void rate(int perSecond) throws InterruptedException {
        probe.rate(perSecond);
    }

    /** Kills a member, starts it again, and measures how long a story of that moment takes to be told and shown. */
    void killAndStart(String member) throws IOException, InterruptedException {
        long began = System.nanoTime();
        fleet.kill(member);
        fleet.start(member);
        String pair = probe.publish();
        seen(pair, member + " killed", bar(member), began);
    }

    /** A story without a fault. */
    void story(String what, int bar) throws IOException, InterruptedException {
        long began = System.nanoTime();
        seen(probe.publish(), what, bar, began);
    }

    /** Seconds until a story of this moment is told and shown; absent, and broken, when it is not. */
    @Nullable
    Double back(String what, int patience) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int faults = broken.size();
        seen(probe.publish(), what, patience, began, patience);
        return broken.size() > faults ? null : (System.nanoTime() - began) / 1e9;
    }

    /** A story while something lasts that may well hold it up: no fault when it is not told and shown in time. */
    void meanwhile(String what, int patience) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String pair = probe.publish();
        boolean seen = Probe.await(() -> probe.told(pair) && probe.shown(pair), patience);
        say(String.format(
                "  meanwhile, %s: %s",
                what,
                seen
                        ? String.format("told and shown after %.1f s", (System.nanoTime() - began) / 1e9)
                        : "not told and shown within " + patience + " s"));
    }

    static int bar(String member) {
        return member.equals("kafka") ? BROKER_BAR : SERVICE_BAR;
    }

    private void seen(String pair, String what, int bar, long began) throws IOException, InterruptedException {
        seen(pair, what, bar, began, PATIENCE);
    }

    private void seen(String pair, String what, int bar, long began, int patience)
            throws IOException, InterruptedException {
        boolean seen = Probe.await(() -> probe.told(pair) && probe.shown(pair), patience);
        double seconds = (System.nanoTime() - began) / 1e9;
        // A slow machine is no loss: what is over its bar is said, and fails nothing.
        say(String.format(
                "%-28s %5.1f s until %s was told and shown (bar %d s)%s",
                what, seconds, pair, bar, seconds > bar ? " OVER" : ""));
        if (!seen) {
            fault(what + ": " + pair + " was " + (probe.told(pair) ? "told" : "not told") + " and "
                    + (probe.shown(pair) ? "shown" : "not shown") + " after " + patience + " s");
        }
    }

    /** Stops the news, waits until all of it was tagged, and holds the topics against what was published and their fold. */
    void ledger(Path config) throws IOException, InterruptedException {
        published(config).differences().forEach(this::fault);
    }

    /** The same, but where the topics differ from their fold is returned, and is no fault. */
    FoldCheck.Result published(Path config) throws IOException, InterruptedException {
        probe.rate(0);
        List<String> published = probe.published();
        ServiceContext context = new ServiceContext(
                fleet.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(fleet.settings()),
                config,
                new SimpleMeterRegistry());
        Map<String, String> ids = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        boolean complete = Probe.await(
                () -> {
                    counts.clear();
                    TopicFollower.readAll(context, List.of(context.topics().headlines), record -> {
                        Headline headline = Json.read(record.value(), Headline.class);
                        counts.merge(headline.title(), 1, Integer::sum);
                        ids.put(headline.id(), headline.title());
                    });
                    return counts.size() >= published.size() && tagged(context) >= ids.size();
                },
                PATIENCE);
        if (!complete) {
            fault("not everything was tagged within " + PATIENCE + " s after the news stopped");
        }
        compare(published, counts);
        FoldCheck.Result result = settled(context, ids.keySet());
        say("published " + published.size() + ", of them on the topic " + counts.size() + "; " + result);
        int unsigned = probe.ledger().path("unsigned").asInt();
        say(probe.ledger().path("told").size() + " webhooks, " + unsigned + " not signed well");
        if (unsigned > 0) {
            fault(unsigned + " webhooks were not signed well");
        }
        return result;
    }

    /** What is tagged may still be on its way through gather; what differs after a while is wrong. */
    private static FoldCheck.Result settled(ServiceContext context, Set<String> ids) throws InterruptedException {
        FoldCheck.Result result = FoldCheck.run(context, ids);
        for (int second = 0; !result.differences().isEmpty() && second < SETTLES; second++) {
            TimeUnit.SECONDS.sleep(1);
            result = FoldCheck.run(context, ids);
        }
        return result;
    }

    private static long tagged(ServiceContext context) {
        List<String> keys = new ArrayList<>();
        TopicFollower.readAll(context, List.of(context.topics().taggedHeadlines), record -> keys.add(record.key()));
        return keys.stream().distinct().count();
    }

    private void compare(List<String> published, Map<String, Integer> counts) {
        List<String> missing =
                published.stream().filter(title -> !counts.containsKey(title)).toList();
        if (!missing.isEmpty()) {
            fault(missing.size() + " headlines were lost, such as: " + missing.get(0));
        }
        counts.forEach((title, count) -> {
            if (count > 1) {
                fault("published once, on the topic " + count + " times: " + title);
            }
        });
    }

    void fault(String line) {
        broken.add(line);
        say("  BROKEN " + line);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
