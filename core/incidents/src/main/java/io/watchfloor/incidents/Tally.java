package io.watchfloor.incidents;

import io.watchfloor.incidents.copies.CopyGroups;
import io.watchfloor.incidents.copies.CopyGroups.Group;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the members of an incident add up to, in any order. Members come and go one by one at a cost that hardly grows
 * with their number; the sum is a function of the set that is there.
 */
final class Tally {
    private final TreeMap<String, Entry> counting = new TreeMap<>();
    private final CopyGroups<Entry> copies = new CopyGroups<>();
    private final Map<Group<Entry>, Carriers> groups = new HashMap<>();
    private final TreeSet<Carriers> reports = new TreeSet<>(Comparator.comparing(Carriers::lead, Entry.MATTERS_MOST));
    private final Map<String, Entry> recopied = new TreeMap<>();
    private int struck;

    private int direct;
    private int officials;
    private int foreignDenials;

    final CountedTimes times = new CountedTimes();
    final CountedTimes opened = new CountedTimes();
    final CountedTimes eased = new CountedTimes();
    final TimesBy<Signal> signals = new TimesBy<>();
    final TimesBy<String> facets = new TimesBy<>();
    final TimesBy<String> denials = new TimesBy<>();
    /** States that act in reports which say that it happened. */
    final TimesBy<String> sources = new TimesBy<>();

    private final TimesBy<Long> books = new TimesBy<>();
    private final EventCodes codes = new EventCodes();
    final Voices voices = new Voices();
    final Points points = new Points();
    final Telling telling = new Telling();
    private final Map<Hearers, Weights> weights = new EnumMap<>(Hearers.class);
    private final Audience audience = new Audience();
    final Leading leading = new Leading();

    /** Adds a member; one that no longer counts is only counted as such. */
    void add(Member member) {
        if (member.isMark()) {
            mark(member, 1);
            return;
        }
        if (!member.isForeign()) {
            telling.tells(member.report(), 1);
        }
        if (!member.counts()) {
            struck++;
            audience.countStruck(member.report(), 1);
            return;
        }
        Entry entry = new Entry(member);
        counting.put(entry.key, entry);
        count(entry, 1);
        copies.add(entry, entry.print, this::ends, this::stands);
    }

    /** Takes a member away as it was added. */
    void remove(Member member) {
        if (member.isMark()) {
            mark(member, -1);
            return;
        }
        if (!member.isForeign()) {
            telling.tells(member.report(), -1);
        }
        if (!member.counts()) {
            struck--;
            audience.countStruck(member.report(), -1);
            return;
        }
        Entry entry = Objects.requireNonNull(counting.remove(member.key()), "a member that was never added");
        count(entry, -1);
        recopied.remove(entry.key);
        copies.remove(entry, entry.print, this::ends, this::stands);
    }

    /** A mark eases, or is as urgent as its correlation; it is neither a report nor a voice. */
    private void mark(Member member, int change) {
        Entry entry = new Entry(member);
        if (member.counts() && entry.eases()) {
            eased.count(entry.at(), change);
        } else if (member.counts()) {
            countUrgent(entry, change);
        }
    }

    private void ends(Group<Entry> group) {
        Carriers was = groups.remove(group);
        if (was != null) {
            reports.remove(was);
            if (was.voice() != null) {
                voices.remove(was.voice());
                points.voice(was.voice(), -1);
            }
        }
    }

    private void stands(Group<Entry> group) {
        List<Entry> items = group.items();
        Carriers now = Carriers.of(items);
        groups.put(group, now);
        reports.add(now);
        if (now.voice() != null) {
            voices.add(now.voice());
            points.voice(now.voice(), 1);
        }
        for (Entry item : items) {
            String copyOf =
                    item == now.earliest() ? null : now.earliest().report.id();
            if (!Objects.equals(copyOf, item.copyOf)) {
                item.copyOf = copyOf;
                recopied.put(item.key, item);
            }
        }
    }

    private void count(Entry entry, int change) {
        Report r = entry.report;
        Instant at = entry.at();
        times.count(at, change);
        books.count(r.booked().revision(), at, change);
        direct += r.parties().affected() ? 0 : change;
        telling.count(r, at, change);
        audience.count(r, change);
        points.count(entry, latest(r), change);
        leading.count(entry, change);
        if (entry.says()) {
            countSaid(entry, r, at, change);
        }
        if (entry.eases()) {
            eased.count(at, change);
        }
        if (r.match().denial() != null) {
            denials.count(r.match().denial(), at, change);
        } else if (r.match().modality() == Modality.DENIED
                && (r.match().speaker() == Speaker.OFFICIAL || r.match().speaker() == Speaker.PARLIAMENT)) {
            foreignDenials += change;
        }
        if (r.booked().escalate() != null) {
            weights(Hearers.of(r)).keep(r, latest(r), r.booked().escalate(), change);
        }
    }

    private Weights weights(Hearers hearers) {
        return weights.computeIfAbsent(hearers, none -> new Weights());
    }

    private void countSaid(Entry entry, Report r, Instant at, int change) {
        opened.count(at, change);
        countUrgent(entry, change);
        weights(Hearers.of(r)).floors.count(r, latest(r), change);
        signals.count(r.parties().signal(), at, change);
        officials += r.match().official() ? change : 0;
        if (r.match().facet() != null) {
            facets.count(r.match().facet(), at, change);
        }
        if (r.parties().source() != null && !r.parties().affected()) {
            sources.count(r.parties().source(), at, change);
        }
        EventCode event = r.booked().event();
        if (event != null) {
            codes.count(event, at, change);
        }
    }

    private void countUrgent(Entry entry, int change) {
        Report r = entry.report;
        Weights weight = weights(Hearers.of(r));
        (r.parties().signal() == Signal.HOSTILE ? weight.hostile : weight.other)
                .count(r.booked().precedence(), entry.at(), change);
        if (entry.solid()) {
            weight.solid.count(r.booked().precedence(), entry.at(), change);
        }
    }

    private static String latest(Report r) {
        return String.format("%019d|%s", r.booked().revision(), r.id());
    }

    /** Reports that count; copies of one text are one. */
    int reports() {
        return reports.size();
    }

    /** How often those reports were published. */
    int carriers() {
        return counting.size();
    }

    /** Members that no longer count. */
    int struck() {
        return struck;
    }

    /** Event time of the first report that counts. */
    Instant first() {
        return Objects.requireNonNull(times.first(), "nothing counts");
    }

    Instant last() {
        return Objects.requireNonNull(times.last(), "nothing counts");
    }

    /** No report counts. */
    boolean isEmpty() {
        return counting.isEmpty();
    }

    /** The reports that matter most, urgent ones first. */
    List<Carriers> top(int most) {
        return reports.stream().limit(most).toList();
    }

    /** A report is about this pair itself, not about what affects it. */
    boolean direct() {
        return direct > 0;
    }

    /** Who hears of it. */
    Hearers hearers() {
        return audience.hearers();
    }

    /** Nothing but rules in shadow ever made it: a withdrawal takes from nobody what they were told of. */
    boolean shadow() {
        return audience.isNobody();
    }

    /** Owners of the packs of its rules in status test, by name. */
    List<String> owners() {
        return audience.owners();
    }

    /** What makes it urgent to those who hear of it. */
    Weights weights() {
        return weights(hearers());
    }

    /** An official of a party says so. */
    boolean official() {
        return officials > 0;
    }

    /** Officials of a state that is no party deny it. */
    boolean deniedElsewhere() {
        return foreignDenials > 0;
    }

    long bookRevision() {
        return books.isEmpty()
                ? 0
                : books.keys().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Published codes of what happened, by the time of their first report. */
    List<EventCode> events(int most) {
        return codes.inOrder(most);
    }

    /** A report that counts. */
    Optional<Report> report(String id) {
        return Optional.ofNullable(counting.ceilingEntry(Case.key(id, "")))
                .map(entry -> entry.getValue().report)
                .filter(report -> report.id().equals(id));
    }

    /** The report that a member is a copy of, or absent. */
    @Nullable
    String copyOf(String member) {
        Entry entry = counting.get(member);
        return entry == null ? null : entry.copyOf;
    }

    /** Keys of members whose {@link #copyOf} changed since this was last asked, in order. */
    List<String> takeRecopied() {
        List<String> ids = List.copyOf(recopied.keySet());
        recopied.clear();
        return ids;
    }
}
