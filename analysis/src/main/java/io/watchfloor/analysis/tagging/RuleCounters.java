package io.watchfloor.analysis.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what each rule did. There is one entry for each rule that ever matched, so that metrics made from it stay as
 * few as the rules are.
 */
public final class RuleCounters {
    private final Map<String, Count> byRule = new ConcurrentHashMap<>();

    /**
     * What one rule did.
     *
     * @param matches headlines that it matched
     * @param reports pairs that it made the report of
     * @param byModality matches by modality
     * @param lastHit when the last headline that it matched was published, or absent
     */
    public record Count(long matches, long reports, Map<Modality, Long> byModality, @Nullable Instant lastHit) {
        static final Count NONE = new Count(0, 0, Map.of(), null);

        Count plus(RuleMatch match, Instant published) {
            Map<Modality, Long> modalities = new EnumMap<>(Modality.class);
            modalities.putAll(byModality);
            modalities.merge(match.modality(), 1L, Long::sum);
            long made =
                    match.pairs().stream().filter(RuleMatch.PairSignal::primary).count();
            Instant last = lastHit == null || published.isAfter(lastHit) ? published : lastHit;
            return new Count(matches + 1, reports + made, modalities, last);
        }
    }

    /** Counts the matches of a tagged headline. */
    public void count(Headline headline, Tags tags) {
        for (RuleMatch match : tags.matches()) {
            byRule.merge(
                    match.rule(),
                    Count.NONE.plus(match, headline.published()),
                    (before, once) -> before.plus(match, headline.published()));
        }
    }

    /** What a rule did so far. */
    public Count of(String rule) {
        return byRule.getOrDefault(rule, Count.NONE);
    }

    /** All counts by rule. */
    public Map<String, Count> all() {
        return new TreeMap<>(byRule);
    }
}
