package io.watchfloor.authoring.learning;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.model.Counts;
import io.watchfloor.model.Headline;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of people from which the scale may learn, and those from which it may not.
 *
 * @param judged in an order that does not depend on how they came, each title and pair once
 * @param notes what was left out and why, a sentence each with what to do
 */
public record Words(List<Judged> judged, List<String> notes) {
    private static final int NAMED = 5;

    /** A title as it is compared with others. */
    static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The verdicts on reports that are kept still, the last word about each, and what was said of headlines that the desk asked
     * about. What is kept to measure by is left out, and so are its titles in other outlets.
     *
     * @param memberships reports as they stand in incidents; one report may stand in several
     * @param asked the last word about each headline
     */
    public static Words of(Verdicts verdicts, Collection<IncidentReport> memberships, Collection<HeadlineWord> asked) {
        List<Judged> all = new ArrayList<>();
        Set<String> measured = new HashSet<>();
        asked.stream().sorted(Comparator.comparing(HeadlineWord::headline)).forEach(word -> {
            Pair pair = word.pair();
            if (word.why() == Why.YARDSTICK) {
                measured.add(plain(word.title()));
            } else if (pair != null) {
                Headline title = Headline.of(
                        word.headline(), "words", word.outlet(), word.title(), null, null, word.published());
                all.add(new Judged(word.headline(), title, pair, word.said() == Said.YES, word.by(), true));
            }
        });
        Words said = of(verdicts, memberships);
        all.addAll(said.judged);
        List<Judged> teaching = all.stream()
                .filter(one -> !Yardstick.keeps(one.headline().id())
                        && !measured.contains(plain(one.headline().title())))
                .toList();
        List<String> notes = new ArrayList<>(said.notes);
        if (teaching.size() < all.size()) {
            notes.add("kept to measure by, and left out of the lesson: "
                    + Counts.of(all.size() - teaching.size(), "word"));
        }
        return new Words(teaching, notes).agreed();
    }

    private static Words of(Verdicts verdicts, Collection<IncidentReport> memberships) {
        Map<String, Report> reports = new TreeMap<>();
        memberships.forEach(member -> reports.put(member.report().id(), member.report()));
        List<Judged> judged = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        verdicts.judged().stream().sorted().forEach(id -> verdicts.of(id).ifPresent(word -> {
            Report report = reports.get(id);
            if (report == null) {
                gone.add(id);
            } else {
                judged.add(new Judged(
                        id, title(report.headline()), report.parties().pair(), word.correct(), word.by(), false));
            }
        }));
        List<String> notes = new ArrayList<>();
        if (!gone.isEmpty()) {
            notes.add(Counts.of(gone.size(), "verdict") + " on reports that are gone (" + named(gone)
                    + "), with no title left to learn from: learn more often than incidents are kept");
        }
        return new Words(judged, notes);
    }

    private static Headline title(Report.HeadlineRef ref) {
        return Headline.of(ref.id(), "verdicts", ref.outlet(), ref.title(), null, null, ref.eventTime());
    }

    /** Each title and pair once; those about which people contradict each other teach nothing until somebody settles it. */
    public Words agreed() {
        Map<String, List<Judged>> byTitle = new LinkedHashMap<>();
        for (Judged one : judged) {
            String key = one.pair() + " " + plain(one.headline().title());
            byTitle.computeIfAbsent(key, title -> new ArrayList<>()).add(one);
        }
        List<Judged> kept = new ArrayList<>();
        List<String> said = new ArrayList<>(notes);
        for (List<Judged> same : byTitle.values()) {
            if (same.stream().map(Judged::reports).distinct().count() == 1) {
                kept.add(same.get(0));
            } else {
                said.add("contradicting verdicts on '" + same.get(0).headline().title() + "' ("
                        + same.get(0).pair() + "): "
                        + String.join(
                                ", ",
                                same.stream()
                                        .map(one -> one.by() + " says " + (one.reports() ? "right" : "wrong") + " of "
                                                + one.id())
                                        .toList())
                        + "; it teaches nothing until one of them judges again (watchfloor rules verdict)");
            }
        }
        return new Words(kept, said);
    }

    private static String named(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))) + (ids.size() > NAMED ? ", ..." : "");
    }
}
