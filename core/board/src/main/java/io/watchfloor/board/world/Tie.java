package io.watchfloor.board.world;

import io.watchfloor.board.view.Capital;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.PartyNames;
import io.watchfloor.board.view.Relation;
import io.watchfloor.model.Pair;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two parties, on the picture and in the list beside it.
 *
 * @param number that stands on the picture and in the list, or 0
 * @param urgency of the most urgent open incident, or absent
 * @param width of its line, 1 to 6
 * @param line path of an arc or a ring; empty when a party has no place
 * @param mark top of its line; absent when it has no line
 * @param room where its label stands; absent when it shows none
 */
public record Tie(
        int number,
        Relation relation,
        @Nullable DeskUrgency urgency,
        double width,
        String line,
        Projection.@Nullable Point mark,
        @Nullable Room room) {
    /** Nearer than this an arc could not be seen. */
    private static final double NEAR = 28;

    private static final double RISE = 0.18;
    private static final double ROUND = 7;

    static Tie of(
            int number, Relation relation, @Nullable DeskUrgency urgency, double greatest, Projection projection) {
        double width = 1 + 5 * Math.sqrt(greatest == 0 ? 0 : Math.abs(relation.index()) / greatest);
        List<Projection.Point> seats = Capital.of(
                        relation.pair().first(), relation.pair().second())
                .stream()
                .map(capital -> projection.of(capital.latitude(), capital.longitude()))
                .toList();
        if (seats.size() < 2) {
            return new Tie(number, relation, urgency, width, "", null, null);
        }
        Projection.Point one = seats.get(0);
        Projection.Point other = seats.get(1);
        Projection.Point middle = new Projection.Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
        double apart = one.to(other);
        if (apart < NEAR) {
            double r = apart / 2 + ROUND;
            String ring = text(
                    "M%.0f %.0fa%.0f %.0f 0 1 0 %.0f 0a%.0f %.0f 0 1 0 %.0f 0z",
                    middle.x() - r, middle.y(), r, r, 2 * r, r, r, -2 * r);
            return new Tie(
                    number, relation, urgency, width, ring, new Projection.Point(middle.x(), middle.y() - r), null);
        }
        // A curve of one control point rises half as high as that.
        double up = middle.y() - 2 * RISE * apart;
        String arc = text("M%.0f %.0fQ%.0f %.0f %.0f %.0f", one.x(), one.y(), middle.x(), up, other.x(), other.y());
        return new Tie(
                number,
                relation,
                urgency,
                width,
                arc,
                new Projection.Point(middle.x(), middle.y() - RISE * apart),
                null);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** The same with room for its label. */
    Tie labelled(@Nullable Room room) {
        return new Tie(number, relation, urgency, width, line, mark, room);
    }

    /** From the line to its label, when that stands apart from it; or empty. */
    public String lead() {
        if (room == null || mark == null || mark.to(new Projection.Point(room.x(), room.y())) <= room.height()) {
            return "";
        }
        return text("M%.0f %.0fL%.0f %.0f", mark.x(), mark.y(), room.x(), room.y());
    }

    public Pair pair() {
        return relation.pair();
    }

    public boolean hostile() {
        return relation.index() >= 0;
    }

    /** {@code China–US}. */
    public String names() {
        return PartyNames.brief(pair().first()) + "–" + PartyNames.brief(pair().second());
    }

    /** The shape of an urgency that calls and the number: {@code ◆1}. */
    public String label() {
        return (urgency != null && calls() ? urgency.shape() : "") + (number > 0 ? Integer.toString(number) : "");
    }

    /** {@code p1} or {@code p2}, or nothing. */
    public String style() {
        return urgency != null && calls() ? urgency.style() : "";
    }

    /** It is of an urgency that calls: P1 or P2. */
    public boolean calls() {
        return urgency == DeskUrgency.P1 || urgency == DeskUrgency.P2;
    }

    public String stroke() {
        return text("%.1f", width);
    }

    /** {@code China–US, P1, tension 12.3, hostile, 2 open}. */
    public String words() {
        return names()
                + (urgency == null ? "" : ", " + urgency.name())
                + text(
                        ", tension %.1f, %s, %d open",
                        relation.index(), hostile() ? "hostile" : "cooperative", relation.open());
    }
}
