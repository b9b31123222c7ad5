package io.watchfloor.board.tuning;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.TaggedHeadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What tagging made of headlines: the headlines of the last day, and what each rule matched. All of it is bounded, so that
 * it does not grow with the history; headlines may come in any order.
 */
final class Sightings {
    /** How far back headlines are kept to try rules on. */
    static final Duration KEPT = Duration.ofHours(24);
    /** How far back hits are counted: as long as the topic keeps what was tagged. */
    static final int DAYS = 7;

    private static final int HEADLINES = 20_000;
    private static final int HITS = 50;
    private static final int UNREPORTED = 10;
    private static final int SUBJECTS = 2_000;

    private record Arrival(Instant fetched, String id) {}

    private static final Comparator<Arrival> EARLIEST_FIRST =
            Comparator.comparing(Arrival::fetched).thenComparing(Arrival::id);

    private static final class OfRule {
        private final NavigableMap<LocalDate, Long> byDay = new TreeMap<>();
        private final NavigableMap<Arrival, Sighting> newest = new TreeMap<>(EARLIEST_FIRST);
    }

    private final NavigableMap<Arrival, Headline> recent = new TreeMap<>(EARLIEST_FIRST);
    private final Map<String, Arrival> arrivals = new HashMap<>();
    private final Map<String, OfRule> rules = new HashMap<>();
    private final Map<Arrival, Set<String>> parties = new HashMap<>();
    private final Map<String, NavigableMap<Arrival, Uncounted>> unreported = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NavigableMap<Arrival, Uncounted>> eldest) {
            return size() > SUBJECTS;
        }
    };

    synchronized void add(TaggedHeadline tagged) {
        keep(tagged);
        for (RuleMatch match : tagged.tags().matches()) {
            count(tagged, match);
            for (PairSignal pair : match.pairs()) {
                if (!pair.primary()) {
                    note(tagged, match, pair.pair());
                }
            }
        }
    }

    /** A match that makes no report about a pair, and why. */
    private void note(TaggedHeadline tagged, RuleMatch match, Pair pair) {
        NavigableMap<Arrival, Uncounted> noted =
                unreported.computeIfAbsent(pair + "." + match.subject(), key -> new TreeMap<>(EARLIEST_FIRST));
        Headline headline = tagged.headline();
        noted.put(
                new Arrival(headline.fetched(), headline.id() + "/" + match.rule()), Uncounted.of(tagged, match, pair));
        if (noted.size() > UNREPORTED) {
            noted.pollFirstEntry();
        }
    }

    /** The newest matches about a pair and subject that made no report of it, newest first. */
    synchronized List<Uncounted> unreported(Pair pair, String subject) {
        NavigableMap<Arrival, Uncounted> noted = unreported.get(pair + "." + subject);
        return noted == null ? List.of() : List.copyOf(noted.descendingMap().values());
    }

    /** Headlines of the last day that name one of the parties, newest first. */
    synchronized List<Headline> naming(Pair pair, Instant now) {
        Arrival from = new Arrival(now.minus(KEPT), "");
        return recent.tailMap(from, true).descendingMap().entrySet().stream()
                .filter(entry ->
                        parties.getOrDefault(entry.getKey(), Set.of()).stream().anyMatch(pair::has))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void keep(TaggedHeadline tagged) {
        Headline headline = tagged.headline();
        Arrival before = arrivals.get(headline.id());
        if (before != null) {
            Headline known = recent.get(before);
            if (known != null && known.revision() > headline.revision()) {
                return;
            }
            recent.remove(before);
            parties.remove(before);
        }
        Arrival arrival = new Arrival(headline.fetched(), headline.id());
        recent.put(arrival, headline);
        arrivals.put(headline.id(), arrival);
        parties.put(
                arrival,
                tagged.tags().states().stream().map(state -> state.code()).collect(Collectors.toUnmodifiableSet()));
        Instant oldest = recent.lastKey().fetched().minus(KEPT);
        while (recent.size() > HEADLINES || recent.firstKey().fetched().isBefore(oldest)) {
            Arrival gone = recent.pollFirstEntry().getKey();
            arrivals.remove(gone.id());
            parties.remove(gone);
        }
    }

    private void count(TaggedHeadline tagged, RuleMatch match) {
        OfRule rule = rules.computeIfAbsent(match.rule(), id -> new OfRule());
        Headline headline = tagged.headline();
        rule.byDay.merge(day(headline.fetched()), 1L, Long::sum);
        while (rule.byDay.firstKey().isBefore(rule.byDay.lastKey().minusDays(DAYS - 1))) {
            rule.byDay.pollFirstEntry();
        }
        rule.newest.put(new Arrival(headline.fetched(), headline.id()), Sighting.of(tagged, match));
        if (rule.newest.size() > HITS) {
            rule.newest.pollFirstEntry();
        }
    }

    /** Headlines fetched in the last day, oldest first. */
    synchronized List<Headline> lastDay(Instant now) {
        Arrival from = new Arrival(now.minus(KEPT), "");
        return List.copyOf(recent.tailMap(from, true).values());
    }

    /** How many headlines a rule matched on the last {@value #DAYS} days. */
    synchronized long hits(String rule, Instant now) {
        OfRule of = rules.get(rule);
        LocalDate first = day(now).minusDays(DAYS - 1);
        return of == null
                ? 0
                : of.byDay.tailMap(first, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** The newest headlines that a rule matched, newest first. */
    synchronized List<Sighting> newest(String rule) {
        OfRule of = rules.get(rule);
        return of == null
                ? List.of()
                : new ArrayList<>(of.newest.descendingMap().values());
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
