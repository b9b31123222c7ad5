package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One row for one story. */
class FoldingTest {
    private static final Instant NOON = Instant.parse("2023-02-03T12:00:00Z");

    private static final List<Precedence> ANY =
            List.of(Precedence.ROUTINE, Precedence.PRIORITY, Precedence.IMMEDIATE, Precedence.FLASH);

    @Test
    void oneRowSpeaksForWhatTheSameHeadlineMade() {
        Row canada = row("CAN-MMR.sanctions.1", Precedence.PRIORITY, "h1");
        Row britain = row("GBR-MMR.sanctions.1", Precedence.ROUTINE, "h1");
        Row other = row("CHN-USA.talks.1", Precedence.ROUTINE, "h9");

        List<Line> lines = lines(canada, britain, other);

        assertThat(lines).extracting(Line::under).containsExactlyInAnyOrder(null, "CAN-MMR.sanctions.1", null);
        assertThat(lines).extracting(Line::sort).isSorted();
        assertThat(line(lines, canada).others()).containsExactly("GBR-MMR.sanctions.1");
        assertThat(line(lines, canada).story()).isEqualTo("2 incidents, also UK–Myanmar");
    }

    @Test
    void oneHeadlineThatLeadsNeitherIsNotEnoughAndTwoAre() {
        Row one = row("CAN-MMR.sanctions.1", Precedence.PRIORITY, "lead1", "h1", "h2");
        assertThat(line(lines(one, row("GBR-MMR.talks.1", Precedence.ROUTINE, "lead2", "h1")), one)
                        .others())
                .isEmpty();
        assertThat(line(lines(one, row("GBR-MMR.talks.1", Precedence.ROUTINE, "lead2", "h1", "h2")), one)
                        .others())
                .hasSize(1);
    }

    @Test
    void whatIsOwnedUrgentOrGraveStandsByItself() {
        Row head = row("CAN-MMR.sanctions.1", Precedence.FLASH, "h1");
        Row plain = row("GBR-MMR.sanctions.1", Precedence.ROUTINE, "h1");
        Row urgent = row("GBR-MMR.sanctions.1", Precedence.IMMEDIATE, "h1");
        Incident its = plain.incident();
        Row owned = Row.of(Samples.with(
                its,
                new Desk(1, "kim", null, null, null, 0, List.of()),
                its.course().status()));

        assertThat(line(lines(head, plain), plain).under()).isEqualTo("CAN-MMR.sanctions.1");
        assertThat(line(lines(head, urgent), urgent).under()).isNull();
        assertThat(line(lines(head, owned), owned).under()).isNull();
        assertThat(line(Folding.of(List.of(head, plain), id -> Folding.GRAVE), plain)
                        .under())
                .isNull();
        assertThat(line(lines(head, Row.of(its, NOON)), plain).under()).isNull();
    }

    @Test
    void whatIsPartOfACrisisStandsUnderIt() {
        Row crisis = row("RUS-UKR.force.1", Precedence.FLASH, "h1");
        Incident its = row("RUS-UKR.talks.2", Precedence.ROUTINE, "h2").incident();
        Row part = Row.of(IncidentVariant.of(its)
                .ties(new Incident.Ties(
                        List.of(),
                        List.of(new Incident.Link(
                                LinkKind.PART_OF, crisis.incident().id()))))
                .incident());

        assertThat(line(lines(crisis, part), part).under()).isEqualTo("RUS-UKR.force.1");
        assertThat(line(lines(part), part).under()).as("of one that has closed").isNull();
    }

    /** Nothing is lost or told twice, a line follows the one that speaks for it, and nobody under another speaks. */
    @Property(tries = 200)
    void everyIncidentStandsOnce(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = Stream.generate(() -> row(
                        "CHN-USA.talks." + random.nextInt(1_000_000),
                        ANY.get(random.nextInt(ANY.size())),
                        Stream.generate(() -> "h" + random.nextInt(12))
                                .limit(1 + random.nextInt(4))
                                .toArray(String[]::new)))
                .limit(random.nextInt(20))
                .sorted(Row.ORDER)
                .toList();
        List<Row> distinct = new ArrayList<>();
        rows.forEach(row -> {
            if (distinct.stream()
                    .noneMatch(
                            other -> other.incident().id().equals(row.incident().id()))) {
                distinct.add(row);
            }
        });

        List<Line> lines = Folding.of(distinct, id -> 0);

        assertThat(lines).extracting(Line::row).containsExactlyInAnyOrderElementsOf(distinct);
        assertThat(lines).extracting(Line::sort).isSorted();
        String speaker = null;
        for (Line line : lines) {
            if (line.under() == null) {
                speaker = line.row().incident().id();
            } else {
                assertThat(line.under()).isEqualTo(speaker);
                assertThat(line.others()).isEmpty();
            }
        }
    }

    private static List<Line> lines(Row... rows) {
        return Folding.of(
                Stream.of(rows).sorted(Comparator.comparing(Row::sort)).toList(), id -> 0);
    }

    private static Line line(List<Line> lines, Row row) {
        return lines.stream()
                .filter(line -> line.row().incident().id().equals(row.incident().id()))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(String id, Precedence precedence, String... headlines) {
        return Row.of(Samples.telling(Samples.incident(id, precedence), headlines));
    }
}
