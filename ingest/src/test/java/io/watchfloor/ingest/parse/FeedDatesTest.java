package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class FeedDatesTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "testdata", "dates.tsv");

    @Test
    void readsDatesAsTheTableSays() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        int dates = 0;
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                softly.assertThat(String.valueOf(FeedDates.parse(fields[0])))
                        .as(fields[0])
                        .isEqualTo(fields[1]);
                dates++;
            }
        }
        softly.assertAll();
        assertThat(dates).isGreaterThan(200);
    }

    @Property
    void readsWhatItsOwnFormatsWrite(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -18, max = 18) int hours) {
        Instant instant = Instant.ofEpochSecond(second);
        var zoned = instant.atOffset(ZoneOffset.ofHours(hours));
        for (String pattern : new String[] {
            "EEE, dd MMM yyyy HH:mm:ss Z", "d MMMM yyyy HH:mm:ss xxx", "yyyy-MM-dd'T'HH:mm:ssxxx",
            "yyyy-MM-dd HH:mm:ss Z", "MMMM d, yyyy h:mm:ss a xxx", "EEE MMM dd HH:mm:ss 'GMT'xxx yyyy"
        }) {
            String text = DateTimeFormatter.ofPattern(pattern, Locale.US).format(zoned);
            assertThat(FeedDates.parse(text)).as(text).isEqualTo(instant);
        }
    }

    @Property
    void makesADateOfAnythingOrNothing(@ForAll String text) {
        Instant date = FeedDates.parse(text);
        assertThat(date == null || date.getEpochSecond() != Long.MIN_VALUE).isTrue();
    }
}
