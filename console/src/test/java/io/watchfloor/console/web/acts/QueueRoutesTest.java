package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.learning.Question;
import io.watchfloor.board.tuning.HeadlineQueue.Entry;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Kind;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The headlines that the desk asks about, and what is said of them. */
@Timeout(60)
class QueueRoutesTest {
    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void fill() throws Exception {
        LookAtDesk.fill(desk);
        desk.seat = new Seat("lee", Role.OFFICER);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private static List<Question> asked(DeskAtHand desk) {
        return desk.tuning.queue().today(Samples.DESK).entries().stream()
                .map(Entry::question)
                .toList();
    }

    @Test
    void anotherDeskAsksTheSame() {
        try (DeskAtHand other = DeskAtHand.replay()) {
            LookAtDesk.fill(other);

            assertThat(asked(desk)).isNotEmpty().isEqualTo(asked(other));
        }
    }

    @Test
    void keepsWhatIsSaidAndShowsItWithoutSayingWhyItWasAsked() throws Exception {
        Question question = asked(desk).stream()
                .filter(one -> one.why() == Why.YARDSTICK && one.kind() == Kind.REPORTED)
                .findFirst()
                .orElseThrow();
        assertThat(requests.post("/queue", "headline", question.id(), "said", "no")
                        .status())
                .isEqualTo(200);

        HeadlineWord word = (HeadlineWord) desk.pipeline.written.get(0);
        assertThat(word.said()).isEqualTo(Said.NO);
        assertThat(word.by()).isEqualTo("lee");
        assertThat(word.day().reported()
                        + word.day().two()
                        + word.day().one()
                        + word.day().none())
                .isEqualTo(90);
        assertThat(requests.page("/queue")).contains("lee: no").doesNotContain("yardstick", "drawn</b>");
        assertThat(desk.tuning.queue().yardstick(Samples.DESK).precision().value())
                .isZero();
        assertThat(requests.page("/load")).contains("0 of 1");
    }

    @Test
    void judgesTheReportToo() throws Exception {
        Question question = asked(desk).stream()
                .filter(one -> one.kind() == Kind.REPORTED)
                .findFirst()
                .orElseThrow();
        String report = question.reports().get(0);
        desk.view.apply("asked", Samples.report("CHN-USA.airspace.1", report, question.title(), null, null));
        assertThat(question.pair()).hasToString("CHN-USA");
        requests.post("/queue", "headline", question.id(), "said", "no");

        assertThat(judged(report)).isEqualTo(1);
    }

    private int judged(String report) {
        return (int) desk.pipeline.written.stream()
                .filter(one -> one instanceof Act act && act.kind() == ActKind.VERDICT && report.equals(act.report()))
                .count();
    }

    @Test
    void refusesWhatIsNotAskedAndWhoOnlyReads() throws Exception {
        assertThat(requests.post("/queue", "headline", "none", "said", "no").status())
                .isEqualTo(404);
        assertThat(requests.post("/queue", "headline", "none").status()).isEqualTo(400);
        String id = asked(desk).get(0).id();
        assertThat(requests.post("/queue", "headline", id, "said", "perhaps").status())
                .isEqualTo(400);
        desk.seat = new Seat("kim", Role.VIEWER);
        assertThat(requests.post("/queue", "headline", id, "said", "no").status())
                .isEqualTo(403);
        assertThat(requests.page("/queue")).contains("Queue").doesNotContain("data-answer");
        assertThat(desk.pipeline.written).isEmpty();
    }
}
