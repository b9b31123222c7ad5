package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.HouseBook;
import io.watchfloor.authoring.backtest.VerbProposals.Group;
import io.watchfloor.authoring.backtest.VerbProposals.Proposal;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerbProposalsTest {
    private static final Instant START = Instant.parse("2023-02-03T16:00:00Z");

    private static List<Group> proposed(DecisionBook files, String... titles) {
        VerbProposals proposals = VerbProposals.beside(files, HouseBook.COMPILED);
        for (int i = 0; i < titles.length; i++) {
            proposals.add(Books.headline("h" + i, "Outlet " + i, titles[i], null, START.plusSeconds(i)));
        }
        return proposals.groups();
    }

    private static List<String> verbs(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.verbs().stream())
                .map(Proposal::verb)
                .toList();
    }

    /** The house without the list of those who criticise. */
    private static DecisionBook without() {
        Map<String, String> files = new TreeMap<>(Books.house().files());
        files.computeIfPresent(
                "rules/house-lists.yaml", (file, text) -> text.replaceFirst("\n  criticise: \\[[^]]*]", "\n"));
        DecisionBook house = Books.house();
        return new DecisionBook(
                house.revision(), house.digest(), house.author(), house.activeFrom(), files, null, Map.of());
    }

    @Test
    void proposesByFrameWhatSpeaksForAReportAndNoListHas() {
        String[] titles = {"France condemns Brazil over beef quotas", "Peru condemns Chile over fishing"};

        List<Group> groups = proposed(without(), titles);

        assertThat(verbs(groups)).contains("condemn");
        Group first = groups.get(0);
        assertThat(first.frame()).contains("hostile");
        assertThat(first.text()).contains("condemn +").contains(" in 2 of 2 outlets (h0)");
        assertThat(verbs(proposed(Books.house(), titles))).doesNotContain("condemn");
    }

    @Test
    void aHeadlineWithoutTwoPartiesProposesNothing() {
        assertThat(proposed(without(), "Beef quotas: a long read")).isEmpty();
    }
}
