package io.watchfloor.cli.doctor;

import static org.apache.kafka.common.quota.ClientQuotaEntity.CLIENT_ID;
import static org.apache.kafka.common.quota.ClientQuotaEntity.IP;
import static org.apache.kafka.common.quota.ClientQuotaEntity.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which quotas doctor calls too small, and of whom. */
class QuotasCheckupTest {
    private static final String WRITE = "producer_byte_rate";
    private static final String READ = "consumer_byte_rate";
    private static final String REQUESTS = "request_percentage";
    private static final String STREAMS = "watchfloor-streams";

    private final Map<ClientQuotaEntity, Map<String, Double>> quotas = new LinkedHashMap<>();

    @Test
    void nobodyIsBoundWhereThereAreNone() {
        assertThat(found()).containsExactly("ok none for our users");
    }

    @Test
    void whatIsWideEnoughIsCountedAndFine() {
        give(USER, STREAMS, Map.of(WRITE, 1_000_000.0, READ, 4e6, REQUESTS, 50.0));
        assertThat(found()).containsExactly("ok 3 for our users, none of them too small");
    }

    @Test
    void eachThatIsTooSmallIsNamedWithWhoItBounds() {
        give(USER, STREAMS, Map.of(WRITE, 20_000.0, REQUESTS, 5.0));
        give(CLIENT_ID, "watchfloor-ingest-1", Map.of(READ, 999_999.0));
        assertThat(found())
                .containsExactly(
                        "WRONG user watchfloor-streams may write 20000 bytes a second",
                        "WRONG client-id watchfloor-ingest-1 may read 999999 bytes a second",
                        "WRONG user watchfloor-streams may use 5 % of a thread's time for requests");
        assertThat(QuotasCheckup.of(quotas).get(0).todo())
                .startsWith("raise its producer_byte_rate to 1000000 or more");
    }

    @Test
    void othersAreNoneOfOurBusiness() {
        give(USER, "reports", Map.of(WRITE, 1.0));
        give(IP, null, Map.of("connection_creation_rate", 1.0));
        assertThat(found()).containsExactly("ok none for our users");
    }

    @Test
    void whatBoundsEverybodyBoundsUsUnlessOneIsGivenByName() {
        give(USER, null, Map.of(WRITE, 5_000.0));
        assertThat(found()).containsExactly("WRONG every user may write 5000 bytes a second");
        give(USER, STREAMS, Map.of(WRITE, 2e6));
        assertThat(found()).containsExactly("ok 1 for our users, none of them too small");
    }

    private void give(String type, @Nullable String name, Map<String, Double> values) {
        Map<String, String> entries = new HashMap<>();
        entries.put(type, name);
        quotas.put(new ClientQuotaEntity(entries), values);
    }

    private List<String> found() {
        return QuotasCheckup.of(quotas).stream()
                .map(one -> (one.isFine() ? "ok " : "WRONG ") + one.found().replaceFirst(":.*", ""))
                .toList();
    }
}
