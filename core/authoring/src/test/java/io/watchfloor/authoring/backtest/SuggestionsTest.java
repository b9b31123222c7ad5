package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Instant START = Instant.parse("2023-02-03T16:00:00Z");
    private static final String NOTHING = "pack: test\nrules: []\n";

    private static List<Suggestions.Cluster> suggested(String pack, String... titles) {
        var book = Books.withPack(pack);
        var compiled = io.watchfloor.rules.book.CompiledBook.compile(book);
        Suggestions suggestions = Suggestions.beside(book);
        for (int i = 0; i < titles.length; i++) {
            Headline headline = Books.headline("h" + i, "Outlet " + i, titles[i], null, START.plusSeconds(i));
            suggestions.look(Taken.by(compiled, headline)).ifPresent(match -> suggestions.add(headline, match));
        }
        return suggestions.ranked();
    }

    @Test
    void clustersWhatNoRuleTookByFrameWithTheMostToldFirst() {
        List<Suggestions.Cluster> clusters = suggested(
                NOTHING,
                "Peru detains two Chilean pilots",
                "France slams Brazil over beef quotas",
                "Brazil is lashing out at France over beef quotas",
                "Ghana slams Togo over a river",
                "Beef quotas: a long read",
                "France wins the cup");

        assertThat(clusters)
                .extracting(Suggestions.Cluster::frame)
                .containsExactly("criticise, one acts on the other", "detain, one acts on the other");
        assertThat(clusters.get(0).outlets()).isEqualTo(3);
        assertThat(clusters.get(0).pairs())
                .extracting(told -> told.pair() + " " + told.headlines())
                .containsExactly("BRA-FRA 2", "GHA-TGO 1");
        assertThat(clusters.get(0).examples())
                .extracting(Suggestions.Example::id)
                .containsExactly("h3", "h2", "h1");
        assertThat(clusters.get(1).examples().get(0).marked()).isEqualTo("Peru [detains] two Chilean pilots");
    }

    @Test
    void whatDoesNotSayWhoActsStandsApartAndLast() {
        List<Suggestions.Cluster> clusters = suggested(
                NOTHING,
                "Anger in Ghana as Togo talks are called off",
                "Ghana and Togo call off a meeting of ministers",
                "Ghana calls off a visit to Togo");

        assertThat(clusters)
                .extracting(Suggestions.Cluster::frame)
                .containsExactly("cancel, one acts on the other", "cancel, who acts is not said");
    }

    @Test
    void whatARuleTookIsNotSuggested() {
        String pack = "pack: test\nrules:\n  - { rule: r, title: t, subject: detention, relation: any, signal: hostile,"
                + " match: { event: $detain } }\n";

        assertThat(suggested(pack, "Peru detains two Chilean pilots")).isEmpty();
    }

    @Test
    void everyActionIsAListOfTheHouse() {
        assertThat(Config.files().get("rules/house-lists.yaml"))
                .contains("\n  criticise:", "\n  warn:", "\n  threaten:", "\n  praise:", "\n  meet:", "\n  visit:")
                .contains("\n  suspend:", "\n  resume:", "\n  warm:", "\n  restrict:", "\n  ease:", "\n  detain:")
                .contains("\n  attack:", "\n  give:", "\n  deploy:", "\n  cancel:", "\n  refuse:");
    }
}
