package io.watchfloor.rules.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Report;
import io.watchfloor.rules.tagging.HouseBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossTest {
    private static List<String> glosses(String title) {
        Headline headline = Books.headline("H", "Paper", title, null, Instant.parse("2023-02-03T00:00:00Z"));
        return Reports.of(headline, Tagger.tag(headline, HouseBook.COMPILED), HouseBook.COMPILED).reports().stream()
                .map(Report::headline)
                .map(Report.HeadlineRef::gloss)
                .distinct()
                .toList();
    }

    @Test
    void saysWhoActsOnWhomAndTheWordsOfTheBook() {
        assertThat(glosses("日本召见中国大使 抗议军机进入领空")).hasSize(1).first().satisfies(gloss -> assertThat(gloss)
                .startsWith("JPN > CHN ")
                .contains("summon", "ambassador")
                .matches("[ -~]+"));
        assertThat(glosses("日本召見中國大使 抗議軍機進入領空")).isEqualTo(glosses("日本召见中国大使 抗议军机进入领空"));
    }

    @Test
    void anEnglishTitleNeedsNone() {
        assertThat(glosses("Japan summons Chinese ambassador over warplane in its airspace"))
                .containsExactly((String) null);
    }
}
