package io.watchfloor.incidents.happenings;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is called, as replays and back-tests tell it.
 *
 * @param id the incident that calls first, an at sign and the time of the call
 * @param at journal time
 * @param points in tenths
 * @param why the sum in words
 * @param incidents that the call is about: the one that calls, and those that join what happened until the next call of it
 * @param pairs of these
 * @param headline id of the one that calls, or empty
 * @param term the act that decides, or absent when no act of the table was read
 * @param rule of the report that decides, or absent
 */
public record CallLine(
        @JsonProperty("call") String id,
        Instant at,
        Precedence level,
        int points,
        String why,
        List<String> incidents,
        List<String> pairs,
        String headline,
        @Nullable String term,
        @Nullable String rule) {

    public CallLine {
        incidents = List.copyOf(incidents);
        pairs = List.copyOf(pairs);
    }

    /** The same, about one incident more. */
    CallLine naming(String incident, String pair) {
        return new CallLine(
                id, at, level, points, why, with(incidents, incident), with(pairs, pair), headline, term, rule);
    }

    /** The headline of a report, by its id: that ends with a slash, the pack, a slash and the rule. */
    public static String headline(String report) {
        int pack = pack(report);
        return pack <= 0 ? report : report.substring(0, pack);
    }

    /** Pack and rule of a report, by its id; absent of an id without. */
    static @Nullable String rule(String report) {
        int pack = pack(report);
        return pack <= 0 ? null : report.substring(pack + 1);
    }

    private static int pack(String report) {
        return report.lastIndexOf('/', report.lastIndexOf('/') - 1);
    }

    private static List<String> with(List<String> all, String one) {
        if (all.contains(one)) {
            return all;
        }
        List<String> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
