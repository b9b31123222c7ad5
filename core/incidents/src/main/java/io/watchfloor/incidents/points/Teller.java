package io.watchfloor.incidents.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.watchfloor.incidents.copies.TextPrint;
import io.watchfloor.model.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * A publisher that told an act of a pair lately, whatever incident its report lies in.
 *
 * @param minute since 1970
 * @param act its code, or of an act without one its name
 * @param text hash of its words, so that two who print the same text are one
 */
record Teller(int minute, String act, String publisher, int text) {
    private static final int HOUR = 60;
    /** So many are kept; more voices add next to nothing. */
    private static final int MOST = 8;

    private static Teller of(Report report, String act, int minute) {
        String title = report.headline().title();
        return new Teller(
                minute,
                act,
                report.headline().publisher(),
                TextPrint.of(title).text().hashCode());
    }

    @JsonCreator
    static Teller of(List<Object> cells) {
        return new Teller((Integer) cells.get(0), (String) cells.get(1), (String) cells.get(2), (Integer) cells.get(3));
    }

    @JsonValue
    List<Object> cells() {
        return List.of(minute, act, publisher, text);
    }

    /** Those of the last hour with one more, unless another printed the same text. */
    static List<Teller> and(List<Teller> before, Report report, String act, int minute) {
        Teller its = of(report, act, minute);
        int newest = before.stream().mapToInt(Teller::minute).reduce(minute, Math::max);
        List<Teller> late =
                before.stream().filter(one -> one.minute > newest - HOUR).toList();
        if (late.stream().anyMatch(its::isCopyOf)) {
            return late;
        }
        List<Teller> all = Stream.concat(late.stream().filter(one -> !its.isLaterOf(one)), Stream.of(its))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private boolean isCopyOf(Teller other) {
        return act.equals(other.act) && text == other.text && !publisher.equals(other.publisher);
    }

    private boolean isLaterOf(Teller other) {
        return act.equals(other.act) && publisher.equals(other.publisher);
    }

    /** How many told an act within the hour before a minute, or since. */
    static int count(List<Teller> all, String act, int minute) {
        return (int) all.stream()
                .filter(one -> one.act.equals(act) && one.minute > minute - HOUR)
                .map(Teller::publisher)
                .distinct()
                .count();
    }
}
