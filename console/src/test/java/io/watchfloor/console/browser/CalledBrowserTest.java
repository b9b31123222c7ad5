package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who was called, whether it arrived, and who is next. */
@BrowserTest
class CalledBrowserTest {
    private static final String ID = "CHN-USA.airspace.1";

    /** No two have a party in common, so that no call joins another. */
    private static final List<String> PAIRS =
            List.of("AFG-PAK", "ARM-AZE", "CHN-IND", "COD-RWA", "CYP-TUR", "ERI-ETH", "ALB-GRC", "ISR-LBN", "SDN-TCD");

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void saysAtOnceWhoWasCalledAndWhoIsNext() {
        Incident flash = Samples.incident(ID, Precedence.FLASH);
        desk.view.apply(flash);
        desk.view.apply(EventVariant.of(flash, Change.OPENED, Samples.DESK).event());
        browser.openLive(desk.url("/i/" + ID));
        assertThat(called()).contains("nobody by message", "next: duty again, 3 Feb 21:19Z, unless somebody owns it");

        desk.view.apply(Samples.undelivered());
        desk.updates.called(ID);
        await().untilAsserted(() -> assertThat(called())
                .contains("pager 3 Feb 21:10Z undelivered", "next: duty, 3 Feb 21:19Z, unless somebody owns it")
                .doesNotContain("nobody by message"));

        desk.show(Samples.with(flash, Samples.desk(1, "ada"), IncidentStatus.OPEN));
        await().untilAsserted(() -> assertThat(called()).contains("next: nobody while ada owns it"));
        assertThat(browser.barriers()).isEmpty();
    }

    /** Eight calls of one act, of which two persons say that all but the first were wrong; then it calls once more. */
    private void loseTheRight() {
        for (int i = 0; i < PAIRS.size(); i++) {
            String report = "h" + i + "/test-desk/near";
            Incident called = Samples.incident(PAIRS.get(i) + ".airspace.1", Precedence.IMMEDIATE);
            Instant at = Samples.DESK.minus(Duration.ofDays(PAIRS.size() - i));
            desk.view.apply(called);
            desk.tuning.apply(EventVariant.of(called, Change.OPENED, at)
                    .report(report)
                    .annunciates(true)
                    .call(new Call(CallKind.OPENED, Precedence.IMMEDIATE, 60, "near-miss", report, "near miss"))
                    .event());
            if (i + 1 < PAIRS.size()) {
                Act said = ActDraft.of("c" + i, called.id(), ActKind.VERDICT, i % 2 == 0 ? "ada" : "bo", at)
                        .judged(report, i == 0)
                        .act();
                desk.tuning.apply(EventVariant.of(called, Change.ACTED, at)
                        .answer(new Answer(said, true, "done"))
                        .event());
            }
        }
    }

    @Test
    void saysWhatLostTheRightToCallAndGivesItBackWithAReason() throws IOException {
        loseTheRight();
        browser.openLive(desk.url("/i/SDN-TCD.airspace.1"));
        assertThat(browser.text("#told-of"))
                .contains("It woke nobody, and is told as priority: near-miss: 1 of 8 judged calls right by 2");
        browser.keep("told-as-priority");
        assertThat(browser.barriers()).isEmpty();

        browser.openLive(desk.url("/load"));
        browser.keep("lost-the-right");
        assertThat(browser.text("#may-call ~ .scroll")).contains("near-miss", "lost the right to call");
        assertThat(browser.barriers()).isEmpty();
        browser.one("#may-call ~ .scroll [name=reason]").sendKeys("its rule was mended");
        browser.leave(() -> browser.click("#may-call ~ .scroll form button"));

        await().until(() -> browser.told().startsWith("Note"));
        assertThat(browser.url()).endsWith("/load");
        assertThat(desk.pipeline.written).hasSize(1);
        Act note = (Act) desk.pipeline.written.get(0);
        assertThat(note.mayCall()).isEqualTo("near-miss");
        assertThat(note.reason()).isEqualTo("its rule was mended");
    }

    private static String called() {
        return browser.text("#told-of .called").replaceAll("\\s+", " ");
    }
}
