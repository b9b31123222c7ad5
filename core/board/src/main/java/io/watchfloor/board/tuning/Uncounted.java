package io.watchfloor.board.tuning;

import io.watchfloor.board.view.Highlights;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.TaggedHeadline;
import java.time.Instant;
import java.util.List;

/**
 * A headline that is about the pair and subject of an incident and does not count in it.
 *
 * @param title cut where the rule matched
 * @param reason why it does not count, in words
 */
public record Uncounted(
        String headline, String rule, Instant published, String outlet, List<Highlights.Piece> title, String reason) {

    /** A match that makes no report about the pair. */
    static Uncounted of(TaggedHeadline tagged, RuleMatch match, Pair pair) {
        String reason = match.accepted()
                ? "the headline's report about the pair is " + reporting(tagged, pair)
                : "the rule does not take " + match.claim().modality().word() + ", said by "
                        + match.claim().speaker().word();
        return of(
                tagged.headline(), match.rule(), Highlights.of(tagged.headline().title(), match.evidence()), reason);
    }

    private static String reporting(TaggedHeadline tagged, Pair pair) {
        return tagged.tags().matches().stream()
                .filter(match -> match.pairs().stream()
                        .anyMatch(one -> one.primary() && one.pair().equals(pair)))
                .map(match -> "that of " + match.rule())
                .findFirst()
                .orElse("made by no rule");
    }

    /** A headline of which a rule makes nothing. */
    static Uncounted of(Headline headline, String rule, List<Highlights.Piece> title, String reason) {
        return new Uncounted(headline.id(), rule, headline.published(), headline.outlet(), title, reason);
    }

    /** A report that is not in the incident, or no longer. */
    static Uncounted of(Report report, String reason) {
        return new Uncounted(
                report.headline().id(),
                report.match().rule(),
                report.headline().eventTime(),
                report.headline().outlet(),
                Highlights.of(report.headline().title(), report.match().evidence()),
                reason);
    }
}
