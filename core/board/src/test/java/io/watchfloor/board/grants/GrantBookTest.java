package io.watchfloor.board.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which grants open something, and what they show. */
class GrantBookTest {
    private static final Instant NOW = Instant.parse("2023-02-03T22:00:00Z");
    private static final Scope.Hears DESK_HEARS = (receiver, incident) -> receiver.equals("desk");

    private final GrantBook book = new GrantBook();

    @Test
    void opensWhileItLastsWithItsOwnKindAndHash() {
        book.apply("g-1", grant("g-1", GrantKind.WALL, "aa"));
        book.apply("g-2", grant("g-2", GrantKind.BRIEF, "bb"));

        assertThat(book.find(GrantKind.WALL, "aa", NOW)).isNotNull();
        assertThat(book.find(GrantKind.BRIEF, "aa", NOW)).isNull();
        assertThat(book.find(GrantKind.WALL, "bb", NOW)).isNull();
        assertThat(book.find(GrantKind.WALL, "", NOW)).isNull();
        Instant end = NOW.plus(Duration.ofDays(90));
        assertThat(book.find(GrantKind.WALL, "aa", end.minusMillis(1))).isNotNull();
        assertThat(book.find(GrantKind.WALL, "aa", end)).isNull();
        assertThat(book.find(GrantKind.BRIEF, "bb", NOW.plus(Duration.ofDays(7))))
                .isNull();
    }

    @Test
    void aUseThatIsWrittenLateGivesNothingBack() {
        Grant grant = grant("g-1", GrantKind.WALL, "aa");
        book.apply("g-1", grant);
        book.apply("g-1", grant.takenBackBy("kim", NOW));
        book.apply("g-1" + Grant.USED, grant.usedAt(NOW.plusSeconds(5)));

        assertThat(book.find(GrantKind.WALL, "aa", NOW)).isNull();
        assertThat(book.inForce("g-1", NOW)).isFalse();
        assertThat(book.get("g-1").used()).isEqualTo(NOW.plusSeconds(5));
        assertThat(book.get("g-1").takenBackBy()).isEqualTo("kim");
    }

    @Test
    void writesAUseDownEveryTenMinutesOnly() {
        book.apply("g-1", grant("g-1", GrantKind.WALL, "aa"));

        assertThat(book.use("g-1", NOW)).isTrue();
        assertThat(book.use("g-1", NOW.plusSeconds(599))).isFalse();
        assertThat(book.use("g-1", NOW.plusSeconds(600))).isTrue();
    }

    @Test
    void listsThoseInForceFirst() {
        book.apply("g-1", grant("g-1", GrantKind.WALL, "aa").takenBackBy("kim", NOW));
        book.apply("g-2", grant("g-2", GrantKind.WALL, "bb"));

        assertThat(book.all(NOW)).extracting(Grant::id).containsExactly("g-2", "g-1");
        assertThat(book.inForce(NOW)).isEqualTo(1);
        book.apply("g-1", null);
        assertThat(book.all(NOW)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',             ,     true",
        "CHN-USA,        ,     true",
        "'TWN, USA',     ,     true",
        "TWN,            ,     false",
        "'IND-PAK TWN',  ,     false",
        "TWN,            desk, true",
        "'',             desk, true",
        "'',             mail, false"
    })
    void showsWhatItsPairsStatesOrRouteName(String parties, String route, boolean shows) {
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);

        assertThat(Scope.parse(parties, route, null).covers(incident, DESK_HEARS))
                .isEqualTo(shows);
    }

    @Test
    void aBriefIsOfOneIncidentAndAWallIsNot() {
        assertThat(Scope.parse(null, null, "CHN-USA.airspace.1").fault(GrantKind.BRIEF))
                .isNull();
        assertThat(Scope.parse(null, null, null).fault(GrantKind.BRIEF)).isNotNull();
        assertThat(Scope.parse("TWN", null, "CHN-USA.airspace.1").fault(GrantKind.BRIEF))
                .isNotNull();
        assertThat(Scope.parse("TWN", null, null).fault(GrantKind.WALL)).isNull();
        assertThat(Scope.parse(null, null, "CHN-USA.airspace.1").fault(GrantKind.WALL))
                .isNotNull();
        Scope one = Scope.parse(null, null, "CHN-USA.airspace.1");
        assertThat(one.covers(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH), DESK_HEARS))
                .isTrue();
        assertThat(one.covers(Samples.incident("CHN-USA.airspace.2", Precedence.FLASH), DESK_HEARS))
                .isFalse();
    }

    @Test
    void namesWhatIsNeitherAPairNorAState() {
        assertThat(Scope.parse("CHN-USA, USA-?,TWN", null, null).pairs())
                .containsExactly(Pair.parse("CHN-USA"), Pair.parse("USA-?"));
        assertThatThrownBy(() -> Scope.parse("CHN, Taiwan", null, null)).hasMessageContaining("Taiwan");
        assertThatThrownBy(() -> Scope.parse("CHN-XXQ", null, null)).hasMessageContaining("XXQ");
    }

    private static Grant grant(String id, GrantKind kind, String hash) {
        return new Grant(
                id,
                kind,
                List.of(),
                List.of(),
                null,
                null,
                hash,
                "lee",
                NOW,
                NOW.plus(kind.lasts()),
                null,
                null,
                null,
                Map.of());
    }
}
