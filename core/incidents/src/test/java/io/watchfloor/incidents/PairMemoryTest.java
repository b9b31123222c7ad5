package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.incidents.points.Worth;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import org.junit.jupiter.api.Test;

class PairMemoryTest {
    private PairMemory memory;

    private Worth see(Report report) {
        PairMemory.Seen seen = PairMemory.see(memory, report);
        memory = seen.memory();
        return seen.worth();
    }

    private Worth see(double hours, String act, int tenths) {
        return see(Reporting.of("H" + hours, hours, "AP").gravity(act, tenths).report());
    }

    @Test
    void noveltyGoesByTheDaysSinceTheSameAct() {
        see(0, "strike", 60);

        assertThat(see(24, "strike", 60)).isEqualTo(new Worth(30, 60, 50, 1, 0, 1));
        assertThat(see(24 * 11, "strike", 60)).isEqualTo(new Worth(54, 60, 90, 10, 0, 1));
        assertThat(see(24 * 40, "strike", 60)).isEqualTo(new Worth(66, 60, 110, 29, 0, 1));
    }

    @Test
    void theReportsOfOneStoryAreAsNewAsItsFirst() {
        see(0, "strike", 60);

        assertThat(see(24 * 40, "strike", 60).novelty()).isEqualTo(110);
        assertThat(see(24 * 40 + 3, "strike", 60).novelty()).isEqualTo(110);
        assertThat(see(24 * 40 + 9, "strike", 60).novelty()).isEqualTo(50);
    }

    @Test
    void whatWasNeverToldIsAsNewAsIsUsualUntilTheMemoryIsOlder() {
        assertThat(see(0, "strike", 60).days()).isEqualTo(30);
        assertThat(see(24 * 5, "seizure", 60).days()).isEqualTo(30);
        assertThat(see(24 * 50, "blockade", 60).days()).isEqualTo(50);
    }

    @Test
    void anActOfLastWeekIsNoNewsAmongTheManyOfAWar() {
        see(0, "blockade", 60);
        for (int i = 0; i < 39; i++) {
            see(24 + i, "act-" + i, 60);
        }

        assertThat(see(24 * 7, "blockade", 60).days()).isEqualTo(7);
    }

    @Test
    void asGraveWeighsWhatTheBookSays() {
        see(0, "strike", 60);

        Worth worth = see(Reporting.of("B", 24, "AP")
                .gravity("seizure", 60, Scorings.HALF)
                .report());

        // The act is as new as is usual, 110 %, but something as grave was told yesterday, 50 %.
        assertThat(worth.novelty()).isEqualTo(80);
    }

    @Test
    void whatSaysNotThatItHappenedIsNeitherWorthAnythingNorRemembered() {
        assertThat(see(Reporting.of("A", 0, "AP")
                        .gravity("strike", 60)
                        .opinion()
                        .report()))
                .isNull();
        assertThat(see(Reporting.of("B", 0, "AP")
                        .gravity("strike", 60)
                        .affecting("CHN-JPN", "JPN")
                        .report()))
                .isNull();
        assertThat(see(Reporting.of("C", 0, "AP").report())).isNull();
        assertThat(memory).isNull();
    }

    @Test
    void anOfficialAddsWhatTheBookSays() {
        assertThat(see(Reporting.of("A", 0, "AP")
                        .gravity("strike", 60)
                        .byOfficial()
                        .report()))
                .isEqualTo(new Worth(71, 60, 110, 30, 5, 1));
    }

    @Test
    void countsWhoToldTheSameActWithinTheHour() {
        assertThat(told("A", 0, "AP", "Peru sends back the Chilean envoy").tellers())
                .isEqualTo(1);
        assertThat(told("B", 0.5, "BBC", "Chilean ambassador must leave Lima").tellers())
                .isEqualTo(2);
        assertThat(told("C", 0.6, "BBC", "Lima gives envoy of Chile two days").tellers())
                .as("one publisher is one voice")
                .isEqualTo(2);
        assertThat(told("D", 0.7, "Copyist", "Lima gives envoy of Chile two days")
                        .tellers())
                .as("one text is one voice")
                .isEqualTo(2);
        assertThat(told("E", 1.2, "CNN", "Row over mines: Chile's man in Lima sent home")
                        .tellers())
                .as("what was told more than an hour before is over")
                .isEqualTo(2);
        assertThat(see(1.3, "strike", 60).tellers()).as("another act").isEqualTo(1);
    }

    @Test
    void whatTheTableDoesNotKnowIsNoActThatOthersTell() {
        assertThat(see(Reporting.of("A", 0, "AP").gravity(null, 60).report()).tellers())
                .isNull();
    }

    @Test
    void aMemoryOfBeforeTellersIsRead() {
        assertThat(Json.read("{\"first\":1,\"grave\":[],\"acts\":{}}", PairMemory.class)
                        .tellers())
                .isEmpty();
    }

    private Worth told(String id, double hours, String publisher, String title) {
        return see(Reporting.of(id, hours, publisher)
                .title(title)
                .gravity("expulsion", 50)
                .report());
    }

    @Test
    void staysSmallAndIsReadAsItWasWritten() {
        for (int i = 0; i < 500; i++) {
            see(i * 13, "an-act-of-a-long-name-" + i % 90, i % 101);
        }
        for (int i = 0; i < 50; i++) {
            told("T" + i, 499 * 13 + i / 100.0, "a-publisher-of-a-long-name-" + i, "Title " + i);
        }

        assertThat(Json.write(memory)).hasSizeLessThanOrEqualTo(3_584);
        assertThat(Json.read(Json.write(memory), PairMemory.class)).isEqualTo(memory);
        assertThat(memory.acts()).containsKey("an-act-of-a-long-name-49").doesNotContainKey("an-act-of-a-long-name-50");
    }
}
