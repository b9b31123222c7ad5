package io.watchfloor.board.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The picture of an incident: who said what when, a lane for each publisher in the order of their first word, and how many
 * independent publishers that made. Places are per mille of the width.
 *
 * @param lanes at most nine; the last may stand for all others
 * @param turns the first report of each facet
 * @param voices a step for each independent publisher
 * @param folds pauses that are not drawn at their length
 * @param first time of the first report
 * @param last time of the last
 */
public record Strip(
        List<Lane> lanes,
        List<Turn> turns,
        List<Step> voices,
        List<TimeScale.Fold> folds,
        @Nullable Instant first,
        @Nullable Instant last) {
    private static final int LANES = 8;
    private static final int COLOURS = 5;

    /** A report. {@code facet} is its number in order of appearance, 0 of none and 6 of the sixth and later. */
    public record Dot(int at, int facet, boolean reprint, Instant time) {}

    /** What one publisher said. */
    public record Lane(String name, List<Dot> dots) {
        public Instant first() {
            return dots.get(0).time();
        }

        public long reprints() {
            return dots.stream().filter(Dot::reprint).count();
        }
    }

    /** Where a facet first shows; it has a letter beside its colour. */
    public record Turn(int at, int facet, String letter, String name) {}

    /** The turns whose letters have room: each at least so many per mille behind the one before it. */
    public List<Turn> apart(int least) {
        List<Turn> apart = new ArrayList<>();
        for (Turn turn : turns) {
            if (apart.isEmpty() || turn.at() - apart.get(apart.size() - 1).at() >= least) {
                apart.add(turn);
            }
        }
        return apart;
    }

    /** So many independent publishers from here to there. */
    public record Step(int from, int to, int count) {}

    /**
     * Of reports in any order.
     *
     * @param voices publishers that count as independent; who only denies or asks is none
     */
    static Strip of(List<Mark> marks, Collection<String> voices) {
        List<Mark> all = marks.stream()
                .sorted(Comparator.comparing(Mark::time).thenComparing(Mark::publisher))
                .toList();
        TimeScale scale = new TimeScale(all.stream().map(Mark::time).toList());
        Map<String, Integer> facets = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Mark mark : all) {
            if (mark.facet() != null && !facets.containsKey(mark.facet())) {
                int number = facets.size();
                facets.put(mark.facet(), Math.min(number, COLOURS) + 1);
                String letter = String.valueOf((char) ('A' + Math.min(number, 25)));
                turns.add(new Turn(
                        scale.of(mark.time()),
                        Math.min(number, COLOURS) + 1,
                        letter,
                        mark.facet().replace('-', ' ')));
            }
        }
        return new Strip(
                lanes(all, scale, facets),
                turns,
                voices(all, scale, Set.copyOf(voices)),
                scale.folds(),
                all.isEmpty() ? null : all.get(0).time(),
                all.isEmpty() ? null : all.get(all.size() - 1).time());
    }

    /**
     * A report as far as the picture shows it.
     *
     * @param outlet its name, as readers know it
     * @param reprint a copy of another's text: no voice of its own
     */
    record Mark(Instant time, String publisher, String outlet, @Nullable String facet, boolean reprint) {
        static Mark of(Evidence report) {
            return new Mark(
                    report.published(), report.publisher(), report.outlet(), report.facet(), report.copyOf() != null);
        }
    }

    private static List<Lane> lanes(List<Mark> all, TimeScale scale, Map<String, Integer> facets) {
        Map<String, List<Dot>> byPublisher = new LinkedHashMap<>();
        Map<String, Set<String>> outlets = new HashMap<>();
        for (Mark mark : all) {
            int facet = mark.facet() == null ? 0 : facets.getOrDefault(mark.facet(), 0);
            outlets.computeIfAbsent(mark.publisher(), none -> new LinkedHashSet<>())
                    .add(mark.outlet());
            byPublisher
                    .computeIfAbsent(mark.publisher(), none -> new ArrayList<>())
                    .add(new Dot(scale.of(mark.time()), facet, mark.reprint(), mark.time()));
        }
        List<Lane> lanes = new ArrayList<>();
        byPublisher.forEach((publisher, dots) ->
                lanes.add(new Lane(name(publisher, outlets.getOrDefault(publisher, Set.of(publisher))), dots)));
        if (lanes.size() <= LANES + 1) {
            return lanes;
        }
        List<Lane> others = lanes.subList(LANES, lanes.size());
        List<Dot> rest = others.stream()
                .flatMap(lane -> lane.dots().stream())
                .sorted(Comparator.comparing(Dot::time))
                .toList();
        List<Lane> shown = new ArrayList<>(lanes.subList(0, LANES));
        shown.add(new Lane(others.size() + " others", rest));
        return shown;
    }

    /** An outlet's name is known to officers, a publisher's id is not; words such as {@code state media CHN} are no id. */
    private static String name(String publisher, Set<String> outlets) {
        if (publisher.contains(" ")) {
            return publisher;
        }
        String first = outlets.iterator().next();
        return outlets.size() == 1 ? first : first + " +" + (outlets.size() - 1);
    }

    private static List<Step> voices(List<Mark> all, TimeScale scale, Set<String> voices) {
        Set<String> heard = new HashSet<>();
        List<Integer> starts = new ArrayList<>();
        for (Mark mark : all) {
            if (!mark.reprint() && voices.contains(mark.publisher()) && heard.add(mark.publisher())) {
                starts.add(scale.of(mark.time()));
            }
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < starts.size(); i++) {
            counts.put(starts.get(i), i + 1);
        }
        List<Integer> distinct = starts.stream().distinct().toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            int to = i + 1 < distinct.size() ? distinct.get(i + 1) : 1000;
            steps.add(new Step(distinct.get(i), to, counts.getOrDefault(distinct.get(i), 1)));
        }
        return steps;
    }

    /** The most independent publishers; at least 1. */
    public int most() {
        return voices.isEmpty() ? 1 : voices.get(voices.size() - 1).count();
    }

    /** {@code 3.4%}. */
    public static String percent(int perMille) {
        return perMille / 10 + "." + perMille % 10 + "%";
    }

    /** What it shows, in a sentence. */
    public String words() {
        int dots = lanes.stream().mapToInt(lane -> lane.dots().size()).sum();
        return dots + " reports in " + lanes.size() + (lanes.size() == 1 ? " lane, " : " lanes, ") + most()
                + " independent" + (turns.isEmpty() ? "" : "; facets " + String.join(", ", names()));
    }

    private List<String> names() {
        return turns.stream().map(turn -> turn.letter() + " " + turn.name()).toList();
    }
}
