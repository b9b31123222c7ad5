package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a line of the board says. */
class RowTest {
    private static final Instant TURNED = Instant.parse("2023-02-04T19:50:00Z");

    private static Incident with(LeadHeadline lead, int carriers) {
        return with(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH), lead, carriers);
    }

    private static Incident with(Incident sample, LeadHeadline lead, int carriers) {
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
        return lead("US shoots it down", TURNED);
    }

    private static LeadHeadline lead(String title, Instant turned) {
        return new LeadHeadline(
                "h1/rule", TURNED, "Wire", title, null, List.of(), turned, "says that it happened", "war", null);
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
    void aP2StandsBeforeAP3OfTheSameHalfDayAndBehindOneThatTurnedLaterAndNothingStandsBeforeAP1() {
        Row flash = at("CHN-USA.airspace.1", Precedence.FLASH, TURNED.minus(Duration.ofDays(9)));
        Row urgent = at("CHN-USA.airspace.2", Precedence.IMMEDIATE, TURNED);
        Row soon = at("CHN-USA.airspace.3", Precedence.ROUTINE, TURNED.plus(Duration.ofHours(11)));
        Row later = at("CHN-USA.airspace.4", Precedence.ROUTINE, TURNED.plus(Duration.ofHours(13)));

        assertThat(Stream.of(soon, later, urgent, flash).sorted(Row.ORDER)).containsExactly(flash, later, urgent, soon);
    }

    @Test
    void whatEasedStandsAStepLowerAndNotBehindAllThatIsOpen() {
        Row eased = Row.of(with(
                Samples.incident(
                        "CHN-USA.airspace.2", 2, IncidentStatus.EASED, Precedence.IMMEDIATE, Precedence.IMMEDIATE, "t"),
                lead("US shoots it down", TURNED),
                1));
        Row soon = at("CHN-USA.airspace.3", Precedence.ROUTINE, TURNED.plus(Duration.ofHours(5)));
        Row later = at("CHN-USA.airspace.4", Precedence.ROUTINE, TURNED.plus(Duration.ofHours(7)));

        assertThat(Stream.of(soon, later, eased).sorted(Row.ORDER)).containsExactly(later, eased, soon);
    }

    private static Row at(String id, Precedence precedence, Instant turned) {
        return Row.of(with(Samples.incident(id, precedence), lead("US shoots it down", turned), 1));
    }

    @Test
    void aTitleThatNamesOneStateHasBothInFront() {
        assertThat(titled("US shoots down Chinese balloon")).isEqualTo("US shoots down Chinese balloon");
        assertThat(titled("Beijing protests to Washington")).isEqualTo("Beijing protests to Washington");
        assertThat(titled("U.S. warns China's neighbours")).isEqualTo("U.S. warns China's neighbours");
        assertThat(titled("US shoots it down")).isEqualTo("China–US: US shoots it down");
        assertThat(titled("Biden rings Xi")).isEqualTo("China–US: Biden rings Xi");
        assertThat(titled("Machinating musicians meet us")).startsWith("China–US: ");
    }

    private static String titled(String title) {
        return Row.of(with(lead(title, TURNED), 1)).title();
    }

    @Test
    void everyStateCanBeNamedAndIsFoundByItsShortName() {
        assertThat(NamedIn.codes()).hasSizeGreaterThan(230).containsAll(Capital.codes());
        for (String code : NamedIn.codes()) {
            String brief = PartyNames.brief(code);
            if (!brief.equals(code) && !brief.endsWith(".")) {
                assertThat(NamedIn.both(Pair.of(code, Pair.UNIDENTIFIED), brief + " protests"))
                        .as(code + " " + brief)
                        .isTrue();
            }
        }
    }

    @Test
    void dotsAreIndependentPublishersAndReprintsAreHollow() {
        assertThat(Row.of(with(lead(), 4)).dots()).isEqualTo("●●");
        assertThat(Row.of(with(lead(), 7)).dots()).isEqualTo("●●○○○");
        assertThat(Row.of(with(lead(), 30)).dots()).isEqualTo("●●○○○○○○○○");
        assertThat(Row.of(with(lead(), 7)).voices()).isEqualTo("2 publishers, 3 reprints");
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
        assertThat(PartyNames.brief("XKX")).as("which Java has no country for").isEqualTo("Kosovo");
        assertThat(PartyNames.brief("nowhere")).isEqualTo("nowhere");
    }
}
