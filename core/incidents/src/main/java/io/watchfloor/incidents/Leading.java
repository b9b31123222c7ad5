package io.watchfloor.incidents;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline that says what happened, of the reports that count. Of those of its last three days that say
 * something: what happened before what is asked, meant or denied; the gravest step, which is what opened or raised it;
 * a title that names both states; the newest facet; the best source; the first.
 *
 * <p>A function of the set of reports, at a cost that grows with the facets of three days and not with the reports.
 */
final class Leading {
    private static final int DAYS = 3;
    private static final String NO_FACET = "";

    /** How much a headline says of what happened, best first. */
    private enum Tells {
        HAPPENED("says that it happened"),
        DENIED("a denial"),
        UNSURE("does not say that it happened"),
        ASKS("a question or an opinion");

        private final String words;

        Tells(String words) {
            this.words = words;
        }

        static Tells of(Entry entry) {
            Report r = entry.report;
            if (r.match().modality() == Modality.OPINION || asks(r.headline().title())) {
                return ASKS;
            }
            return switch (r.match().modality()) {
                case ASSERTED, REFUSED, REBUTTED, PLANNED ->
                    entry.says() && !r.parties().affected() ? HAPPENED : UNSURE;
                case DENIED -> DENIED;
                default -> UNSURE;
            };
        }

        private static boolean asks(String title) {
            return title.indexOf('?') >= 0 || title.indexOf('？') >= 0 || title.indexOf('؟') >= 0;
        }
    }

    /** Of one day and one facet. */
    private static final Comparator<Entry> WITHIN_FACET = Comparator.<Entry, Tells>comparing(Tells::of)
            .thenComparing(Comparator.comparingInt(Leading::step).reversed())
            .thenComparing(Comparator.comparingInt(Leading::named).reversed())
            .thenComparing(entry -> entry.report.headline().reliability())
            .thenComparing(Entry.MATTERS_MOST);

    private final TreeMap<Long, TreeMap<String, TreeSet<Entry>>> days = new TreeMap<>();
    private final TimesBy<String> facets = new TimesBy<>();
    private final TimesBy<Integer> steps = new TimesBy<>();

    /**
     * The one that was chosen.
     *
     * @param turned event time of the newest turn: it opened, rose a step, or showed another facet
     * @param why it was chosen
     */
    record Chosen(Report report, Instant turned, String why) {}

    /** A report comes or goes. */
    void count(Entry entry, int change) {
        long day = day(entry.at());
        TreeMap<String, TreeSet<Entry>> ofDay = days.computeIfAbsent(day, none -> new TreeMap<>());
        TreeSet<Entry> alike = ofDay.computeIfAbsent(facet(entry), none -> new TreeSet<>(WITHIN_FACET));
        if (change > 0) {
            alike.add(entry);
        } else {
            alike.remove(entry);
            if (alike.isEmpty()) {
                ofDay.remove(facet(entry));
            }
            if (ofDay.isEmpty()) {
                days.remove(day);
            }
        }
        if (entry.says()) {
            facets.count(facet(entry), entry.at(), change);
            steps.count(step(entry), entry.at(), change);
        }
    }

    /** The headline that says what happened, or absent when no report counts. */
    @Nullable
    Chosen chosen() {
        Map<String, Instant> since = facets.firsts();
        Entry best = null;
        for (Map.Entry<Long, TreeMap<String, TreeSet<Entry>>> day :
                days.descendingMap().entrySet()) {
            boolean recent = day.getKey() > days.lastKey() - DAYS;
            if (best != null && !recent && Tells.of(best) == Tells.HAPPENED) {
                break;
            }
            for (TreeSet<Entry> alike : day.getValue().values()) {
                Entry one = alike.first();
                best = best == null || order(since).compare(one, best) < 0 ? one : best;
            }
        }
        return best == null ? null : new Chosen(best.report, turned(best, since), why(best, since));
    }

    private static Comparator<Entry> order(Map<String, Instant> since) {
        return Comparator.<Entry, Tells>comparing(Tells::of)
                .thenComparing(Comparator.comparingInt(Leading::step).reversed())
                .thenComparing(Comparator.comparingInt(Leading::named).reversed())
                .thenComparing(Comparator.comparing((Entry entry) -> since.getOrDefault(facet(entry), Instant.MIN))
                        .reversed())
                .thenComparing(WITHIN_FACET);
    }

    private Instant turned(Entry best, Map<String, Instant> since) {
        Instant turned = best.at();
        if (!steps.isEmpty()) {
            turned = steps.firsts().values().stream().min(Instant::compareTo).orElse(turned);
            Instant raised = Objects.requireNonNull(steps.firstOfHighest());
            turned = raised.isAfter(turned) ? raised : turned;
        }
        for (Instant first : since.values()) {
            turned = first.isAfter(turned) ? first : turned;
        }
        return turned;
    }

    private static String why(Entry best, Map<String, Instant> since) {
        List<String> why = new ArrayList<>();
        why.add(Tells.of(best).words);
        why.add("the gravest step of its last three days (" + step(best) + " of 10)");
        if (named(best) == 2) {
            why.add("both states and the act in the text");
        } else if (named(best) == 1) {
            why.add("the act in the title");
        }
        if (!facet(best).equals(NO_FACET) && since.size() > 1) {
            why.add("facet " + facet(best));
        }
        why.add("reliability " + best.report.headline().reliability());
        return String.join("; ", why);
    }

    private static String facet(Entry entry) {
        String facet = entry.report.match().facet();
        return facet == null ? NO_FACET : facet;
    }

    /** From 0 to 10, as grave as its act; of a book without gravity, as its precedence. */
    private static int step(Entry entry) {
        if (entry.report.gravity() != null) {
            return entry.report.gravity().tenths() / 10;
        }
        Precedence precedence = entry.report.booked().precedence();
        return switch (precedence) {
            case FLASH -> 8;
            case IMMEDIATE -> 6;
            case PRIORITY -> 4;
            case ROUTINE -> 2;
        };
    }

    /** 2: both states, read from the text, and the act; 1: the act; 0: neither stands in the title. */
    private static int named(Entry entry) {
        boolean act = entry.report.match().evidence().stream().anyMatch(found -> "title".equals(found.field()));
        boolean both =
                entry.report.parties().rolesKnown() && !entry.report.parties().implied();
        return act && both ? 2 : act ? 1 : 0;
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 86_400L);
    }
}
