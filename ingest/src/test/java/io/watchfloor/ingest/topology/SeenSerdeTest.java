package io.watchfloor.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.ingest.schedule.Seen;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SeenSerdeTest {
    private final SeenSerde serde = new SeenSerde();

    @Property
    void readsWhatItWrites(
            @ForAll long id,
            @ForAll @LongRange(min = 1) long link,
            @ForAll @IntRange(min = 1) int revision,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long first,
            @ForAll @IntRange(max = 3) int onDay) {
        Instant seen = Instant.ofEpochMilli(first);
        Seen memory = new Seen(List.of(
                new Seen.Item(hex(id), hex(link), hex(~id), revision, seen, first / 86_400_000, onDay),
                new Seen.Item(hex(~id), null, hex(id), 1, seen, 0, 0)));
        byte[] bytes = serde.serializer().serialize("t", memory);
        assertThat(bytes).hasSize(1 + 2 * 41);
        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(memory);
    }

    private static String hex(long number) {
        return String.format("%016x", number);
    }

    @Example
    void keepsTombstonesAndRefusesOtherLayouts() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {9}))
                .hasMessageContaining("layout 9")
                .hasMessageContaining("newer version");
    }
}
