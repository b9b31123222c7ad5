package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.Seen;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each officer saw. */
class SeenBookTest {
    private final Row row = Row.of(Samples.incident("CHN-USA.airspace.1", Precedence.IMMEDIATE));
    private final Instant turned = row.turned();
    private final SeenBook book = new SeenBook();

    @Test
    void whoLooksForTheFirstTimeFindsTheLastEightHoursUnseen() {
        Instant soon = turned.plus(Duration.ofHours(7));
        Instant later = turned.plus(Duration.ofHours(9));

        assertThat(book.known("lee", List.of(row), soon)).isEmpty();
        assertThat(book.known("lee", List.of(row), later)).containsEntry(id(), row.told());
    }

    @Test
    void whatWasNewStaysNewUntilItIsLookedAtHoweverOftenOthersAre() {
        Instant began = turned.plus(Duration.ofHours(7));
        book.apply(seen("lee", "IND-PAK.war.1", row.told(), began.minus(Duration.ofHours(8)), began));
        Instant later = began.plus(Duration.ofDays(2));
        book.apply(seen("lee", "IND-PAK.war.1", row.told(), book.since("lee", later), later));

        assertThat(book.known("lee", List.of(row), later)).isEmpty();
    }

    @Test
    void whatOneSawIsQuietForThemAloneAndOnlyAsUrgentAsItWas() {
        book.apply(seen("lee", id(), row.told(), turned, turned));

        assertThat(book.known("lee", List.of(row), turned)).containsEntry(id(), row.told());
        assertThat(book.quiet("lee", row)).isTrue();
        assertThat(book.quiet("kim", row)).isFalse();
        book.apply(seen("lee", id(), "P3 open 1 0", turned, turned));
        assertThat(book.quiet("lee", row)).as("it has risen since").isFalse();
    }

    @Test
    void whoComesFromThePageIsToldOfTheLookBefore() {
        assertThat(book.looked("lee", id(), turned)).isNull();
        book.apply(seen("lee", id(), row.told(), turned, turned));
        assertThat(book.looked("lee", id(), turned.plusSeconds(30)))
                .as("a first look, still going on")
                .isNull();
        Instant again = turned.plus(Duration.ofHours(6));
        assertThat(book.looked("lee", id(), again)).isEqualTo(turned);
        book.apply(new Seen("lee", id(), row.told(), turned, again, book.looked("lee", id(), again), Map.of()));

        assertThat(book.looked("lee", id(), again.plusSeconds(30))).isEqualTo(turned);
        assertThat(book.looked("lee", id(), again.plus(Duration.ofMinutes(10)))).isEqualTo(again);
    }

    private String id() {
        return row.incident().id();
    }

    private static Seen seen(String by, String incident, String told, Instant since, Instant at) {
        return new Seen(by, incident, told, since, at, null, Map.of());
    }
}
