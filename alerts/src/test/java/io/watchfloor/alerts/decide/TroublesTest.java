package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Feeds, services and receivers in trouble, and the heartbeat that says that nothing is wrong. */
class TroublesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ROUTES =
            """
            route:
              receiver: desk
              routes:
                - {matchers: ['about=~"feed|service|receiver"'], receiver: operator}
            receivers: [{name: desk}, {name: operator}]
            ---
            channels: {desk: {log: {}}, operator: {log: {}}}
            heartbeats: {desk: 1h}
            troubles: {feed-failing: 30m, feed-silent: never}
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    @Test
    void aFeedThatFailsForLongerThanStatedIsToldToTheOperatorAndSoIsItsEnd() {
        desk.feed("corridor", "failing", "the server answered 503");
        desk.pass(Duration.ofMinutes(20));
        desk.feed("corridor", "failing", "the server answered 500");
        desk.restart();
        desk.pass(Duration.ofMinutes(9));
        assertThat(desk.told()).isEmpty();
        desk.pass(MINUTE);
        assertThat(desk.lines())
                .containsExactly("operator> PRIORITY notice: 1 feed in trouble"
                        + " | feed-failing corridor since 3 Feb 10:00Z: the server answered 500");
        desk.restart();
        desk.pass(Duration.ofMinutes(25));
        assertThat(desk.told()).isEmpty();
        desk.feed("corridor", "ok", null);
        desk.pass(MINUTE);
        assertThat(desk.lines())
                .containsExactly("operator> ROUTINE notice: 1 trouble over"
                        + " | over: feed-failing corridor, from 3 Feb 10:00Z to 3 Feb 10:55Z");
    }

    @Test
    void manyFeedsAreOneNotice() {
        for (int i = 0; i < 300; i++) {
            desk.feed("feed-" + i, "gone", "410");
        }
        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("operator> PRIORITY notice: 300 feeds in trouble | feed-gone feed-0 since")
                .endsWith(" | and 250 more");
    }

    @Test
    void whatPassesInTimeAndWhatIsNeverToldAreNotTold() {
        desk.feed("corridor", "failing", "503");
        desk.feed("quiet", "silent", "nothing new");
        desk.pass(Duration.ofMinutes(20));
        desk.feed("corridor", "ok", null);
        desk.pass(Duration.ofMinutes(20));
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void aSilenceHidesTheTroubleOfOneFeed() {
        desk.silence("s1", "name=\"corridor\"", Duration.ofHours(1));
        desk.feed("corridor", "failing", "503");
        desk.feed("harbour", "failing", "503");
        desk.pass(Duration.ofMinutes(40));
        assertThat(desk.lines()).singleElement().asString().contains("harbour").doesNotContain("corridor");
    }

    @Test
    void whoeverWasToldNothingForAnHourHearsThatTheWatchIsKept() {
        desk.pass(Duration.ofMinutes(30));
        desk.event("CHN-USA.airspace.1", 1, Precedence.IMMEDIATE, Change.OPENED);
        desk.told();
        desk.pass(Duration.ofMinutes(59));
        desk.restart();
        assertThat(desk.told()).isEmpty();
        desk.pass(MINUTE);
        assertThat(desk.lines())
                .containsExactly("desk> ROUTINE notice: The watch is kept: 1 open incidents,"
                        + " 0 troubles with feeds, services and receivers");
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).hasSize(1);
    }

    @Test
    void aSilentServiceIsToldAndEndsTheHeartbeat() {
        desk.sign(Vitals.About.SERVICE, "streams-silent", "streams", false);
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.lines())
                .containsExactly("operator> IMMEDIATE notice: 1 service in trouble"
                        + " | streams-silent streams since 3 Feb 10:00Z: it stands still");
        desk.pass(Duration.ofHours(3));
        assertThat(desk.told()).isEmpty();
        desk.sign(Vitals.About.SERVICE, "streams-silent", "streams", true);
        desk.pass(MINUTE);
        assertThat(desk.told())
                .anyMatch(id -> id.startsWith("heartbeat:") && id.endsWith("@desk"))
                .anyMatch(id -> id.startsWith("service:") && id.endsWith("@operator"));
    }
}
