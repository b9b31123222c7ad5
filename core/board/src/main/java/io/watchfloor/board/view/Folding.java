package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One row for one story. An incident is folded under a more urgent one when one of the two has the other's lead headline among
 * its own, when they share two headlines, or when it is part of a crisis of its pair. What somebody owns, shelved or was called
 * by, what is P1 or P2 or was, and what is grave stands by itself; so does a standing matter, which would take in everything.
 */
public final class Folding {
    /** In tenths of a step: whose acts are as grave never stands under another. */
    static final int GRAVE = 60;

    private static final int SHARED = 2;
    /** Less urgent ones come under more urgent ones, wherever these stand on the board. */
    private static final Comparator<Row> MOST_URGENT_FIRST = Comparator.comparing((Row row) -> row.shelf() != null)
            .thenComparing(row -> row.incident().level().computed(), Comparator.reverseOrder());

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> under = new HashMap<>();
    /** Headline to those by themselves that have it. */
    private final Map<String, List<String>> holders = new HashMap<>();

    private final ToIntFunction<String> gravity;
    private final Function<Row, Said> said;

    /**
     * The headlines by which an incident is held against others.
     *
     * @param headlines ids of those in its header, the lead among them
     */
    record Said(Set<String> headlines, @Nullable String lead) {
        static Said of(Row row) {
            LeadHeadline lead = row.lead();
            String leading = lead == null ? null : headline(lead.report());
            Set<String> headlines = new HashSet<>();
            row.incident().coverage().top().forEach(report -> headlines.add(headline(report.id())));
            if (leading != null) {
                headlines.add(leading);
            }
            return new Said(headlines, leading);
        }
    }

    private Folding(ToIntFunction<String> gravity, Function<Row, Said> said) {
        this.gravity = gravity;
        this.said = said;
    }

    /**
     * Lines as they stand.
     *
     * @param sorted open incidents, in the order of the board
     * @param gravity of the gravest report of an incident, in tenths of a step; asked only of what would be folded
     */
    public static List<Line> of(List<Row> sorted, ToIntFunction<String> gravity) {
        IdentityHashMap<Row, Said> found = new IdentityHashMap<>();
        return of(sorted, gravity, row -> found.computeIfAbsent(row, Said::of));
    }

    /** The same with what is known already of each row. */
    static List<Line> of(List<Row> sorted, ToIntFunction<String> gravity, Function<Row, Said> said) {
        Folding folding = new Folding(gravity, said);
        sorted.forEach(row -> folding.rows.put(row.incident().id(), row));
        sorted.stream().sorted(MOST_URGENT_FIRST).forEach(folding::place);
        return folding.lines();
    }

    private void place(Row row) {
        Incident incident = row.incident();
        boolean matter = incident.booked().standing() != null;
        Set<String> headlines = said.apply(row).headlines();
        String speaker = matter || standsAlone(row) ? null : speaker(row, headlines);
        if (speaker != null && gravity.applyAsInt(incident.id()) < GRAVE) {
            under.put(incident.id(), speaker);
        } else if (!matter) {
            headlines.forEach(
                    id -> holders.computeIfAbsent(id, none -> new ArrayList<>()).add(incident.id()));
        }
    }

    private static boolean standsAlone(Row row) {
        return row.owner() != null
                || row.shelf() != null
                || row.called() != null
                || row.urgency() != DeskUrgency.P3
                || row.incident().level().announced().compareTo(Precedence.IMMEDIATE) >= 0;
    }

    private @Nullable String speaker(Row row, Set<String> headlines) {
        for (Incident.Link link : row.incident().ties().links()) {
            Row crisis = rows.get(link.incident());
            if (link.kind() == LinkKind.PART_OF && crisis != null && standsAlone(crisis)) {
                return link.incident();
            }
        }
        Map<String, Integer> shared = new LinkedHashMap<>();
        for (String headline : headlines) {
            holders.getOrDefault(headline, List.of()).forEach(holder -> shared.merge(holder, 1, Integer::sum));
        }
        String own = said.apply(row).lead();
        for (Map.Entry<String, Integer> holder : shared.entrySet()) {
            Row other = rows.get(holder.getKey());
            String its = other == null ? null : said.apply(other).lead();
            boolean leads = (own != null && holders.getOrDefault(own, List.of()).contains(holder.getKey()))
                    || (its != null && headlines.contains(its));
            if (leads || holder.getValue() >= SHARED) {
                return holder.getKey();
            }
        }
        return null;
    }

    /** The id of a report begins with that of its headline. */
    private static String headline(String report) {
        int end = report.indexOf('/');
        return end < 0 ? report : report.substring(0, end);
    }

    private List<Line> lines() {
        Map<String, List<Row>> folded = new HashMap<>();
        rows.forEach((id, row) -> {
            String speaker = under.get(id);
            if (speaker != null) {
                folded.computeIfAbsent(speaker, none -> new ArrayList<>()).add(row);
            }
        });
        List<Line> lines = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (!under.containsKey(id)) {
                List<Row> others = folded.getOrDefault(id, List.of());
                lines.add(new Line(
                        row,
                        row.sort(),
                        null,
                        others.stream().map(other -> other.incident().id()).toList()));
                others.forEach(other -> lines.add(new Line(other, row.sort() + "/" + other.sort(), id, List.of())));
            }
        });
        return lines;
    }
}
