package io.watchfloor.rules.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.words.NameFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Instant NOW = Instant.parse("2023-02-03T15:00:00Z");
    private static final Map<String, String> FILES = Map.of(
            "subjects.yaml",
            "subjects: [ { id: airspace, rank: 40, gather: 72h } ]",
            "outlets.yaml",
            """
            outlets:
              - { outlet: Xinhua, family: xinhua, country: CHN, reliability: C, state-media: true }
              - { outlet: CGTN, family: cgtn, country: CHN, reliability: C, state-media: true }
              - { outlet: BBC News, family: bbc, country: GBR, reliability: B }
            """);

    private static List<Report> reports(String outlet, RuleMatch... matches) {
        Headline headline = new Headline(
                "h", 1, "feed", outlet, "Title", null, null, "en", NOW, NOW, false, List.of(), null, Map.of());
        Tags tags = new Tags(7, "en", List.of(), List.of(), List.of(matches), true, null);
        return Reports.of(headline, tags, book(Map.of())).reports();
    }

    private static CompiledBook book(Map<String, Instant> activations) {
        DecisionBook book = new DecisionBook(7, "d", "test", null, NOW, activations, FILES, null, Map.of());
        return CompiledBook.compile(book, NameFinder.NONE, new Findings());
    }

    @Test
    void whatWasPublishedBeforeARuleCameIntoForceIsHistoryToIt() {
        Headline headline = new Headline(
                "h", 1, "feed", "BBC News", "Title", null, null, "en", NOW, NOW, false, List.of(), null, Map.of());
        RuleMatch match = match(Modality.ASSERTED, Speaker.UNKNOWN, null, pair("USA", true, true));
        Tags tags = new Tags(7, "en", List.of(), List.of(), List.of(match), true, null);

        assertThat(Reports.of(headline, tags, book(Map.of("pack/rule", NOW.plusSeconds(1))))
                        .reports())
                .extracting(report -> report.headline().backfill())
                .containsOnly(true);
        assertThat(Reports.of(headline, tags, book(Map.of("pack/rule", NOW))).reports())
                .extracting(report -> report.headline().backfill())
                .containsOnly(false);
    }

    private static RuleMatch match(Modality modality, Speaker speaker, String speakerState, PairSignal... pairs) {
        return new RuleMatch(
                "pack/rule",
                "airspace",
                new RuleMatch.Ruling(null, RuleStatus.STABLE, Precedence.FLASH, Effect.OPENS, null, null, null),
                true,
                true,
                modality == Modality.ASSERTED,
                new RuleMatch.Claim(modality, null, speaker, null, speakerState),
                List.of(pairs),
                List.of(new PairSignal(Pair.of("CHN", "TWN"), Signal.HOSTILE, null, null, true, false, false)),
                List.of(),
                List.of());
    }

    private static PairSignal pair(String other, boolean rolesKnown, boolean primary) {
        return new PairSignal(Pair.of("CHN", other), Signal.HOSTILE, "CHN", other, rolesKnown, false, primary);
    }

    @Test
    void onlyThePrimaryMatchOfAPairReports() {
        List<Report> reports = reports(
                "BBC News",
                match(Modality.ASSERTED, Speaker.UNKNOWN, null, pair("USA", true, true), pair("JPN", true, false)));
        assertThat(reports)
                .extracting(report -> report.parties().pair())
                .containsExactly(Pair.of("CHN", "USA"), Pair.of("CHN", "TWN"));
        assertThat(reports.get(0).booked().gather()).isEqualTo(Duration.ofDays(3));
        assertThat(reports.get(0).booked().revision()).isEqualTo(7);
    }

    @Test
    void anAffectedPairOpensNothingAndStaysRoutine() {
        Report affected = reports("BBC News", match(Modality.ASSERTED, Speaker.UNKNOWN, null, pair("USA", true, true)))
                .get(1);
        assertThat(affected.parties().affected()).isTrue();
        assertThat(affected.match().opens()).isFalse();
        assertThat(affected.booked().precedence()).isEqualTo(Precedence.ROUTINE);
    }

    @Test
    void unknownRolesCapPrecedenceAtPriority() {
        Report report = reports("BBC News", match(Modality.ASSERTED, Speaker.UNKNOWN, null, pair("USA", false, true)))
                .get(0);
        assertThat(report.booked().precedence()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void stateMediaOfOneStateAreOneVoice() {
        RuleMatch match = match(Modality.ASSERTED, Speaker.UNKNOWN, null, pair("USA", true, true));
        assertThat(reports("Xinhua", match).get(0).headline().publisher())
                .isEqualTo(reports("CGTN", match).get(0).headline().publisher());
        assertThat(reports("Nobody Knows", match).get(0).headline().reliability())
                .isEqualTo("F");
    }

    @Test
    void onlyAnOfficialOfAPartyDeniesForIt() {
        PairSignal pair = pair("USA", true, true);
        assertThat(reports("BBC News", match(Modality.DENIED, Speaker.OFFICIAL, "CHN", pair))
                        .get(0)
                        .match()
                        .denial())
                .isEqualTo("CHN");
        assertThat(reports("BBC News", match(Modality.DENIED, Speaker.FORMER, "USA", pair))
                        .get(0)
                        .match()
                        .denial())
                .isNull();
        assertThat(reports("BBC News", match(Modality.DENIED, Speaker.OFFICIAL, "RUS", pair))
                        .get(0)
                        .match()
                        .denial())
                .isNull();
    }

    @Test
    void aSummitStoryMakesAtMostSixReports() {
        List<PairSignal> pairs = new ArrayList<>();
        for (String state : List.of("USA", "JPN", "KOR", "IND", "FRA", "GBR", "DEU", "ITA")) {
            pairs.add(pair(state, true, true));
        }
        assertThat(reports(
                        "BBC News", match(Modality.ASSERTED, Speaker.UNKNOWN, null, pairs.toArray(PairSignal[]::new))))
                .hasSize(Reports.PAIRS);
    }
}
