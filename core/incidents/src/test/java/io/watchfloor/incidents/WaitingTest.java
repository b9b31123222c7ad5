package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What may open nothing and waits is looked at again. */
class WaitingTest {
    private static final int LATE = (int) Duration.ofMinutes(30).toSeconds();
    private static final int HOURS = 3;

    /**
     * One thing is told by many, and what else is said that day is drawn in once enough have told it; words of opinions
     * resemble nothing.
     */
    @Property(tries = 300)
    void anOpinionHasItsIncidentWhenAllComeHalfAnHourLate(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reporting> told = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(6); i++) {
            told.add(Reporting.of("r" + i, minute(random), "p" + i).telling("balloon"));
        }
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            told.add(Reporting.of("o" + i, minute(random), "q" + i)
                    .telling("word" + i)
                    .opinion());
        }
        told.sort(Comparator.comparing(Reporting::at));
        List<JournalEntry> late = told.stream()
                .map(one -> one.arriving(one.at().plusSeconds(random.nextInt(LATE + 1))))
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList();
        Map<String, String> wanted = members(told.stream().map(Reporting::entry).toList());
        Map<String, String> found = members(late);

        assertThat(found).containsAllEntriesOf(wanted);
        Statistics.label("an opinion is drawn in").collect(isDrawnIn(wanted)).coverage(coverage -> coverage.check(true)
                .percentage(percent -> percent > 50));
    }

    @Test
    void anOpinionJoinsWhatComesToResembleIt() {
        List<JournalEntry> told = new ArrayList<>();
        told.add(Reporting.of("r0", 0, "p0").telling("balloon").entry());
        told.add(Reporting.of("o", 1, "q").telling("visit").opinion().entry());
        for (int i = 1; i < 4; i++) {
            told.add(Reporting.of("r" + i, 1 + i, "p" + i).telling("balloon").entry());
        }
        assertThat(members(told)).hasSize(4);

        told.add(Reporting.of("r4", 5, "p4").telling("visit").entry());
        assertThat(members(told).values()).hasSize(6).containsOnly("CHN-USA.airspace.1");
    }

    @Test
    void whatWaitsIsLeftAloneByWhatIsToldTwoDaysLater() {
        List<JournalEntry> told = new ArrayList<>();
        told.add(Reporting.of("o", 0, "q").telling("visit").opinion().entry());
        for (int i = 0; i < 4; i++) {
            told.add(Reporting.of("r" + i, 48 + i, "p" + i).telling("balloon").entry());
        }
        told.add(Reporting.of("r4", 53, "p4").telling("visit").entry());
        assertThat(members(told)).hasSize(5);
    }

    private static boolean isDrawnIn(Map<String, String> members) {
        return members.keySet().stream().anyMatch(report -> report.startsWith("o"));
    }

    /** In hours. */
    private static double minute(Random random) {
        return random.nextInt(HOURS * 60) / 60.0;
    }

    private static Map<String, String> members(List<JournalEntry> journal) {
        Story story = new Story();
        journal.forEach(story::given);
        Map<String, String> members = new TreeMap<>();
        for (IncidentReport one : story.memberships.values()) {
            members.put(one.report().id(), one.incident());
        }
        return members;
    }
}
