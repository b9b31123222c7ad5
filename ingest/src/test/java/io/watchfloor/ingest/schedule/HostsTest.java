package io.watchfloor.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final Instant NOW = Instant.parse("2023-02-02T10:00:00Z");
    private final Hosts hosts = new Hosts(Duration.ofSeconds(2), host -> host.equals("127.0.0.1"));

    @Test
    void spacesRequestsToOneHostAndNotToOthers() {
        hosts.started("a.example", NOW);
        hosts.finished("a.example");
        assertThat(hosts.freeAt("a.example", NOW)).isEqualTo(NOW.plusSeconds(2));
        assertThat(hosts.freeAt("b.example", NOW)).isEqualTo(NOW);
        assertThat(hosts.freeAt("a.example", NOW.plusSeconds(3))).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void waitsForTheAnswer() {
        hosts.started("a.example", NOW);
        assertThat(hosts.freeAt("a.example", NOW.plusSeconds(60))).isAfter(NOW.plusSeconds(60));
        hosts.finished("a.example");
        assertThat(hosts.freeAt("a.example", NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void givesMoreRoomToWhoWantsMore() {
        hosts.started("www.reddit.com", NOW);
        hosts.finished("www.reddit.com");
        assertThat(hosts.freeAt("www.reddit.com", NOW.plusSeconds(30))).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void leavesABlockedHostAloneUntilThen() {
        hosts.block("a.example", NOW.plusSeconds(600));
        hosts.block("a.example", NOW.plusSeconds(60));
        assertThat(hosts.freeAt("a.example", NOW)).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void needsNoMannersAtHome() {
        hosts.started("127.0.0.1", NOW);
        assertThat(hosts.freeAt("127.0.0.1", NOW)).isEqualTo(NOW);
    }

    @Test
    void knowsAHostInAnyCase() {
        assertThat(Hosts.of("https://News.Example:8443/x")).isEqualTo("news.example");
        assertThat(Hosts.of("no address")).isEqualTo("no address");
    }

    @Test
    void tellsAnOutageFromAFewDeadHosts() {
        Outage outage = new Outage();
        for (int i = 0; i < 6; i++) {
            outage.note("dead" + i, true, NOW);
        }
        assertThat(outage.isOn(NOW)).as("too few to tell").isFalse();
        for (int i = 0; i < 4; i++) {
            outage.note("well" + i, false, NOW);
        }
        assertThat(outage.isOn(NOW)).isTrue();
        outage.note("well4", false, NOW);
        outage.note("well5", false, NOW);
        assertThat(outage.isOn(NOW)).isFalse();
        assertThat(outage.isOn(NOW.plus(Duration.ofMinutes(6)))).as("long ago").isFalse();
    }
}
