package io.watchfloor.incidents.happenings;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that happened, as far as it called.
 *
 * @param id of its first incident, an at sign and the time of the call
 * @param began event time of the first call
 * @param last event time of what belonged to it last
 * @param incidents that it is about, in the order in which they called
 * @param headlines that called
 * @param acts by which they did
 * @param points the most of any
 * @param level the highest of any
 */
public record Happening(
        String id,
        Instant began,
        Instant last,
        List<String> incidents,
        List<Pair> pairs,
        List<String> headlines,
        List<String> acts,
        int points,
        Precedence level) {
    private static final int MOST = 64;

    public Happening {
        incidents = List.copyOf(incidents);
        pairs = List.copyOf(pairs);
        headlines = List.copyOf(headlines);
        acts = List.copyOf(acts);
    }

    static Happening of(Calling calling) {
        return new Happening(
                calling.incident() + "@" + calling.at(),
                calling.at(),
                calling.at(),
                List.of(calling.incident()),
                List.of(calling.pair()),
                List.of(calling.headline()),
                List.of(calling.act()),
                calling.points(),
                calling.level());
    }

    Happening with(Calling calling) {
        return new Happening(
                id,
                began,
                calling.at().isAfter(last) ? calling.at() : last,
                and(incidents, calling.incident()),
                and(pairs, calling.pair()),
                and(headlines, calling.headline()),
                and(acts, calling.act()),
                Math.max(points, calling.points()),
                level.compareTo(calling.level()) > 0 ? level : calling.level());
    }

    private static <V> List<V> and(List<V> all, V one) {
        if (all.contains(one) || all.size() >= MOST) {
            return all;
        }
        List<V> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /** A party of the pair that called first is one of these; who joined since draws nobody else in. */
    boolean hasPartyOf(Pair pair) {
        return Stream.of(pairs.get(0).first(), pairs.get(0).second())
                .filter(party -> !party.equals(Pair.UNIDENTIFIED))
                .anyMatch(pair::has);
    }
}
