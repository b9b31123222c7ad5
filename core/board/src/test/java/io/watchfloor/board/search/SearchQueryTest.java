package io.watchfloor.board.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.board.search.SearchQuery.Word;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
    private static final Instant NOW = Instant.parse("2023-02-10T12:00:00Z");

    private static SearchQuery read(String text) {
        return SearchText.parse(text, NOW);
    }

    @Test
    void readsWordsAndFields() {
        SearchQuery query = read(" balloon \"shot down\" ballo* pair:usa-chn state:CHN state:? subject:official-visit"
                + " urgency:P3 status:closed owner:\"Ada B\" since:2023-02-01 until:2023-02-03 ");

        assertThat(query.words())
                .containsExactly(new Word("balloon", false), new Word("shot down", false), new Word("ballo", true));
        assertThat(query.pair()).isEqualTo(Pair.of("CHN", "USA"));
        assertThat(query.states()).containsExactlyInAnyOrder("CHN", "?");
        assertThat(query.subject()).isEqualTo("official-visit");
        assertThat(query.urgency()).containsExactlyInAnyOrder(Precedence.PRIORITY, Precedence.ROUTINE);
        assertThat(query.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(query.owner()).isEqualTo("Ada B");
        assertThat(query.since()).isEqualTo("2023-02-01T00:00:00Z");
        assertThat(query.until()).as("that day whole").isEqualTo("2023-02-04T00:00:00Z");
        assertThat(query.text()).startsWith("balloon");
    }

    @Test
    void knowsWhichKindsCanHaveWhatIsAskedFor() {
        assertThat(read("balloon since:7d").ofWords()).isTrue();
        assertThat(read("balloon since:7d").since()).isEqualTo("2023-02-03T12:00:00Z");
        assertThat(read("balloon state:CHN").ofWords()).isFalse();
        assertThat(read("state:CHN").ofIncidentsOnly()).isFalse();
        assertThat(read("owner:nobody").ofIncidentsOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*loon | only at the end of a word",
                "bal*oon | only at the end of a word",
                "b* | too much begins with b*",
                "co-op* | follows letters and digits alone",
                "colour:red | there is no field colour; the fields are pair, state",
                "pair: | pair: of what?",
                "pair:CHN | not a pair: CHN",
                "pair:China-USA | not a party: China",
                "pair:CHN-CHN | no pair: CHN and CHN",
                "state:China | not a party: China (write its code, such as CHN",
                "subject:Airspace! | not a subject: Airspace!",
                "urgency:P9 | not an urgency: P9",
                "status:gone | not a status: gone (open, eased, closed)",
                "since:yesterday | not a time: yesterday",
                "since:2023-02-30 | not a time: 2023-02-30",
                "since:2023-02-03 until:2023-02-01 | since is not before until",
                "status:open status:closed | status: stands there twice",
                "say \"words together | a quotation mark stands alone in",
            })
    void namesWhatIsRefused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesMoreThan256Characters() {
        assertThat(read("\u6c14".repeat(256)).words()).hasSize(1);
        assertThatThrownBy(() -> read("a".repeat(257)))
                .hasMessage("a search has at most 256 characters; this one has 257");
    }

    @Property(tries = 200)
    void readsOrRefusesWhateverIsTyped(@ForAll @StringLength(max = 300) String text) {
        try {
            assertThat(read(text).text()).isEqualTo(text.strip());
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
