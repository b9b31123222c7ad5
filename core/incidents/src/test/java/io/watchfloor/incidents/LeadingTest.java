package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Json;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The headline that says what happened, told as stories. */
class LeadingTest {
    private final Story story = new Story();

    private LeadHeadline lead() {
        return story.last().coverage().lead();
    }

    private static Reporting grave(String headline, double hours, int tenths) {
        return Reporting.of(headline, hours, "outlet-" + headline).gravity("act", tenths);
    }

    @Test
    void aRemarkAQuestionAndADenialDoNotTakeTheTitleFromWhatHappened() {
        story.given(
                grave("shot", 0, 70).title("US shoots down Chinese balloon"),
                grave("remark", 1, 90).title("Congress unites against China").opinion(),
                grave("asks", 2, 90).title("What will China do to the US now?"),
                grave("denies", 3, 90).title("China denies it").deniedBy("CHN"));
        assertThat(lead().title()).isEqualTo("US shoots down Chinese balloon");
        assertThat(lead().why()).startsWith("says that it happened; gravest for how new it is (7 of 10)");
    }

    @Test
    void anExplainerNeitherLeadsNorTurnsAnIncident() {
        story.given(
                grave("sends", 0, 40).title("US sends troops to China's border"),
                grave("expect", 5, 60)
                        .title("What to expect as the US sends troops")
                        .facet("troops"),
                grave("race", 6, 60)
                        .title("The race of China and the US, explained")
                        .facet("race"));
        assertThat(lead().title()).isEqualTo("US sends troops to China's border");
        assertThat(lead().turned()).isEqualTo(Story.hour(0));
    }

    @Test
    void whatIsToldAgainAfterADayOfQuietIsATurn() {
        story.given(
                grave("first", 0, 50).title("US jet downs object of China"),
                grave("same", 2, 50).title("US fighter downs object of China"));
        assertThat(lead().turned()).isEqualTo(Story.hour(0));
        story.given(grave("again", 27, 50).title("US downs another object of China"));
        assertThat(lead().turned()).isEqualTo(Story.hour(27));
        story.given(grave("more", 40, 50).title("US says it downed another object of China"));
        assertThat(lead().turned()).as("the same once more").isEqualTo(Story.hour(27));
    }

    @Test
    void whatRaisedItLeadsAndTheNewestFacetOfOneStep() {
        story.given(
                grave("seen", 0, 50).title("Balloon of China seen over US").facet("sighting"),
                grave("second", 2, 50).title("Second balloon of China near US").facet("second"),
                grave("seen-again", 3, 50)
                        .title("Balloon of China still over US, says general")
                        .facet("sighting"));
        assertThat(lead().report()).isEqualTo("second/us-china/spy-balloon");
        assertThat(lead().turned()).isEqualTo(Story.hour(2));
        story.given(grave("shot", 5, 70).title("US shoots it down").facet("shot"));
        assertThat(lead().title()).isEqualTo("US shoots it down");
        story.given(grave("talks", 6, 20).title("US and China talk on").facet("talks"));
        assertThat(lead().title()).isEqualTo("US shoots it down");
        assertThat(lead().turned()).as("another facet is a turn").isEqualTo(Story.hour(6));
    }

    @Test
    void whatWasGraveMakesRoomForWhatHappensNow() {
        story.given(
                grave("strike", 0, 90).title("US strikes China"),
                grave("more", 30, 50).title("US expels envoy of China"));
        assertThat(lead().title()).isEqualTo("US strikes China");
        story.given(grave("late", 60, 40).title("US calls back its envoy from China"));
        assertThat(lead().title()).isEqualTo("US calls back its envoy from China");
        story.given(grave("later", 80, 20).title("Why China and the US quarrel").opinion());
        assertThat(lead().title()).as("a remark does not age it").isEqualTo("US calls back its envoy from China");
    }

    @Test
    void aNewFacetTakesTheTitleWhileItIsNewAndNearlyAsGrave() {
        story.given(
                grave("seen", 0, 50).title("Balloon of China seen over US").facet("sighting"),
                grave("off", 5, 38).title("US puts off visit to China").facet("called-off"));
        assertThat(lead().title()).isEqualTo("US puts off visit to China");
        assertThat(lead().why()).contains("a new facet, called-off");
        story.given(grave("seen-again", 12, 45)
                .title("Balloon of China still over US")
                .facet("sighting"));
        assertThat(lead().title()).isEqualTo("Balloon of China still over US");
    }

    @Test
    void whatToDoIsWhatTheRuleOfTheTitleSays() {
        story.given(grave("seen", 0, 50).title("Balloon of China seen over US").action("Ask the air defence"));
        assertThat(story.last().booked().action()).isEqualTo("Ask the air defence");
        story.given(grave("shot", 2, 70).title("US shoots it down"));
        assertThat(story.last().booked().action()).isNull();
        assertThat(lead().subject()).isEqualTo("airspace");
    }

    @Test
    void withdrawingTheLeadChoosesAnew() {
        Reporting wrong = grave("wrong", 1, 80).title("US and China at war");
        story.given(grave("right", 0, 50).title("US and China quarrel"), wrong);
        assertThat(lead().title()).isEqualTo("US and China at war");
        story.given(wrong.withdrawn(Story.hour(2)));
        assertThat(lead().title()).isEqualTo("US and China quarrel");
    }

    @Test
    void ofReportsWithoutGravityTheUrgentOneLeads() {
        story.given(
                Reporting.of("a", 0, "a").title("First"),
                Reporting.of("b", 1, "b").title("Second").precedence(Precedence.FLASH));
        assertThat(lead().title()).isEqualTo("Second");
    }

    @Test
    void isAFunctionOfTheSetInWhateverOrderReportsComeAndGo() {
        List<Member> members = new ArrayList<>();
        Random random = new Random(19);
        for (int i = 0; i < 60; i++) {
            Reporting one = grave("r" + i, i * 3.7, random.nextInt(100)).facet("f" + random.nextInt(5));
            members.add(Member.of(1, one.at(), (i % 7 == 0 ? one.opinion() : one).report(), null));
        }
        String expected = Json.text(chosenOf(members, List.of()));
        for (int round = 0; round < 20; round++) {
            List<Member> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            List<Member> goes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                goes.add(Member.of(
                        1,
                        Story.hour(i),
                        grave("gone" + i, i * 11, 99).facet("g" + i).report(),
                        null));
            }
            shuffled.addAll(random.nextInt(shuffled.size()), goes);
            assertThat(Json.text(chosenOf(shuffled, goes))).isEqualTo(expected);
        }
    }

    private static Leading.Chosen chosenOf(List<Member> come, List<Member> go) {
        Tally tally = new Tally();
        come.forEach(tally::add);
        go.forEach(tally::remove);
        return tally.leading.chosen();
    }
}
