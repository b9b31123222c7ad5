package io.watchfloor.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.match.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What each rule did, as metrics. A rule has at most ten series, and only so many rules have series of their own. */
final class RuleMeters {
    /** Rules with series of their own; what further ones did is counted together. */
    static final int MOST = 500;

    static final String OTHER = "other";

    private static final String RULE = "rule";

    private final MeterRegistry registry;
    /** Kept here, because most rules are looked at in most headlines and a registry takes its time to find a counter. */
    private final Map<String, Counter> candidates = new ConcurrentHashMap<>();

    private final Map<String, AtomicLong> lastHits = new ConcurrentHashMap<>();

    RuleMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A rule was looked at. */
    void looked(Rule rule) {
        candidates.computeIfAbsent(label(rule.id()), this::candidates).increment();
    }

    /** A headline was tagged. */
    void tagged(Headline headline, Tags tags) {
        for (RuleMatch match : tags.matches()) {
            String rule = label(match.rule());
            registry.counter(
                            "watchfloor.rule.matches",
                            RULE,
                            rule,
                            "modality",
                            match.claim().modality().word())
                    .increment();
            long published = headline.published().getEpochSecond();
            lastHit(rule).accumulateAndGet(published, Math::max);
        }
    }

    private Counter candidates(String rule) {
        return registry.counter("watchfloor.rule.candidates", RULE, rule);
    }

    /** The rule's name while there is room, which the first ones take. */
    private String label(String rule) {
        if (!lastHits.containsKey(rule) && lastHits.size() >= MOST) {
            lastHit(OTHER);
            return OTHER;
        }
        lastHit(rule);
        return rule;
    }

    private AtomicLong lastHit(String rule) {
        return lastHits.computeIfAbsent(rule, name -> {
            AtomicLong last = new AtomicLong();
            Gauge.builder("watchfloor.rule.last.hit.seconds", last, AtomicLong::get)
                    .description(
                            "When the newest headline that the rule matched was published; 0 before its first match")
                    .tag(RULE, name)
                    .register(registry);
            return last;
        });
    }
}
