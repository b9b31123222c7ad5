package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.base.Home;
import io.watchfloor.model.Json;
import io.watchfloor.rules.scale.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * No record of ours is larger than brokers take by default, uncompressed. What an incident comes to stands in
 * {@code LargeIncidentTest}.
 */
class RecordSizesTest {
    private static final int MOST = 900 << 10;

    @Test
    void theDecisionBookIsARecord() throws IOException {
        assertThat(Json.write(ConfigBook.read(new Home(Path.of("..").toAbsolutePath()))))
                .hasSizeLessThan(MOST);
    }

    @Test
    void theModelOfTheScaleCouldBeOne() throws IOException {
        try (InputStream in = Objects.requireNonNull(Scale.class.getResourceAsStream("scale.bin"))) {
            assertThat(in.readAllBytes()).hasSizeLessThan(MOST);
        }
    }
}
