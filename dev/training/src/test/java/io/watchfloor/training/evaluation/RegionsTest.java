package io.watchfloor.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
    @Test
    void eachFileOfActorsIsARegionAndBlocsAreNone() {
        Regions regions = Regions.of(Map.of(
                "actors/asia.yaml", "# who\n\nCHN:\n  name: China\nJPN:\n  name: Japan\n",
                "actors/blocs.yaml", "NAT:\n  name: a bloc\n",
                "rules/x.yaml", "USA:\n"));

        assertThat(regions.byState()).containsExactlyInAnyOrderEntriesOf(Map.of("CHN", "asia", "JPN", "asia"));
    }
}
