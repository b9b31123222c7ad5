package io.watchfloor.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.Settings;
import io.watchfloor.model.Beat;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor makes of what it sees without a broker, each right and wrong. */
class CheckupsTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theConfigurationIsThatWhichTheStackReads() throws IOException {
        Home home = new Home(folder);
        assertThat(home.ofStack(Map.of()).config()).isEqualTo(folder.resolve("config"));
        Files.writeString(folder.resolve(".env"), "WATCHFLOOR_CONFIG=./ours\nWATCHFLOOR_CONSOLE_PORT=28080\n");
        assertThat(home.ofStack(Map.of()).config()).isEqualTo(folder.resolve("ours"));
        assertThat(home.ofStack(Map.of("WATCHFLOOR_CONFIG", "/elsewhere")).config())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void aContainerNeedsLessMemoryThanAMachine() {
        assertThat(MachineCheckup.memory(512, true).isFine()).isTrue();
        assertThat(MachineCheckup.memory(256, true).isFine()).isFalse();
        assertThat(MachineCheckup.memory(1024, false).isFine()).isTrue();
        String meminfo = "MemTotal:       24683128 kB\nMemFree:         9000000 kB\n";
        assertThat(MachineCheckup.isLimited(512L << 20, meminfo)).isTrue();
        assertThat(MachineCheckup.isLimited(24683128L << 10, meminfo)).isFalse();
        assertThat(MachineCheckup.isLimited(512L << 20, "")).isFalse();
        assertThat(MachineCheckup.memory(512, false).todo()).isEqualTo("give the machine 1024 MiB or more");
    }

    @Test
    void aBrokerWhoseDiskIsNearlyFullIsNamed() {
        long gib = 1L << 30;
        assertThat(ClusterCheckup.disk(1, "/data", 20 * gib, 100 * gib).isFine())
                .isTrue();
        assertThat(ClusterCheckup.disk(1, "/data", 4 * gib, 100 * gib).found())
                .isEqualTo("4096 of 102400 MiB free for /data of broker 1");
        assertThat(ClusterCheckup.disk(1, "/data", 4 * gib, 100 * gib).isFine()).isFalse();
        assertThat(ClusterCheckup.disk(1, "/data", gib, 10 * gib).isFine()).isFalse();
    }

    @Test
    void aSecretThatOnlyContainersSeeIsLookedForWhereTheyHaveItFrom() throws IOException {
        Home home = new Home(folder);
        assertThat(home.secrets(Map.of())).isEqualTo(folder.resolve("deploy/secrets"));
        assertThat(home.secrets(Map.of("WATCHFLOOR_SECRETS", "/elsewhere"))).isEqualTo(Path.of("/elsewhere"));
        Path routes = Files.writeString(
                folder.resolve("routes.yaml"),
                """
                route: {receiver: desk}
                receivers: [{name: desk}]
                ---
                channels: {desk: {webhook: {url: "http://8.8.8.8/hook", secret_file: /run/secrets/of-ours}}}
                """);
        Secrets outside = new Secrets(Map.of(), home.secrets(Map.of()));
        assertThat(ReceiversCheckup.of(routes, Settings.of(Map.of()), outside))
                .singleElement()
                .asString()
                .contains("desk: the secret in file /run/secrets/of-ours cannot be read: ");

        Path secret = Files.createDirectories(home.secrets(Map.of())).resolve("of-ours");
        Files.writeString(secret, "whsec_YSBzZWNyZXQgb2YgYXQgbGVhc3QgMjQgYnl0ZXM=");
        assertThat(ReceiversCheckup.of(routes, Settings.of(Map.of()), outside))
                .containsExactly(CheckupResult.fine("receiver", "desk can be told"));
        assertThat(ReceiversCheckup.of(routes, Settings.of(Map.of()), new Secrets(Map.of())))
                .noneMatch(CheckupResult::isFine);
    }

    @Test
    void oneFeedThatFailsIsNamedWithWhatToDoAndTheRestAreCounted() {
        assertThat(FeedsCheckup.of(List.of(feed("a", 0, null), feed("b", 0, "b answered 500")), NOON))
                .containsExactly(
                        CheckupResult.wrong("feed", "b is failing, failed 1 poll", "b answered 500"),
                        CheckupResult.fine("feeds", "1 of 2 feeds read without errors"));
    }

    @Test
    void feedsThatAllFailAreTheWayOutAndNotTheirAddresses() {
        List<FeedHealth> all = Stream.of("a", "b", "c")
                .map(id -> feed(id, 0, "the name is not known"))
                .toList();
        assertThat(FeedsCheckup.of(all, NOON)).singleElement().satisfies(finding -> {
            assertThat(finding.found()).isEqualTo("none of 3 is read, such as a: the name is not known");
            assertThat(finding.todo()).startsWith("look at the way out from where ingest runs");
        });
    }

    @Test
    void whatIngestSaidLongAgoIsNotHowFeedsAre() {
        assertThat(FeedsCheckup.of(List.of(feed("a", 74, null), feed("b", 76, null)), NOON))
                .filteredOn(finding -> !finding.isFine())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found())
                        .startsWith("ingest has said nothing of 1 of 2 feeds for more than an hour"));
    }

    @Test
    void writesAreSlowWhenEveryServiceWaitsForThem() {
        Beat busy = beat("console", 5, 4000);
        List<Beat> once = List.of(busy, beat("streams", 5, 22), beat("streams", 8, 900), beat("streams", 10, 21));
        assertThat(WritesCheckup.of(once, NOON))
                .containsExactly(CheckupResult.fine("writes", "acknowledged within 22 ms"));
        assertThat(WritesCheckup.of(List.of(busy, beat("streams", 5, 213), beat("alerts", 90, 22)), NOON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).startsWith("acknowledged within 213 ms at best");
                    assertThat(finding.todo()).startsWith("look at the disk of each broker");
                });
        assertThat(WritesCheckup.of(List.of(beat("alerts", 90, 22)), NOON)).isEmpty();
    }

    private static Beat beat(String service, long secondsAgo, long roundTripMillis) {
        Duration roundTrip = Duration.ofMillis(roundTripMillis);
        return new Beat(
                service,
                "1",
                NOON.minusSeconds(secondsAgo),
                Duration.ZERO,
                roundTrip,
                service + "/0.1",
                null,
                Map.of());
    }

    private static FeedHealth feed(String id, long minutesAgo, String error) {
        Instant at = NOON.minus(Duration.ofMinutes(minutesAgo));
        String state = error == null ? "ok" : "failing";
        return new FeedHealth(
                id,
                FeedCondition.of(state),
                at,
                null,
                error,
                error == null ? 0 : 1,
                at,
                at,
                at,
                40,
                null,
                at,
                Map.of());
    }

    @Test
    void aJavaThatCannotReadWhatFeedsAreWrittenInIsSaid() {
        assertThat(MachineCheckup.charsets(List.of("GB18030", "Big5-HKSCS")).isFine())
                .isTrue();
        assertThat(MachineCheckup.charsets(List.of("GB18030", "x-nobody")).found())
                .isEqualTo("this Java cannot read x-nobody");
    }
}
