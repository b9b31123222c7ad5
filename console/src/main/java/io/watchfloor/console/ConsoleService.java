package io.watchfloor.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.authoring.learning.Yardstick;
import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Lag;
import io.watchfloor.board.view.ReceiverBook;
import io.watchfloor.board.view.Situation;
import io.watchfloor.console.acts.ActDesk;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.console.acts.Doing;
import io.watchfloor.console.past.PastFollower;
import io.watchfloor.console.routing.Routing;
import io.watchfloor.console.routing.Telling;
import io.watchfloor.console.web.EventLog;
import io.watchfloor.console.web.Pages;
import io.watchfloor.console.web.Updates;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.model.Grant;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console as a service. Its pages are up at once; until every topic is there and read to the end they say so
 * instead of showing a board that only looks complete.
 */
public final class ConsoleService implements Service {
    private static final Logger log = LoggerFactory.getLogger(ConsoleService.class);
    private static final int EVENTS_KEPT = 4096;
    /** So long after the start the board waits for the past; then it is shown without what is still being read. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** A short past is awaited, however long the board took. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

    private final ServiceContext context;
    private final CleanupStack started = new CleanupStack();
    private final BoardView view;
    private final Tuning tuning;
    private final BoardTopics topics;
    private final BeatWriter beats;
    private final Pages pages;
    private final WebDesk desk;
    private final WebServer web;
    private final Thread loader;
    private volatile @Nullable TopicFollower follower;
    private volatile @Nullable LagWatch lagWatch;
    private volatile boolean loaded;
    private volatile boolean failed;
    private volatile boolean closing;

    private ConsoleService(ServiceContext context, String host, int port, Access access, Routing routing) {
        this.context = context;
        this.view = new BoardView();
        this.tuning = new Tuning(view, new TopicArchive(context), context.clock(), context.producer("console"));
        this.pages = new Pages();
        EventLog events = new EventLog(UUID.randomUUID().toString().substring(0, 8), EVENTS_KEPT);
        Updates updates = started.push(new Updates(view, pages, events));
        AnswerBook answers = new AnswerBook();
        BoardTopics.Beside beside = new BoardTopics.Beside(new GrantBook(), new ReceiverBook());
        this.topics = new BoardTopics(
                context.topics(),
                view,
                beside,
                answers,
                tuning,
                updates,
                context.metrics().counter("watchfloor.console.unreadable"));
        for (Precedence precedence : Precedence.values()) {
            Gauge.builder("watchfloor.incidents.open", view, board -> board.openWith(precedence))
                    .description("Incidents that are open, by the precedence that they have now")
                    .tag("precedence", precedence.word())
                    .register(context.metrics());
        }
        under("precision", Yardstick::underPrecision);
        under("recall", Yardstick::underRecall);
        Doing doing = doing(answers);
        Grants grants = new Grants(beside.grants(), DeskClock.wall(), context.metrics(), used -> {
            Future<?> unused = doing.writer().write(context.topics().grants, used.id() + Grant.USED, used);
        });
        this.desk = new WebDesk(
                view,
                tuning,
                grants,
                new Telling(routing, beside.receivers()),
                this::situation,
                this::live,
                this::ready,
                this::metrics,
                doing);
        this.web = started.push(WebServer.start(host, port, desk, pages, events, access));
        this.beats = started.push(BeatWriter.start(context, "console"));
        this.loader = new Thread(this::load, "console-loader");
        loader.setDaemon(true);
    }

    private void under(String what, Predicate<Yardstick> said) {
        Gauge.builder(
                        "watchfloor.yardstick.under",
                        tuning.queue(),
                        queue -> said.test(queue.yardstick(context.clock().instant())) ? 1 : 0)
                .description("1 when even the upper end of the interval is under the bar")
                .tag("of", what)
                .register(context.metrics());
    }

    /**
     * Starts the console without a routing file.
     *
     * @param port 0 takes any free one
     * @param access knows who is asking
     */
    public static ConsoleService start(ServiceContext context, String host, int port, Access access) {
        return start(context, host, port, access, Routing.none());
    }

    /**
     * Starts the console.
     *
     * @param port 0 takes any free one
     * @param access knows who is asking
     * @param routing decides who is told
     */
    public static ConsoleService start(ServiceContext context, String host, int port, Access access, Routing routing) {
        ConsoleService service = new ConsoleService(context, host, port, access, routing);
        service.loader.start();
        return service;
    }

    private Doing doing(AnswerBook answers) {
        Topics topics = context.topics();
        TopicWriter writer = started.push(new TopicWriter(context));
        ActDesk acts = new ActDesk(writer, topics.actions, answers, context.clock(), ActDesk.PATIENCE);
        return new Doing(acts, writer, topics, new LetterRedriving(context), this::knows);
    }

    /** In a replay nobody beats: all of it is one process. */
    private boolean knows(int logic) {
        return context.clock().replay() || this.topics.logic().isAtLeast(logic);
    }

    public int port() {
        return web.port();
    }

    private void load() {
        long began = System.nanoTime();
        try {
            TopicValues board = topics.board();
            TopicAdmin.prepare(context, context.topics().createdByConsole(), board.topics());
            TopicAdmin.prepare(context, List.of(), PastFollower.of(context.topics()));
            PastKeeper past = started.push(PastKeeper.open(context, view, tuning));
            past.recall();
            TopicFollower following = started.push(
                    TopicFollower.start("console-reader", context, board.topics(), past.liveFrom(), board));
            follower = following;
            lagWatch = started.push(new LagWatch(context));
            while (following.isAlive() && !following.awaitCaughtUp(Duration.ofMillis(500))) {
                log.debug("still reading");
            }
            if (following.isAlive()) {
                Duration left = PATIENCE.minusNanos(System.nanoTime() - began);
                past.readOn(left.compareTo(LEAST_PATIENCE) > 0 ? left : LEAST_PATIENCE);
                // Before anybody is told that it is ready: the first officer waits for no page that was never shown.
                rehearse();
                loaded = true;
                topics.startPushing();
                log.info("the board is complete");
                tuning.warm();
                followTagged();
            }
        } catch (InterruptedException e) {
            log.debug("closed before the board was complete");
        } catch (RuntimeException e) {
            if (!closing) {
                failed = true;
                log.error("the console cannot read its topics: {}; restart it", e.toString(), e);
            }
        }
    }

    private void rehearse() {
        try {
            Rehearsal.of(desk, pages);
        } catch (RuntimeException e) {
            log.warn("a page could not be shown before somebody asks for it: {}", e.toString(), e);
        }
    }

    /** After the board, since it takes longer and only the pages of rules need it. */
    private void followTagged() throws InterruptedException {
        TopicValues tagged = topics.tagged();
        TopicAdmin.prepare(context, List.of(), tagged.topics());
        TopicFollower reading = started.push(TopicFollower.start("console-tagged", context, tagged));
        while (reading.isAlive() && !reading.awaitCaughtUp(Duration.ofMillis(500))) {
            log.debug("still reading what was tagged");
        }
        if (reading.isAlive()) {
            tuning.queue().complete();
        }
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Health live() {
        TopicFollower following = follower;
        boolean stopped = failed || (following != null && !following.isAlive() && !closing);
        return stopped
                ? Health.down("the console stopped reading its topics; restart it, the log says why")
                : Health.up("running");
    }

    @Override
    public Health ready() {
        String trouble = trouble();
        if (trouble != null) {
            return Health.down(trouble);
        }
        String past = view.past().progress();
        return Health.up(past.isEmpty() ? "every topic is read to its end" : past);
    }

    private Situation situation() {
        LagWatch watch = lagWatch;
        return new Situation(
                context.clock().instant(),
                context.clock().replayOf(),
                trouble(),
                watch == null ? Lag.UNKNOWN : watch.lag());
    }

    private @Nullable String trouble() {
        Health live = live();
        if (!live.ok()) {
            return live.detail();
        }
        if (follower == null) {
            return "Waiting for the broker and its topics. This board shows nothing yet.";
        }
        if (!loaded) {
            return "Still reading what happened so far. This board is not complete yet.";
        }
        Health broker = beats.ready();
        return broker.ok() ? null : "STALE: " + broker.detail() + ". Nothing newer than that can be seen or done here.";
    }

    private String metrics() {
        return context.metrics() instanceof PrometheusMeterRegistry prometheus ? prometheus.scrape() : "";
    }

    @Override
    public void close() {
        closing = true;
        loader.interrupt();
        try {
            loader.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.close();
    }
}
