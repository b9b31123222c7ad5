package io.watchfloor.console;

import io.watchfloor.console.tuning.Tuning;
import io.watchfloor.console.view.BoardView;
import io.watchfloor.console.view.Lag;
import io.watchfloor.console.view.Situation;
import io.watchfloor.console.web.Desk;
import io.watchfloor.console.web.EventLog;
import io.watchfloor.console.web.Pages;
import io.watchfloor.console.web.Updates;
import io.watchfloor.console.web.WebServer;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import java.util.concurrent.atomic.AtomicInteger;

/** The desk without Kafka: its view is filled by hand. */
public final class DeskAtHand implements AutoCloseable {
    /** Everybody may do everything. */
    public static final Access OPEN = Access.open(new Seat("demo officer", Role.ADMIN));

    private static final AtomicInteger RUNS = new AtomicInteger();

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
        tuning = new Tuning(view, archive, clock, "console/test");
        Desk desk = new Desk(
                view,
                tuning,
                () -> new Situation(clock.instant(), clock.replayOf(), trouble, lag),
                () -> Health.up("running"),
                () -> Health.down("loading"),
                () -> "metrics 1\n");
        web = WebServer.start("127.0.0.1", port, desk, pages, events, access);
    }

    /** A desk in a replay of February 2023. */
    public static DeskAtHand replay() {
        return on(Samples.clock(), 0);
    }

    public static DeskAtHand on(DeskClock clock, int port) {
        return new DeskAtHand(clock, port, OPEN);
    }

    /** A desk in a replay of February 2023 that asks who is there. */
    public static DeskAtHand asking(Access access) {
        return new DeskAtHand(Samples.clock(), 0, access);
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
