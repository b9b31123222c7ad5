package io.watchfloor.incidents;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline that says what happened, of the reports that count: what happened before what is asked, meant or
 * denied; of that the gravest act, which an hour makes less by a tenth of a step, so that what is new takes the title
 * from what was grave; more for a title that names both states, and for a facet that is new. Reports of four hours are
 * of one age: the title does not change with each of them.
 *
 * <p>A function of the set of reports, at a cost that grows with the facets and not with the reports.
 */
final class Leading {
    /** Tenths of a step of gravity, as all that follows. */
    private static final int STEP = 10;

    private static final int NAMED = 5;
    private static final int NEW_FACET = 10;
    private static final Duration NEW = Duration.ofHours(6);
    /** An hour is a tenth, counted by so many. */
    private static final int HOURS = 4;

    /** The name of a page that goes on, which says less than a headline. */
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:live|latest|briefing|updates|explained)\\b[^:]{0,20}:|, explained$", Pattern.CASE_INSENSITIVE);

    /** An explainer: it says what to think of what happened. */
    private static final Pattern EXPLAINS = Pattern.compile(
            "^(?:What|Why|How|Who|Where|Here.s|Here (?:is|are)|Explain(?:er|ed)|Analysis|Opinion|Factbox|Timeline)\\b|, explained$");

    private static final String NO_FACET = "";
    /** What is told again after so long is news again. */
    private static final Duration QUIET = Duration.ofDays(1);
    /** In a matter that was never quiet since, nothing comes back. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

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
            return title.indexOf('?') >= 0
                    || title.indexOf('？') >= 0
                    || title.indexOf('؟') >= 0
                    || EXPLAINS.matcher(title).find();
        }
    }

    /** A report with what it is compared by, worked out once. */
    private record Told(Entry entry, Tells tells, long weight) {
        static Told of(Entry entry) {
            return new Told(entry, Tells.of(entry), Leading.weight(entry));
        }
    }

    /** Of one facet. */
    private static final Comparator<Told> WITHIN_FACET = Comparator.comparing(Told::tells)
            .thenComparing(Comparator.comparingLong(Told::weight).reversed())
            .thenComparing(told -> told.entry().report.headline().reliability())
            .thenComparing(Told::entry, Entry.MATTERS_MOST);

    private final TreeMap<String, TreeSet<Told>> byFacet = new TreeMap<>();
    private final TimesBy<String> facets = new TimesBy<>();
    private final TimesBy<Integer> steps = new TimesBy<>();

    /**
     * The one that was chosen.
     *
     * @param turned event time of the newest turn: it opened, rose a step, showed another facet, or one again after a day
     * @param why it was chosen
     */
    record Chosen(Report report, Instant turned, String why) {}

    /** A report comes or goes. */
    void count(Entry entry, int change) {
        TreeSet<Told> alike = byFacet.computeIfAbsent(facet(entry), none -> new TreeSet<>(WITHIN_FACET));
        if (change > 0) {
            alike.add(Told.of(entry));
        } else {
            alike.remove(Told.of(entry));
            if (alike.isEmpty()) {
                byFacet.remove(facet(entry));
            }
        }
        if (entry.says() && Tells.of(entry) != Tells.ASKS) {
            facets.count(facet(entry), entry.at(), change);
            steps.count(step(entry), entry.at(), change);
        }
    }

    /** The headline that says what happened, or absent when no report counts. */
    @Nullable
    Chosen chosen() {
        Map<String, Instant> since = facets.firsts();
        Set<String> fresh = fresh(since);
        Told first = byFacet.values().stream()
                .map(TreeSet::first)
                .min(Comparator.comparing(Told::tells)
                        .thenComparing(Comparator.<Told>comparingLong(
                                        told -> told.weight() + (fresh.contains(facet(told.entry())) ? NEW_FACET : 0))
                                .reversed())
                        .thenComparing(WITHIN_FACET))
                .orElse(null);
        Entry best = first == null ? null : first.entry();
        return best == null ? null : new Chosen(best.report, turned(best, since), why(best, fresh));
    }

    /** Facets that the incident did not begin with, and has shown for a few hours only. */
    private Set<String> fresh(Map<String, Instant> since) {
        Set<String> fresh = new HashSet<>();
        if (since.size() > 1) {
            Instant began = Collections.min(since.values());
            Instant limit = Objects.requireNonNull(facets.last()).minus(NEW);
            since.forEach((facet, first) -> {
                if (!facet.equals(NO_FACET) && first.isAfter(limit) && first.isAfter(began)) {
                    fresh.add(facet);
                }
            });
        }
        return fresh;
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
        Instant returned = facets.returned(QUIET, LOOKED_BACK);
        turned = returned != null && returned.isAfter(turned) ? returned : turned;
        return turned;
    }

    private static String why(Entry best, Set<String> fresh) {
        List<String> why = new ArrayList<>();
        why.add(Tells.of(best).words);
        why.add("gravest for how new it is (" + step(best) + " of 10)");
        if (named(best) == 2) {
            why.add("both states and the act in the text");
        } else if (named(best) == 1) {
            why.add("the act in the title");
        }
        if (fresh.contains(facet(best))) {
            why.add("a new facet, " + facet(best));
        }
        why.add("reliability " + best.report.headline().reliability());
        return String.join("; ", why);
    }

    /** Tenths of gravity, more for what it names and for how late it came. */
    private static long weight(Entry entry) {
        long hours = Math.floorDiv(entry.at().getEpochSecond(), HOURS * 3600L) * HOURS;
        return tenths(entry) + (long) NAMED * named(entry) + hours;
    }

    private static String facet(Entry entry) {
        String facet = entry.report.match().facet();
        return facet == null ? NO_FACET : facet;
    }

    /** From 0 to 10. */
    private static int step(Entry entry) {
        return tenths(entry) / STEP;
    }

    /** From 0 to 100, as grave as its act; of a book without gravity, as its precedence. */
    private static int tenths(Entry entry) {
        if (entry.report.gravity() != null) {
            return entry.report.gravity().tenths();
        }
        Precedence precedence = entry.report.booked().precedence();
        return switch (precedence) {
            case FLASH -> 80;
            case IMMEDIATE -> 60;
            case PRIORITY -> 40;
            case ROUTINE -> 20;
        };
    }

    /** 2: both states, read from the text, and the act; 1: the act; 0: neither stands in the title, or it is a label. */
    private static int named(Entry entry) {
        if (LABEL.matcher(entry.report.headline().title()).find()) {
            return 0;
        }
        boolean act = entry.report.match().evidence().stream().anyMatch(found -> "title".equals(found.field()));
        boolean both =
                entry.report.parties().rolesKnown() && !entry.report.parties().implied();
        return act && both ? 2 : act ? 1 : 0;
    }
}
