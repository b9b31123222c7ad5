package io.watchfloor.incidents.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final Instant START = Instant.parse("2023-02-01T00:00:00Z");
    private static final String KEY = "everybody";

    private final Peaks<String> peaks = new Peaks<>();

    PeaksTest() {
        peaks.scoring(scoring(List.of(0, 10, 16, 20), List.of(15, 30)));
    }

    private static Scoring scoring(List<Integer> voices, List<Integer> alone) {
        return new Scoring(
                0,
                List.of(),
                List.of(),
                List.of(100),
                6,
                100,
                voices,
                null,
                alone,
                0,
                List.of(40, 56, 80),
                Precedence.PRIORITY,
                60,
                List.of(24, 90, 25));
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private void report(int minute, String id, String publisher, String reliability, int tenths) {
        peaks.add(KEY, minute(minute), id, new Worth(tenths, tenths, 100, 1, 0, null));
        peaks.voice(minute(minute), publisher, reliability, 1);
    }

    @Test
    void oneVoiceAloneLosesByItsReliability() {
        report(0, "A", "AP", "A", 60);

        assertThat(peaks.highest(KEY, Instant.MIN)).extracting(Peak::points).isEqualTo(45);

        peaks.voice(minute(0), "AP", "A", -1);
        peaks.voice(minute(0), "Blog", "F", 1);
        assertThat(peaks.highest(KEY, Instant.MIN)).extracting(Peak::points).isEqualTo(30);
    }

    @Test
    void voicesOfTheHalfHourAndOfTheHourCount() {
        report(0, "A", "AP", "A", 60);
        report(20, "B", "BBC", "B", 50);
        report(50, "C", "CNN", "B", 40);

        // At minute 20 two of two; at minute 50 three in the hour (16) and one in the half hour (0).
        assertThat(peaks.at(KEY, minute(20))).extracting(Peak::points).isEqualTo(70);
        assertThat(peaks.at(KEY, minute(50))).extracting(Peak::points).isEqualTo(68);
        assertThat(peaks.highest(KEY, Instant.MIN))
                .extracting(Peak::report, Peak::voices)
                .containsExactly("A", 2);
    }

    @Test
    void whatIsOlderThanAnHourAddsNothing() {
        report(0, "A", "AP", "A", 60);
        report(60, "B", "BBC", "B", 20);

        assertThat(peaks.at(KEY, minute(60)))
                .extracting(Peak::points, Peak::report)
                .containsExactly(5, "B");
    }

    @Test
    void onlyWhatCameSinceATimeCountsWhenAsked() {
        report(0, "A", "AP", "A", 90);
        report(130, "B", "BBC", "B", 60);

        assertThat(peaks.highest(KEY, minute(1))).extracting(Peak::report).isEqualTo("B");
        assertThat(peaks.highest(KEY, minute(131))).isNull();
    }

    @Test
    void whatOthersHearOfDoesNotRaiseIt() {
        report(0, "A", "AP", "A", 60);
        peaks.add("owner", minute(0), "T", new Worth(100, 100, 100, 1, 0, null));

        assertThat(peaks.highest(KEY, Instant.MIN)).extracting(Peak::report).isEqualTo("A");
        assertThat(peaks.highest("owner", Instant.MIN)).extracting(Peak::report).isEqualTo("T");
    }

    @Test
    void pointsAreMadeAgainWhenTheBookSaysOtherwise() {
        report(0, "A", "AP", "A", 60);
        peaks.highest(KEY, Instant.MIN);

        peaks.scoring(scoring(List.of(7), List.of(1, 2)));

        assertThat(peaks.highest(KEY, Instant.MIN)).extracting(Peak::points).isEqualTo(66);
    }

    /** Any order of coming and going gives what a fresh one of the same set gives. */
    @Property(tries = 200)
    void isAFunctionOfTheSet(@ForAll long seed) {
        Random random = new Random(seed);
        PeaksTest coming = new PeaksTest();
        List<Runnable> all = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        int count = 1 + random.nextInt(40);
        int[] minutes = random.ints(count, 0, 400).toArray();
        int[] tenths = random.ints(count, 0, 101).toArray();
        for (int i = 0; i < count; i++) {
            int at = i;
            all.add(() -> coming.report(minutes[at], "R" + at, "P" + at % 7, at % 3 == 0 ? "A" : "D", tenths[at]));
            left.add(at);
        }
        Collections.shuffle(all, random);
        all.forEach(step -> {
            step.run();
            if (random.nextInt(3) == 0) {
                coming.peaks.highest(KEY, Instant.MIN);
            }
        });
        for (int i = 0; i < count; i += 3) {
            coming.peaks.remove(KEY, minute(minutes[i]), "R" + i);
            coming.peaks.voice(minute(minutes[i]), "P" + i % 7, i % 3 == 0 ? "A" : "D", -1);
            left.remove(i);
        }
        PeaksTest fresh = new PeaksTest();
        left.forEach(at -> fresh.report(minutes[at], "R" + at, "P" + at % 7, at % 3 == 0 ? "A" : "D", tenths[at]));
        Instant from = random.nextBoolean() ? Instant.MIN : minute(random.nextInt(400));

        assertThat(coming.peaks.highest(KEY, from)).isEqualTo(fresh.peaks.highest(KEY, from));
        Peak highest = coming.peaks.highest(KEY, Instant.MIN);
        int most = left.stream()
                .map(at -> coming.peaks.at(KEY, minute(minutes[at])))
                .mapToInt(peak -> peak == null ? Integer.MIN_VALUE : peak.points())
                .max()
                .orElse(Integer.MIN_VALUE);
        assertThat(highest == null ? Integer.MIN_VALUE : highest.points()).isEqualTo(most);
    }

    @Test
    void whoToldTheActInOtherIncidentsCountsByTheShareOfTheBook() {
        Scoring scoring = scoring(List.of(0, 10, 16, 20), List.of(15, 30));
        peaks.scoring(scoring.elsewhere(50));
        peaks.add(KEY, minute(0), "A", new Worth(60, 60, 100, 1, 0, 3));
        peaks.voice(minute(0), "AP", "A", 1);

        // Half of what three add, and no loss for a voice alone.
        assertThat(peaks.at(KEY, minute(0)))
                .extracting(Peak::points, Peak::voices)
                .containsExactly(68, 3);

        peaks.scoring(scoring);
        assertThat(peaks.highest(KEY, Instant.MIN))
                .extracting(Peak::points, Peak::voices)
                .containsExactly(45, 1);
    }
}
