package io.watchfloor.alerts;

import io.watchfloor.alerts.channel.ReceiverGuard;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.decide.AlertsTopology;
import io.watchfloor.alerts.decide.DecisionSettings;
import io.watchfloor.alerts.decide.Vitals;
import io.watchfloor.alerts.outage.BrokerAlarm;
import io.watchfloor.alerts.outbox.Outbox;
import io.watchfloor.alerts.outbox.Receiver;
import io.watchfloor.alerts.outbox.RetryPolicy;
import io.watchfloor.alerts.outbox.SendingDuty;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.alerts.vitals.ClockWatch;
import io.watchfloor.alerts.vitals.PipelineWatch;
import io.watchfloor.alerts.vitals.ReceiverVitals;
import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.kafka.streams.StreamsRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The running service: decides who is notified of which incident event, and sends it. */
public final class AlertsService implements Service {
    private static final Duration FOREVER = Duration.ofDays(10_000);

    private final CleanupStack started;
    private final BeatWriter beats;
    private final SendingDuty duty;
    private final StreamsRunner runner;

    private AlertsService(
            ServiceContext context, Routes routes, List<Receiver> receivers, BeatWriter beats, CleanupStack started) {
        this.started = started;
        this.beats = beats;
        Outbox outbox = new Outbox(retryPolicy(context.settings()));
        duty = started.push(new SendingDuty(context, receivers, outbox, DeskClock.wall()));
        Vitals receiverVitals = new ReceiverVitals(outbox, routes.channels().keySet(), () -> duty.isSending());
        DecisionSettings settings = new DecisionSettings(
                routes, context.clock(), delayedAfter(context), Vitals.of(receiverVitals, services(context)));
        runner = started.push(StreamsRunner.start(context, "alerts", AlertsTopology.build(context, settings, duty)));
    }

    /**
     * Starts to decide and to send; waits for the broker and the topic incident-events, and tells meanwhile when there is none.
     *
     * @throws io.watchfloor.kafka.SettingsException with every fault of the routing file, or naming a missing secret
     */
    public static Service start(ServiceContext context, Path routesFile) throws InterruptedException {
        Routes routes = RoutesFile.load(routesFile);
        InstantSource wall = DeskClock.wall();
        Wire wire = wire(context.settings(), wall);
        List<Receiver> receivers = receivers(routes, routes.channels().keySet(), wire);
        List<Receiver> direct = receivers(routes, routes.watch().direct(), wire);
        CleanupStack started = new CleanupStack();
        try {
            BeatWriter beats = started.push(BeatWriter.start(context, "alerts"));
            started.push(BrokerAlarm.start(beats, direct, context.data(), wall));
            TopicAdmin.prepare(context, createdByAlerts(context.topics()), List.of(context.topics().incidentEvents));
            return new AlertsService(context, routes, receivers, beats, started);
        } catch (InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private static List<Receiver> receivers(Routes routes, Set<String> names, Wire wire) {
        return routes.channels().entrySet().stream()
                .filter(channel -> names.contains(channel.getKey()))
                .map(channel ->
                        new Receiver(channel.getKey(), channel.getValue().open(wire), routes.wording(channel.getKey())))
                .toList();
    }

    /** A replay's desk runs thousands of times faster than the services: there every pause would be hours long. */
    private Vitals services(ServiceContext context) {
        return context.clock().replay()
                ? Vitals.NONE
                : Vitals.of(started.push(PipelineWatch.start(context)), started.push(ClockWatch.start(context)));
    }

    /** Receivers check signatures and Retry-After against the true time, also while the desk replays an old one. */
    private static Wire wire(Settings settings, InstantSource wall) {
        return new Wire(
                wall,
                new Secrets(System.getenv()),
                ReceiverGuard.allowing(AllowedHosts.of(settings, "alerts.allow")),
                settings.duration("alerts.deadline", Duration.ofSeconds(15)));
    }

    private static RetryPolicy retryPolicy(Settings settings) {
        return new RetryPolicy(
                settings.duration("alerts.retry-first", Duration.ofSeconds(5)),
                settings.duration("alerts.retry-longest", Duration.ofMinutes(10)),
                settings.duration("alerts.undelivered-after", Duration.ofHours(24)),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The health of feeds too, which ingest writes: without ingest there must be alerts all the same. */
    private static List<Topic<?>> createdByAlerts(Topics topics) {
        return Stream.concat(topics.createdByAlerts().stream(), Stream.of(topics.feedHealth))
                .toList();
    }

    /** A replay's desk runs thousands of times faster than the pipeline: there a second of work would be hours of delay. */
    private static Duration delayedAfter(ServiceContext context) {
        return context.clock().replay()
                ? FOREVER
                : context.settings().duration("alerts.delayed-after", Duration.ofMinutes(15));
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Health live() {
        return runner.live().and(duty.live());
    }

    @Override
    public Health ready() {
        return beats.ready().and(runner.ready()).and(duty.health());
    }

    @Override
    public void close() {
        started.close();
    }
}
