package io.watchfloor.board.view;

import io.watchfloor.model.ActKind;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All there is about one incident.
 *
 * @param reports members, newest first, withdrawn ones among them
 * @param timeline newest first
 * @param firstSeen each language of its reports, the first seen first; none when only the incident's header is known
 * @param messages the last word about each notification of it, newest first
 */
public record Dossier(
        Incident incident,
        List<Evidence> reports,
        List<Moment> timeline,
        List<FirstSeen> firstSeen,
        List<Delivery> messages) {
    /** Days for which the topic of deliveries keeps them. */
    public static final int MESSAGES_KEPT = 90;

    private static final Set<ActKind> ENDING = EnumSet.of(ActKind.CLOSE, ActKind.JOIN);
    private static final Set<ActKind> TAKING = EnumSet.of(ActKind.OWN, ActKind.HAND_OVER, ActKind.SHELVE);
    private static final Set<ActKind> GIVING_BACK = EnumSet.of(ActKind.RELEASE, ActKind.UNDO);
    private static final Set<ActKind> TAKEN_BACK =
            EnumSet.of(ActKind.JOIN, ActKind.SPLIT, ActKind.MOVE, ActKind.LINK, ActKind.SIGN, ActKind.PRECEDENCE);
    private static final String NO_FACET = "other reports";

    /**
     * A turn of its life, with the headline that caused it.
     *
     * @param report absent of what no report caused, and of a report that is not known any more
     */
    public record Turn(Moment moment, @Nullable Evidence report) {}

    /** Reports that show one facet, newest first. */
    public record Side(String facet, List<Copies> texts) {}

    static Dossier of(Incident incident, Collection<IncidentReport> members, Collection<Moment> timeline) {
        List<Evidence> reports = (members.isEmpty()
                        ? incident.coverage().top().stream().map(Evidence::of)
                        : members.stream().map(Evidence::of))
                .sorted(Comparator.comparing(Evidence::published).reversed().thenComparing(Evidence::id))
                .toList();
        return new Dossier(incident, reports, List.copyOf(timeline), FirstSeen.of(members, timeline), List.of());
    }

    Dossier telling(List<Delivery> all) {
        return new Dossier(incident, reports, timeline, firstSeen, all);
    }

    /**
     * A flash that nobody has.
     *
     * @param released whether it began because somebody gave it back
     */
    public record Unattended(Instant since, boolean released) {}

    /** Since when it is a flash that nobody owns or shelved; absent of what is not. */
    public @Nullable Unattended unattended() {
        Unattended spell = null;
        for (Moment moment : timeline) {
            Moment.Deed deed = moment.deed();
            if (moment.precedence() != Precedence.FLASH
                    || (deed != null && deed.accepted() && TAKING.contains(deed.kind()))) {
                break;
            }
            boolean released = deed != null && deed.accepted() && GIVING_BACK.contains(deed.kind());
            spell = new Unattended(moment.knownAt(), released);
            if (released) {
                break;
            }
        }
        return spell;
    }

    /**
     * What one receiver was told of it.
     *
     * @param last the last word about its newest notification
     * @param messages how many notifications there were
     */
    public record Called(Delivery last, int messages) {}

    /** Each receiver once, whoever was told last first. */
    public List<Called> receivers() {
        Map<String, Called> byReceiver = new LinkedHashMap<>();
        for (Delivery one : messages) {
            byReceiver.merge(
                    one.receiver(), new Called(one, 1), (last, more) -> new Called(last.last(), last.messages() + 1));
        }
        return List.copyOf(byReceiver.values());
    }

    /** Whether it is older than what is known of messages. */
    public boolean forgets(Instant now) {
        return incident.course().opened().isBefore(now.minus(Duration.ofDays(MESSAGES_KEPT)));
    }

    /** What turned it, newest first: no mere update, and nothing that was refused. */
    public List<Turn> turns() {
        Map<String, Evidence> known = new HashMap<>();
        reports.forEach(report -> known.put(report.id(), report));
        return timeline.stream()
                .filter(Moment::news)
                .map(moment -> new Turn(moment, moment.report() == null ? null : known.get(moment.report())))
                .toList();
    }

    /** Commands that still can be taken back where the story tells of them; of those on one field only the newest. */
    public Set<String> undoable() {
        Set<String> undone = new HashSet<>();
        Set<ActKind> later = EnumSet.noneOf(ActKind.class);
        Set<String> found = new HashSet<>();
        for (Moment moment : timeline) {
            Moment.Deed deed = moment.deed();
            if (deed == null || !deed.accepted()) {
                continue;
            }
            if (deed.undoes() != null) {
                undone.add(deed.undoes());
            }
            boolean newest = deed.kind().regroups() || later.add(deed.kind());
            if (TAKEN_BACK.contains(deed.kind()) && newest && !undone.contains(deed.command())) {
                found.add(deed.command());
            }
        }
        return found;
    }

    /** Reports by facet, the newest facet first; those of none last. */
    public List<Side> sides() {
        List<String> facets = incident.coverage().facets();
        Map<String, List<Copies>> byFacet = new LinkedHashMap<>();
        for (int i = facets.size() - 1; i >= 0; i--) {
            byFacet.put(facets.get(i), new ArrayList<>());
        }
        List<Copies> others = new ArrayList<>();
        for (Copies text : texts()) {
            String facet = text.first().facet();
            (facet == null ? others : byFacet.computeIfAbsent(facet, none -> new ArrayList<>())).add(text);
        }
        List<Side> sides = new ArrayList<>();
        byFacet.forEach((facet, texts) -> {
            if (!texts.isEmpty()) {
                sides.add(new Side(facet.replace('-', ' '), texts));
            }
        });
        if (!others.isEmpty()) {
            sides.add(new Side(sides.isEmpty() ? "all reports" : NO_FACET, others));
        }
        return sides;
    }

    /** Of the reports that count, and of their reprints. */
    public Strip strip() {
        return Strip.of(
                reports.stream()
                        .filter(report -> report.withdrawn() == null)
                        .map(Strip.Mark::of)
                        .toList(),
                incident.coverage().publishers());
    }

    /** Why it woke somebody, in one sentence; or that it did not. */
    public String woke() {
        return timeline.stream()
                .filter(Moment::calls)
                .findFirst()
                .map(moment ->
                        moment.call() == null ? moment.why() : moment.call().why())
                .orElse("It woke nobody: what is no flash and did not rise is read, not heard.");
    }

    /** What to do, in one sentence. */
    public String step() {
        return NextStep.of(incident);
    }

    /** Reports with the copies of their text under them: a text counts once, however often it is published. */
    public List<Copies> texts() {
        return Copies.of(reports);
    }

    /** The timeline with runs of mere updates folded. */
    public List<TimelinePiece> pieces() {
        return TimelinePiece.of(timeline);
    }

    /** The command by which a person closed it, while that stands: undoing it opens the incident again. */
    public @Nullable String closedBy() {
        if (incident.desk().closure() == null) {
            return null;
        }
        return timeline.stream()
                .map(Moment::deed)
                .filter(deed -> deed != null && deed.accepted() && ENDING.contains(deed.kind()))
                .map(deed -> deed.command())
                .findFirst()
                .orElse(null);
    }

    /** When it last called an officer, or absent. */
    private @Nullable Instant called() {
        return timeline.stream()
                .filter(Moment::calls)
                .map(Moment::knownAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    public Row row() {
        return Row.of(incident, called());
    }
}
