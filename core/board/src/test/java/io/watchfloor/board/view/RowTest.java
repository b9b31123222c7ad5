package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a line of the board says. */
class RowTest {
    private static final Instant TURNED = Instant.parse("2023-02-04T19:50:00Z");

    private static Incident with(LeadHeadline lead, int carriers) {
        Incident sample = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        Incident.Coverage all = sample.coverage();
        return IncidentVariant.of(sample)
                .coverage(new Incident.Coverage(
                        all.reports(),
                        carriers,
                        all.withdrawn(),
                        all.publishers(),
                        List.of("sighting", "regret", "second-object", "protest", "shoot-down"),
                        all.deniedBy(),
                        all.top(),
                        lead))
                .incident();
    }

    private static LeadHeadline lead() {
        return new LeadHeadline(
                "h1/rule",
                TURNED,
                "Wire",
                "US shoots it down",
                null,
                List.of(),
                TURNED,
                "says that it happened",
                "war");
    }

    @Test
    void aHeaderWithoutALeadIsToldByItsNewestReport() {
        Row old = Row.of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        assertThat(old.lead()).isNotNull();
        assertThat(old.lead().title()).isEqualTo(old.latest().title());
        assertThat(old.turned()).isEqualTo(old.incident().course().opened());
        assertThat(old.since()).as("nothing newer to tell").isNull();
    }

    @Test
    void whatTurnedLastStandsFirstAndWhatItWas() {
        Row turned = Row.of(with(lead(), 4));
        Row quiet = Row.of(Samples.incident("CHN-USA.airspace.2", Precedence.FLASH));
        assertThat(Row.ORDER.compare(turned, quiet)).isNegative();
        assertThat(turned.turned()).isEqualTo(TURNED);
        assertThat(turned.chain()).containsExactly("regret", "second object", "protest", "shoot down");
    }

    @Test
    void dotsAreIndependentPublishersAndReprintsAreHollow() {
        assertThat(Row.of(with(lead(), 4)).dots()).isEqualTo("●●");
        assertThat(Row.of(with(lead(), 7)).dots()).isEqualTo("●●○○○");
        assertThat(Row.of(with(lead(), 30)).dots()).isEqualTo("●●○○○○○○○○");
        assertThat(Row.of(with(lead(), 7)).voices()).isEqualTo("2 publishers, 3 reprints");
    }

    @Test
    void theBandNamesTheMostUrgentThatNobodyOwnsAndCountsTheOthers() {
        BoardView view = new BoardView();
        assertThat(view.band("lee")).isEmpty();
        view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        assertThat(view.band("lee")).as("a P3 calls for nobody").isEmpty();
        view.apply(Samples.incident("GBR-RUS.expulsion.1", Precedence.IMMEDIATE));
        view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        assertThat(view.band("lee")).hasValueSatisfying(band -> {
            assertThat(band.incident()).isEqualTo("CHN-USA.airspace.1");
            assertThat(band.more()).isEqualTo(1);
            assertThat(band.names()).isEqualTo("China–US");
            assertThat(band.href()).isEqualTo("/i/CHN-USA.airspace.1");
        });
    }

    @Test
    void credibilityIsWorded() {
        assertThat(Row.credibility(1)).isEqualTo("confirmed");
        assertThat(Row.credibility(6)).isEqualTo("cannot be judged");
    }

    @Test
    void everyStateHasAShortName() {
        for (String country : Locale.getISOCountries()) {
            String code = new Locale.Builder().setRegion(country).build().getISO3Country();
            assertThat(PartyNames.brief(code).length()).as(code).isBetween(2, 14);
        }
        assertThat(PartyNames.brief("USA")).isEqualTo("US");
        assertThat(PartyNames.brief("nowhere")).isEqualTo("nowhere");
    }
}
