package io.watchfloor.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.BrokerRelease;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.Test;

/** Our table of releases against the one that the broker has. */
class BrokerReleaseTest {
    @Test
    void knowsTheReleaseOfEveryMetadataVersion() {
        for (MetadataVersion version : MetadataVersion.values()) {
            BrokerRelease release = new BrokerRelease(version.featureLevel());
            assertThat(version.version()).startsWith(version.isProduction() ? release.release() + "-" : "4.3");
            assertThat(release.isTested())
                    .as(version.version())
                    .isEqualTo(version.version().startsWith("4.2-"));
        }
    }

    @Test
    void saysWhatIsOlderAndWhatIsNewer() {
        assertThat(new BrokerRelease(21)).hasToString("Kafka 3.9, and Watchfloor is tested with 4.2.2 only");
        assertThat(new BrokerRelease(0)).hasToString("Kafka older than 3.3, and Watchfloor is tested with 4.2.2 only");
        assertThat(new BrokerRelease(30)).hasToString("Kafka newer than 4.2, and Watchfloor is tested with 4.2.2 only");
        assertThat(new BrokerRelease(MetadataVersion.latestProduction().featureLevel()))
                .hasToString("Kafka 4.2, as tested (4.2.2)");
    }
}
