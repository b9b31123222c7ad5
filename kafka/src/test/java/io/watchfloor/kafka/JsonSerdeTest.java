package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Feed;
import io.watchfloor.model.InvalidJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {
    private final JsonSerde<Feed> serde = new JsonSerde<>(Feed.class);

    @Test
    void valuesComeBack() {
        Feed feed = new Feed("tally", "https://tally.example/rss", "Tally", null, null, null, 60, true, Map.of());

        byte[] bytes = serde.serializer().serialize("any", feed);

        assertThat(serde.deserializer().deserialize("any", bytes)).isEqualTo(feed);
    }

    @Test
    void aTombstoneStaysNull() {
        assertThat(serde.serializer().serialize("any", null)).isNull();
        assertThat(serde.deserializer().deserialize("any", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "<rss/>",
                "{\"id\":\"tally\"}",
                "{\"id\":\"tally\",\"url\":7",
                "null",
                "\u0000\uffff"
            })
    void poisonSaysWhatItIsNot(String poison) {
        byte[] bytes = poison.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> serde.deserializer().deserialize("any", bytes))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a Feed");
    }

    @Test
    void bytesThatAreNoTextArePoisonToo() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3};

        assertThatThrownBy(() -> serde.deserializer().deserialize("any", bytes))
                .isInstanceOf(InvalidJsonException.class);
    }
}
