package io.watchfloor.console;

import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Change;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A desk on a port, empty or full, to look at. Arguments: port, then {@code empty} or {@code full}. */
public final class LookAtDesk {
    private LookAtDesk() {}

    public static void main(String[] arguments) throws InterruptedException {
        DeskClock.Replay clock = DeskAtHand.stoppedClock();
        clock.run(1);
        DeskAtHand desk = DeskAtHand.on(clock, Integer.parseInt(arguments[0]));
        if ("full".equals(arguments[1])) {
            fill(desk);
        }
        System.out.println("desk on " + desk.url("/"));
        new CountDownLatch(1).await();
    }

    /** A night with something of everything. */
    public static void fill(DeskAtHand desk) {
        Incident balloon = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        show(desk, balloon, Change.OPENED, "CHN-USA airspace opened: Reuters reports a spy balloon, as a fact");
        show(
                desk,
                Samples.incident(
                        "CHN-USA.official-visit.1",
                        2,
                        IncidentStatus.OPEN,
                        Precedence.IMMEDIATE,
                        Precedence.IMMEDIATE,
                        "Blinken postpones Beijing trip after spy balloon is sighted"),
                Change.CORROBORATED,
                "a second independent publisher, BBC, reports it");
        // Of the same pair: what could be joined into the flash.
        desk.view.apply(Samples.incident(
                "CHN-USA.talks.3",
                1,
                IncidentStatus.EASED,
                Precedence.ROUTINE,
                Precedence.ROUTINE,
                "US and China agree on a date for talks"));
        show(
                desk,
                Samples.incident(
                        "CHN-TWN.posture.4",
                        7,
                        IncidentStatus.OPEN,
                        Precedence.PRIORITY,
                        Precedence.IMMEDIATE,
                        "Taiwan says 34 Chinese aircraft near the island, 20 crossed the median line of the strait"),
                Change.EASED,
                "no new crossing reported for 12 hours");
        show(
                desk,
                Samples.incident(
                        "IND-PAK.talks.2",
                        3,
                        IncidentStatus.EASED,
                        Precedence.ROUTINE,
                        Precedence.ROUTINE,
                        "Border talks resume after three weeks"),
                Change.UPDATED,
                "one more report");
        show(
                desk,
                Samples.incident(
                        "GBR-RUS.expulsion.1",
                        9,
                        IncidentStatus.CLOSED,
                        Precedence.PRIORITY,
                        Precedence.PRIORITY,
                        "Moscow expels two British attachés"),
                Change.CLOSED,
                "quiet for 72 hours");
        for (int i = 0; i < 8; i++) {
            desk.view.apply(
                    "balloon-" + i,
                    Samples.report(
                            balloon.id(),
                            "report-" + i,
                            "Pentagon: Chinese spy balloon drifts east, report " + i,
                            i == 3 ? "javascript:alert(1)" : "https://bbc.example/" + i,
                            i == 5 ? "the headline was corrected and no longer matches" : null));
        }
        IncidentReport wired = Samples.report(
                balloon.id(), "wired", "Second spy balloon is seen, officials say", "https://bbc.example/w", null);
        desk.view.apply("wired", wired);
        for (String outlet : List.of("Harbour Post", "Valley News", "Lake Herald")) {
            desk.view.apply("copy-" + outlet, Samples.copy("copy-" + outlet, outlet, wired));
        }
        for (int i = 0; i < 18; i++) {
            desk.view.apply(Samples.feed("wire-" + i, "ok", null));
            desk.view.feedList().list("wire-" + i, Samples.listed("wire-" + i, i != 3));
        }
        desk.view.apply(Samples.feed(
                "globaltimes", "failing", "HTTP 503 from https://globaltimes.example/rss; tried again in 4 min"));
        BookAtHand.fill(desk);
        BookAtHand.yesterday(desk);
        desk.view.apply(Samples.silence("exercise", -1, 20));
        desk.view.apply(Samples.note());
        desk.view.apply(Samples.undelivered());
        desk.receivers.apply(Samples.undelivered());
        desk.grant(GrantKind.WALL, "CHN-USA TWN", null);
        desk.view.apply(Samples.deadLetter("line 4, column 12: the document ends inside <item>"));
    }

    private static void show(DeskAtHand desk, Incident incident, Change type, String why) {
        desk.view.apply(incident);
        desk.view.apply(Samples.event(incident, type, why, Samples.DESK.minusSeconds(60L * incident.revision())));
    }
}
