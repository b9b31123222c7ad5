package io.watchfloor.board.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.board.view.Highlights;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Past;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The one answer of the desk and the command line. */
class NotCountedTest {
    private static final String TITLE = "US tracks Chinese spy balloon";
    private final Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
    private final IncidentReport member = member("counted", null);

    @Test
    void whatWasWithdrawnAndWhatWaitsInTheJournalIsTold() {
        NotCounted notCounted = new NotCounted(incident, List.of(member, member("gone", "corrected")));
        notCounted.read(
                journal(
                        at("waits", incident.course().lastReport()),
                        at("counted", incident.course().lastReport())),
                0);
        assertThat(notCounted.all())
                .extracting(Uncounted::headline, Uncounted::reason)
                .allSatisfy(row -> assertThat(row.toList()).doesNotContain("counted-headline"))
                .hasSize(2);
        assertThat(notCounted.all())
                .anySatisfy(one -> assertThat(one.reason()).isEqualTo("withdrawn: corrected"))
                .anySatisfy(one -> assertThat(one.headline()).isEqualTo("waits-headline"));
    }

    @Test
    void whatIsBeyondItsReachIsNotAboutIt() {
        Duration reach = member.report().booked().gather();
        Instant before = incident.course().firstReport().minus(reach).minusMillis(1);
        Instant after = incident.course().lastReport().plus(reach).plusMillis(1);
        NotCounted notCounted = new NotCounted(incident, List.of(member));
        assertThat(notCounted.from()).isEqualTo(incident.course().firstReport().minus(reach));
        notCounted.read(journal(at("early", before), at("late", after)), 0);
        notCounted.add(
                List.of(noted("old", before), noted("now", incident.course().lastReport()), noted("new", after)));
        assertThat(notCounted.all()).extracting(Uncounted::headline).containsExactly("now");
    }

    private static Uncounted noted(String headline, Instant published) {
        return new Uncounted(
                headline,
                "a/rule",
                published,
                "BBC",
                List.of(new Highlights.Piece(TITLE, false)),
                "another reports it");
    }

    private IncidentReport member(String id, String withdrawn) {
        return Samples.report(incident.id(), id, TITLE, null, withdrawn);
    }

    private JournalEntry at(String id, Instant time) {
        Report of = member(id, null).report();
        Report.HeadlineRef said = of.headline();
        Report.HeadlineRef headline = new Report.HeadlineRef(
                id + "-headline",
                said.revision(),
                time,
                time,
                said.outlet(),
                said.publisher(),
                said.wire(),
                said.reliability(),
                said.title(),
                said.link(),
                said.backfill(),
                said.gloss());
        return new JournalEntry.Reported(
                time, new Report(of.id(), headline, of.match(), of.parties(), of.booked(), of.gravity()));
    }

    private static Archive journal(JournalEntry... entries) {
        return new Archive() {
            @Override
            public Past since(Instant since) {
                throw new AssertionError("not asked");
            }

            @Override
            public void journal(int partition, Instant since, Consumer<JournalEntry> each) {
                List.of(entries).forEach(each);
            }

            @Override
            public void tagged(Instant since, Consumer<TaggedHeadline> each) {}

            @Override
            public Optional<DecisionBook> publish(NextBook next) {
                return Optional.empty();
            }
        };
    }
}
