package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.authoring.backtest.HeadlineChange.Kind;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A planted edit: the difference names exactly what it gains, loses and changes. */
class BookDiffTest {
    private static final Instant START = Instant.parse("2023-02-01T06:00:00Z");
    private static final String PACK =
            """
            pack: test
            owner: desk
            defaults: { status: stable, precedence: priority, fields: [title] }
            rules:
              - rule: spy-balloon
                title: Balloon of another state
                subject: airspace
                relation: any
                signal: hostile
                match:
                  object: OBJECT
                tests: { hits: [], misses: [] }
              - rule: visit
                title: Visit put off
                subject: official-visit
                relation: any
                signal: hostile
                precedence: PRECEDENCE
                match:
                  event: postpone ~4 (visit|trip)
                tests: { hits: [], misses: [] }
            """;

    private static final CompiledBook BEFORE = book("spy balloon", "routine");
    private static final CompiledBook AFTER = book("[surveillance balloon, airship]", "priority");

    private final List<HeadlineChange> changes = new ArrayList<>();

    private static CompiledBook book(String object, String precedence) {
        return CompiledBook.compile(
                Books.withPack(PACK.replace("OBJECT", object).replace("PRECEDENCE", precedence)));
    }

    /** Three gained, two lost, two changed, four that no rule or both take alike. */
    private static List<Headline> history() {
        List<String> titles = List.of(
                "US tracks Chinese surveillance balloon over Montana",
                "Japan says Chinese surveillance balloon crossed Kyushu",
                "Japan asks China about surveillance balloon",
                "Canada protests to China over spy balloon",
                "Canada shows China pictures of spy balloon",
                "Australia postpones visit to Indonesia",
                "France postpones trip to Brazil",
                "Talks on fishing end without a word",
                "Weather balloon lands in a garden",
                "Germany opens a bridge",
                "US says Chinese spy balloon is a surveillance balloon of old make");
        List<Headline> history = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            history.add(Books.headline("h" + i, "Outlet " + i, titles.get(i), null, START.plus(Duration.ofHours(i))));
        }
        return history;
    }

    private BookDiff.Result diff(Verdicts verdicts) {
        BookDiff diff = new BookDiff(verdicts, changes::add);
        history().forEach(headline -> diff.add(Taken.by(BEFORE, headline), Taken.by(AFTER, headline)));
        return diff.result();
    }

    @Test
    void namesExactlyTheHeadlinesThatTheEditTouches() {
        BookDiff.Result result = diff(new Verdicts());

        assertThat(ids(Kind.GAINED)).containsExactly("h0", "h1", "h2");
        assertThat(ids(Kind.LOST)).containsExactly("h3", "h4");
        assertThat(ids(Kind.CHANGED)).containsExactly("h5", "h6");
        assertThat(List.of(result.gained(), result.lost(), result.changed())).containsExactly(3, 2, 2);
        assertThat(result.headlines()).isEqualTo(11);
    }

    @Test
    void namesIncidentsThatOpenOrNoLongerOpen() {
        BookDiff.Result result = diff(new Verdicts());

        assertThat(result.opened()).extracting(story -> story.incident().id()).containsExactly("CHN-JPN.airspace.1");
        assertThat(result.noLongerOpened())
                .extracting(story -> story.incident().id())
                .containsExactly("CAN-CHN.airspace.1");
        assertThat(result.changedIncidents())
                .extracting(changed -> changed.after().incident().id())
                .containsExactly("AUS-IDN.official-visit.1", "BRA-FRA.official-visit.1", "CHN-USA.airspace.1");
    }

    @Test
    void highlightsWhatMatchedAndWhatOnceMatched() {
        diff(new Verdicts());

        assertThat(change("h0").highlights()).extracting(Evidence::text).contains("surveillance balloon");
        assertThat(change("h3").highlights()).extracting(Evidence::text).contains("spy balloon");
    }

    @Test
    void theSameBookTwiceDiffersInNothing() {
        BookDiff diff = new BookDiff(new Verdicts(), changes::add);
        history().forEach(headline -> diff.add(Taken.by(BEFORE, headline), Taken.by(BEFORE, headline)));

        assertThat(diff.result().isEmpty()).isTrue();
        assertThat(changes).isEmpty();
    }

    private HeadlineChange change(String headline) {
        return changes.stream()
                .filter(change -> change.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(HeadlineChange::headline)
                .toList();
    }
}
