package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.BookAtHand;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The queue of headlines from the keyboard. */
@BrowserTest
class QueueBrowserTest {
    @Test
    void oneKeyAnswersAndTheNextIsUnderTheCursor() {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            BookAtHand.fill(desk);
            BookAtHand.yesterday(desk);
            browser.openLive(desk.url("/queue"));
            assertThat(browser.barriers()).isEmpty();

            browser.leave(() -> browser.press("n"));
            browser.leave(() -> browser.press("y"));
            browser.leave(() -> browser.press("jy"));

            List<String> ids = desk.tuning.queue().today(Samples.DESK).entries().stream()
                    .map(entry -> entry.question().id())
                    .toList();
            List<HeadlineWord> words =
                    desk.pipeline.written.stream().map(HeadlineWord.class::cast).toList();
            assertThat(words).extracting(HeadlineWord::said).containsExactly(Said.NO, Said.YES, Said.YES);
            assertThat(words).extracting(HeadlineWord::headline).containsExactly(ids.get(0), ids.get(1), ids.get(3));
        }
    }

    @Test
    void oneKeyBeginsARuleThatHasWhatNoRuleTookAsItsTest() {
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            desk.seat = new Seat("ana", Role.ANALYST);
            BookAtHand.fill(desk);
            browser.openLive(desk.url("/suggestions"));
            assertThat(browser.barriers()).isEmpty();
            String rule = browser.one(".asked [data-answer=t]").getAttribute("href");

            browser.leave(() -> browser.press("jt"));

            assertThat(rule).contains("/new-rule?");
            assertThat(browser.url()).isEqualTo(rule);
        }
    }
}
