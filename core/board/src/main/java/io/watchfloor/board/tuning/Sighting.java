package io.watchfloor.board.tuning;

import io.watchfloor.board.view.Highlights;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.TaggedHeadline;
import java.time.Instant;
import java.util.List;

/**
 * A headline that a rule matched.
 *
 * @param headline its id
 * @param title cut where the rule matched
 * @param report the rule makes the report of it for at least one pair; otherwise it is evidence beside another rule
 * @param accepted modality and speaker are among those that the rule takes
 * @param book revision that decided
 */
public record Sighting(
        String headline,
        Instant published,
        Instant fetched,
        String outlet,
        List<Highlights.Piece> title,
        List<Pair> pairs,
        Modality modality,
        Speaker speaker,
        boolean report,
        boolean accepted,
        long book) {

    static Sighting of(TaggedHeadline tagged, RuleMatch match) {
        Headline headline = tagged.headline();
        return new Sighting(
                headline.id(),
                headline.published(),
                headline.fetched(),
                headline.outlet(),
                Highlights.of(headline.title(), match.evidence()),
                match.pairs().stream()
                        .map(RuleMatch.PairSignal::pair)
                        .distinct()
                        .toList(),
                match.claim().modality(),
                match.claim().speaker(),
                match.primary(),
                match.accepted(),
                tagged.tags().bookRevision());
    }
}
