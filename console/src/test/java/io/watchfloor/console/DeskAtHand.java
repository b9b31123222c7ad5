package io.watchfloor.console;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Lag;
import io.watchfloor.board.view.ReceiverBook;
import io.watchfloor.board.view.Situation;
import io.watchfloor.console.acts.ActDesk;
import io.watchfloor.console.acts.AnswerBook;
import io.watchfloor.console.acts.Doing;
import io.watchfloor.console.routing.Telling;
import io.watchfloor.console.web.EventLog;
import io.watchfloor.console.web.Pages;
import io.watchfloor.console.web.Updates;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seating;
import io.watchfloor.console.web.access.TestClock;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The desk without Kafka: its view is filled by hand. */
public final class DeskAtHand implements AutoCloseable {
    /** Everybody may do everything. */
    public static final Access OPEN = Access.open(new Seat("demo officer", Role.ADMIN));

    private static final AtomicInteger RUNS = new AtomicInteger();

    private static final Topics TOPICS = Topics.throwAway(1);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String TOKEN = "token-at-hand";

    /** Who sits at it; a test may sit down as somebody else. */
    public volatile Seat seat = new Seat("demo officer", Role.ADMIN);

    public final AnswerBook answers = new AnswerBook();
    /** The incident logic that every instance of streams applies. */
    public int logic = 2;

    /** True time, which a test moves. */
    public final TestClock wall = new TestClock();

    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    public final GrantBook grants = new GrantBook();
    public final Grants keys = new Grants(grants, wall, metrics, used -> grants.apply(used.id() + Grant.USED, used));
    public final ReceiverBook receivers = new ReceiverBook();
    public final RoutingAtHand routing = new RoutingAtHand();
    public final PipelineAtHand pipeline;
    public final BoardView view = new BoardView();
    public final HandArchive archive = new HandArchive();
    public final Tuning tuning;
    public final EventLog events = new EventLog("run" + RUNS.incrementAndGet(), 64);
    public final Updates updates;
    public volatile String trouble;
    public volatile Lag lag = Lag.NONE;
    public final WebServer web;

    private DeskAtHand(DeskClock clock, int port, Access access) {
        Pages pages = new Pages();
        updates = new Updates(view, pages, events);
        pipeline = new PipelineAtHand(view, grants, answers, updates, clock);
        ActDesk acts = new ActDesk(pipeline, TOPICS.actions, answers, clock, PATIENCE);
        tuning = new Tuning(view, archive, clock, "console/test");
        tuning.queue().complete();
        pipeline.words = word -> tuning.queue().apply(word.headline(), word);
        WebDesk desk = new WebDesk(
                view,
                tuning,
                keys,
                new Telling(routing, receivers),
                () -> new Situation(clock.instant(), clock.replayOf(), trouble, lag),
                () -> Health.up("running"),
                () -> Health.down("loading"),
                () -> "metrics 1\n",
                new Doing(acts, pipeline, TOPICS, pipeline, asked -> asked <= logic));
        Access known = access == OPEN ? context -> new Seating(seat, TOKEN, true) : access;
        web = WebServer.start("127.0.0.1", port, desk, pages, events, known);
    }

    /** A desk in a replay of February 2023. */
    public static DeskAtHand replay() {
        return on(stoppedClock(), 0);
    }

    /** A replay that stands still at desk time. */
    public static DeskClock.Replay stoppedClock() {
        return new DeskClock.Replay(Samples.DESK, Samples.DESK.plus(Duration.ofDays(14)));
    }

    public static DeskAtHand on(DeskClock clock, int port) {
        return new DeskAtHand(clock, port, OPEN);
    }

    /** A desk in a replay of February 2023 that asks who is there. */
    public static DeskAtHand asking(Access access) {
        return new DeskAtHand(stoppedClock(), 0, access);
    }

    /** A grant, a routing file and a receiver in which every text is this one. */
    public void taint(Tainted everything, String text) {
        Grant grant =
                keys.make(GrantKind.WALL, Scope.parse("CHN", null, null), text).grant();
        grants.apply("grant", everything.of(grant));
        routing.tainted = text;
        receivers.apply(everything.of(Samples.undelivered()));
    }

    /** Makes a grant that is in force; its path. */
    public String grant(GrantKind kind, String parties, String incident) {
        Grants.Fresh fresh = keys.make(kind, Scope.parse(parties, null, incident), "lee");
        grants.apply(fresh.grant().id(), fresh.grant());
        return fresh.path();
    }

    /** The incident is so now, and whoever looks is told. */
    public void show(Incident incident) {
        view.apply(incident);
        updates.changed(incident.id());
    }

    /** An open incident is so now, and whoever looks is told. */
    public void show(String id, int revision, Precedence precedence, String title) {
        show(Samples.incident(id, revision, IncidentStatus.OPEN, precedence, precedence, title));
    }

    /** What each request that changes something must repeat. */
    public String token() {
        return TOKEN;
    }

    public int port() {
        return web.port();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + web.port() + path;
    }

    @Override
    public void close() {
        updates.close();
        web.close();
    }
}
