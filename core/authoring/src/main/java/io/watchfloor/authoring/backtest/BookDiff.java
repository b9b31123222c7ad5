package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.authoring.backtest.HeadlineChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What an edit of the rules gains and loses on headlines of the past: both books take every headline, and the incidents
 * of the two are held against each other. Not for many threads; the taking may be done on any.
 */
public final class BookDiff {
    private final Trial before;
    private final Trial after;
    private final Set<String> judgedTrue;
    private final Consumer<HeadlineChange> onChange;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<String> lostTrue = new ArrayList<>();

    /**
     * An empty difference.
     *
     * @param verdicts what people judged of reports
     * @param onChange told of every headline that the books take differently, as it is found
     */
    public BookDiff(Verdicts verdicts, Consumer<HeadlineChange> onChange) {
        this.before = new Trial(verdicts);
        this.after = new Trial(verdicts);
        this.judgedTrue = verdicts.right();
        this.onChange = onChange;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
    }

    /**
     * The difference.
     *
     * @param headlines that were taken by both
     * @param gained headlines that only the new book reports
     * @param lost headlines that only the old book reports
     * @param changed headlines that both report, differently
     * @param opened incidents that only the new book makes
     * @param noLongerOpened incidents that only the old book makes
     * @param changedIncidents incidents of both that have other headlines, precedence, status, signal, credibility or
     *     facets
     * @param lostTrue reports that a person judged true and that the new book no longer makes
     */
    public record Result(
            long headlines,
            int gained,
            int lost,
            int changed,
            List<Story> opened,
            List<Story> noLongerOpened,
            List<Changed> changedIncidents,
            List<String> lostTrue,
            Trial.Result before,
            Trial.Result after) {

        /** Whether anything differs. */
        public boolean isEmpty() {
            return gained + lost + changed == 0
                    && opened.isEmpty()
                    && noLongerOpened.isEmpty()
                    && changedIncidents.isEmpty();
        }
    }

    /** An incident as it was and as it would be. */
    public record Changed(Story before, Story after) {}

    /** Adds one headline, taken by the old book and by the new one. */
    public void add(Taken old, Taken now) {
        before.add(old);
        after.add(now);
        HeadlineChange.between(old, now, judgedTrue).ifPresent(change -> {
            counts.merge(change.kind(), 1, Integer::sum);
            lostTrue.addAll(change.lostTrue());
            onChange.accept(change);
        });
    }

    /** The difference on the headlines so far. */
    public Result result() {
        Trial.Result old = before.result();
        Trial.Result now = after.result();
        List<Changed> both = counterparts(old.stories(), now.stories());
        Set<Story> kept = new HashSet<>();
        both.forEach(pair -> {
            kept.add(pair.before());
            kept.add(pair.after());
        });
        return new Result(
                now.headlines(),
                counts.getOrDefault(Kind.GAINED, 0),
                counts.getOrDefault(Kind.LOST, 0),
                counts.getOrDefault(Kind.CHANGED, 0),
                now.stories().stream().filter(story -> !kept.contains(story)).toList(),
                old.stories().stream().filter(story -> !kept.contains(story)).toList(),
                both.stream()
                        .filter(pair -> !pair.before().tellsTheSameAs(pair.after()))
                        .toList(),
                List.copyOf(lostTrue),
                old,
                now);
    }

    /**
     * Incidents of one pair and subject are the same story where they share a headline; numbers say nothing, since one
     * incident more moves all later ones. Those that share most find each other first.
     */
    private static List<Changed> counterparts(List<Story> old, List<Story> now) {
        Map<String, List<Story>> byKey = now.stream().collect(Collectors.groupingBy(BookDiff::key));
        List<Changed> candidates = new ArrayList<>();
        for (Story was : old) {
            byKey.getOrDefault(key(was), List.of()).stream()
                    .filter(is -> shared(was, is) > 0 || areLeftEmpty(was, is))
                    .forEach(is -> candidates.add(new Changed(was, is)));
        }
        candidates.sort(Comparator.comparingLong((Changed pair) -> -shared(pair.before(), pair.after()))
                .thenComparing(pair -> pair.before().incident().id())
                .thenComparing(pair -> pair.after().incident().id()));
        Set<String> olds = new HashSet<>();
        Set<String> news = new HashSet<>();
        return candidates.stream()
                .filter(pair -> !olds.contains(pair.before().incident().id())
                        && !news.contains(pair.after().incident().id()))
                .filter(pair -> olds.add(pair.before().incident().id())
                        && news.add(pair.after().incident().id()))
                .toList();
    }

    /** An incident that all its reports have left shares nothing, with itself neither. */
    private static boolean areLeftEmpty(Story one, Story other) {
        return one.headlines().isEmpty()
                && one.incident().id().equals(other.incident().id());
    }

    private static String key(Story story) {
        return story.incident().pair() + "." + story.incident().subject();
    }

    private static long shared(Story one, Story other) {
        return one.headlines().stream().filter(other.headlines()::contains).count();
    }
}
