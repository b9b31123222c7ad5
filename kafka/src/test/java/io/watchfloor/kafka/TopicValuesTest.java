package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Json;
import io.watchfloor.model.Silence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicValuesTest {
    private static final Instant NOW = Instant.parse("2023-02-03T00:00:00Z");

    private final Topics topics = Topics.standard();
    private final List<String> seen = new ArrayList<>();

    @Test
    void aRecordThatCannotBeReadIsCountedAndTheNextOneIsTaken() {
        int[] told = {0};
        TopicValues values =
                new TopicValues("is left out", () -> told[0]++).each(topics.silences, one -> seen.add(one.id()));
        values.accept(record("a", silence("a")));
        values.accept(record("b", "{\"id\":".getBytes(StandardCharsets.UTF_8)));
        values.accept(record("c", silence("c")));
        values.accept(record("a", null));
        assertThat(seen).containsExactly("a", "c");
        assertThat(values.unreadable()).isEqualTo(1);
        assertThat(told[0]).isEqualTo(1);
    }

    @Test
    void theLatestValueOfEachKeyIsKeptUntilItIsRemoved() {
        Map<String, Silence> kept = new TreeMap<>();
        TopicValues values = new TopicValues("is left out").latest(topics.silences, kept);
        values.accept(record("a", silence("a")));
        values.accept(record("b", silence("b")));
        values.accept(record("a", null));
        assertThat(kept).containsOnlyKeys("b");
    }

    @Test
    void oneTopicIsReadInOnePlace() {
        TopicValues values = new TopicValues("is left out").each(topics.silences, one -> {});
        assertThatThrownBy(() -> values.each(topics.silences, one -> {})).hasMessageContaining("is read already");
        values.accept(new ConsumerRecord<>("another", 0, 0, "k", new byte[0]));
        assertThat(values.topics()).containsExactly(topics.silences);
        assertThat(values.unreadable()).isZero();
    }

    private ConsumerRecord<String, byte[]> record(String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(topics.silences.name(), 0, 7, key, value);
    }

    private static byte[] silence(String id) {
        return Json.write(new Silence(id, List.of("pair=\"CHN-USA\""), "ana", "why", NOW, NOW, Map.of()));
    }
}
