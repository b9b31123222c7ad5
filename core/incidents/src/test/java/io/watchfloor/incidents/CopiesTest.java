package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One text in many outlets, told as stories. */
class CopiesTest {
    private static final String TEXT = "Two fighter jets of China cross the middle line of the Taiwan Strait";
    private final Story story = new Story();

    private static Reporting carrier(int i) {
        String outlet = "outlet" + i;
        // Outlets touch up what a wire sends them.
        String text =
                i % 3 == 0 ? TEXT.toUpperCase(java.util.Locale.ROOT) : i % 3 == 1 ? TEXT + ", ministry says" : TEXT;
        return Reporting.of("copy" + i, i / 10.0, outlet).title(text);
    }

    @Test
    void oneWireStoryInFortyOutletsIsOneReportWithFortyCarriers() {
        story.given(Reporting.of("wire", 0.05, "reuters").fromWire().title(TEXT));
        for (int i = 0; i < 39; i++) {
            story.given(carrier(i));
        }
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().coverage().carriers()).isEqualTo(40);
        assertThat(story.last().coverage().publishers()).containsExactly("reuters");
        assertThat(story.last().coverage().top())
                .extracting(TopReport::carriers)
                .containsExactly(40);
        assertThat(story.last().level().credibility()).isEqualTo(3);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(carrier(i).arriving(Story.hour(24)));
        }
        String first = essence(entries);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(entries, new Random(seed));
            assertThat(essence(entries)).isEqualTo(first);
        }
    }

    private static String essence(List<JournalEntry> entries) {
        Story told = new Story().given(entries.toArray(JournalEntry[]::new));
        List<String> copies = told.memberships.values().stream()
                .map(member -> member.report().id() + " copy of " + member.copyOf())
                .toList();
        return told.last().coverage().reports() + " " + told.last().coverage().carriers() + " "
                + told.last().coverage().publishers() + copies;
    }

    @Test
    void aPublishersOwnReportCountsBesideTheWireCopyThatItCarries() {
        story.given(
                Reporting.of("wire", 0, "reuters").fromWire().title(TEXT),
                Reporting.of("copy", 1, "cnn").title(TEXT),
                Reporting.of("own", 2, "cnn").title("Taipei scrambles aircraft after incursion by Beijing"));
        assertThat(story.last().coverage().publishers()).containsExactly("reuters", "cnn");
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.last().coverage().carriers()).isEqualTo(3);
    }

    @Test
    void copiesAreOfTheEarliestReportAlsoWhenItComesLast() {
        story.given(carrier(2), carrier(5))
                .given(Reporting.of("early", -1, "afp").title(TEXT).arriving(Story.hour(3)));
        assertThat(story.memberships.values())
                .extracting(IncidentReport::copyOf)
                .containsExactlyInAnyOrder(
                        null,
                        Reporting.of("early", -1, "afp").id(),
                        Reporting.of("early", -1, "afp").id());
    }

    @Test
    void aTextBetweenTwoOthersJoinsThemAndItsWithdrawalPartsThem() {
        String one = "Chinese balloon seen drifting over northern Montana ranches on Thursday";
        String two = "Chinese balloon seen drifting over northern Montana towns and Idaho farms";
        String between = "Chinese balloon seen drifting over northern Montana ranches towns farms";
        Reporting bridge = Reporting.of("m", 2, "afp").title(between);
        story.given(
                Reporting.of("l", 0, "bbc").title(one),
                Reporting.of("r", 1, "cnn").title(two));
        assertThat(story.last().coverage().reports()).isEqualTo(2);

        story.given(bridge);
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().coverage().publishers()).containsExactly("bbc");

        story.given(bridge.withdrawn(Story.hour(3)));
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.last().coverage().publishers()).containsExactly("bbc", "cnn");
    }

    @Test
    void aRisingTollIsANewText() {
        story.given(
                Reporting.of("a", 0, "bbc").title("Death toll from strike passes 120 in border town"),
                Reporting.of("b", 1, "cnn").title("Death toll from strike passes 150 in border town"));
        assertThat(story.last().coverage().reports()).isEqualTo(2);
    }
}
