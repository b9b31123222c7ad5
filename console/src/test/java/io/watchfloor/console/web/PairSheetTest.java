package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    @Test
    void drawsNothingOfAPairOfWhichNothingIsKnownAndNamesACodeThatNobodyHas() throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            Document quiet = Jsoup.connect(desk.url("/pairs/AND-BTN")).get();
            assertThat(quiet.select("#chart, script[src*=tension]")).isEmpty();
            assertThat(quiet.text()).contains("No incident of this pair weighed anything in these days.");

            Document unknown = refused(desk, "/pairs/CHN-QQQ");
            assertThat(unknown.select("h1").text()).isEqualTo("Not found");
            assertThat(unknown.text()).contains("No party has the code QQQ.");
            assertThat(unknown.select("main a").eachAttr("href")).containsExactly("/pairs");

            desk.view.apply(Samples.incident("CHN-QQQ.airspace.1", Precedence.ROUTINE));
            assertThat(Jsoup.connect(desk.url("/pairs/CHN-QQQ")).get().select(".row"))
                    .hasSize(1);
        }
    }

    @Test
    void tellsWhoMayNotWhoGivesRolesAndLeadsBackToTheList() throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            desk.seat = new Seat("vera", Role.VIEWER);

            Document refused = refused(desk, "/new-rule");

            assertThat(refused.select("h1").text()).isEqualTo("Not allowed");
            assertThat(refused.text())
                    .contains("This needs the role analyst; yours is viewer. Who runs this desk gives roles.");
            assertThat(refused.select("main a").eachAttr("href")).containsExactly("/rules");
        }
    }

    private static Document refused(DeskAtHand desk, String path) throws IOException {
        return Jsoup.connect(desk.url(path))
                .header("Accept", "text/html")
                .ignoreHttpErrors(true)
                .get();
    }
}
