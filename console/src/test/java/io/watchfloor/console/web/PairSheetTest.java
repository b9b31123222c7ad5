package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the page of a pair says of its open incidents. */
class PairSheetTest {
    @Test
    void saysSinceWhenNobodyOwnsAnIncidentThatCalledLaterThanItOpened() throws Exception {
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        String called = incident.course().opened().plusSeconds(7200).toString();
        try (DeskAtHand desk = DeskAtHand.replay()) {
            desk.view.apply(incident);
            desk.view.apply(Samples.event(
                    incident,
                    Change.ESCALATED,
                    "CHN-USA airspace rose",
                    incident.course().opened().plusSeconds(7200)));
            for (String page : new String[] {"/", "/states/CHN", "/pairs/CHN-USA"}) {
                assertThat(Jsoup.connect(desk.url(page))
                                .get()
                                .select(".row .wait")
                                .eachAttr("datetime"))
                        .as(page)
                        .containsExactly(called);
            }
        }
    }
}
