package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.watchfloor.incidents.tension.Course;
import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tense it is between two parties, from the incidents that reports make. */
class TensionTest {
    private static final Coverage COVERAGE = new Coverage(List.of("bbc"), List.of());
    private final Story story = new Story();

    private Tension at(double hours) {
        return Tension.of(Reporting.PAIR, story.incidents.values(), Story.hour(hours), COVERAGE);
    }

    @Test
    void anIncidentWeighsBySignalPrecedenceAndCredibilityWithItsReceipt() {
        story.given(
                Reporting.of("a", 0, "bbc").precedence(Precedence.IMMEDIATE),
                Reporting.of("b", 1, "cnn").precedence(Precedence.IMMEDIATE));

        assertThat(at(1).index()).isEqualTo(1 * 9 * 0.9, within(1e-9));
        assertThat(at(1).receipts()).hasSize(1);
        assertThat(at(1).receipts().get(0).incident().id()).isEqualTo("CHN-USA.airspace.1");
    }

    @Test
    void itHalvesInAWeekOfSilence() {
        story.given(Reporting.of("a", 0, "bbc")).passes(400);
        assertThat(at(24 * 7).index()).isEqualTo(at(0).index() / 2, within(1e-9));
        assertThat(at(24 * 14).index()).isEqualTo(at(0).index() / 4, within(1e-9));
        assertThat(at(-1).index()).isZero();
    }

    @Test
    void theCourseEndsAtTheIndexOfNow() {
        story.given(Reporting.of("a", 0, "bbc")).passes(200);
        Course course = Course.of(
                Reporting.PAIR, story.incidents.values(), Story.hour(168), Duration.ofHours(170), Duration.ofHours(85));

        assertThat(course.points()).hasSize(3);
        assertThat(course.points().get(0).index()).isZero();
        assertThat(course.points().get(2).index()).isEqualTo(at(168).index());
        assertThat(course.points().get(1).index()).isGreaterThan(at(168).index());
    }

    @Test
    void fiveHundredReprintsMoveNothing() {
        String text = "Two fighter jets of China cross the middle line of the Taiwan Strait";
        story.given(Reporting.of("a", 0, "bbc").title(text));
        double before = at(0).index();
        for (int i = 0; i < 500; i++) {
            story.given(Reporting.of("r" + i, i / 1000.0, "outlet" + i).title(text));
        }
        assertThat(at(0.499).index()).isEqualTo(before, within(1e-9));
    }

    @Test
    void cooperationWeighsOnTheOtherSide() {
        story.given(Reporting.of("a", 0, "bbc").about("CHN-USA", "talks").cooperative());
        assertThat(at(0).index()).isNegative();
    }

    @Test
    void whatAPersonDismissedAndWhatIsOfOthersWeighsNothing() {
        story.given(Reporting.of("a", 0, "bbc"), Reporting.of("b", 0, "bbc").about("IND-PAK", "border"));
        assertThat(at(0).receipts()).hasSize(1);
        story.does(Acts.close("c1", "Ito", Disposition.FALSE_ALARM), 1);
        assertThat(at(1).index()).isZero();
        assertThat(at(1).receipts()).isEmpty();
    }

    @Test
    void theChangeIsAgainstTheMeanOfTheThirtyDaysBefore() {
        story.given(Reporting.of("a", 0, "bbc")).passes(400).given(Reporting.of("b", 24 * 40, "bbc"));
        Tension now = at(24 * 40);
        assertThat(now.before()).isBetween(0.0, now.index());
        assertThat(now.change()).isEqualTo(now.index() - now.before(), within(1e-9));
        assertThat(at(-24).change()).isZero();
    }

    @Test
    void publishedScoresStandBesideItOncePerIncidentAndCode() {
        for (int i = 0; i < 5; i++) {
            story.given(Reporting.of("a" + i, i, "outlet" + i).event("MOBILIZE-weapons", "150"));
        }
        story.given(Reporting.of("b", 6, "bbc").event("REJECT-meet", "125"));
        assertThat(at(6).events()).isEqualTo(2);
        assertThat(at(6).plover()).isEqualTo(-6.5 - 2, within(1e-9));
        assertThat(at(6).goldstein()).isEqualTo(-7.2 - 5, within(1e-9));
        assertThat(at(24 * 40).events()).isZero();
    }

    @Test
    void coverageSaysWhoWasSilent() {
        FeedHealth ok = health("bbc", "ok");
        FeedHealth failing = health("xinhua", "failing");
        Coverage coverage = Coverage.of(List.of(failing, ok));
        assertThat(coverage.reporting()).containsExactly("bbc");
        assertThat(coverage.silent()).containsExactly("xinhua");
    }

    private static FeedHealth health(String id, String state) {
        return Json.read(
                """
                {"feed": "%s", "state": "%s", "failures": 0, "items": 0, "at": "2023-02-01T00:00:00Z"}
                """
                        .formatted(id, state),
                FeedHealth.class);
    }
}
