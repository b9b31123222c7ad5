package io.watchfloor.proofs;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people might do to incidents as they stand on the topics: acts of all kinds in turn, each decided on the desk that
 * was seen last. Some are refused, because the desk has moved on or they make no sense there; that is what people do.
 */
final class RandomActs {
    private static final String ACTOR = "Ito";
    private static final List<ActKind> KINDS = List.of(ActKind.values());

    private final Random random;
    /** Tells acts of one run of a program from those of another. */
    private final String prefix;

    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, TreeSet<String>> reports = new TreeMap<>();
    private final List<Act> accepted = new ArrayList<>();
    private int made;

    RandomActs(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    synchronized void take(IncidentEvent event) {
        Incident incident = event.incident();
        incidents.merge(incident.id(), incident, (known, other) -> known.revision() > other.revision() ? known : other);
        if (event.answer() != null && event.answer().accepted()) {
            accepted.add(event.answer().act());
        }
    }

    synchronized void take(IncidentReport report) {
        TreeSet<String> its = reports.computeIfAbsent(report.incident(), none -> new TreeSet<>());
        if (report.withdrawn() == null) {
            its.add(report.report().id());
        } else {
            its.remove(report.report().id());
        }
    }

    /** The next act, at the desk time of its incident; nothing while there are no incidents that it could be done to. */
    synchronized Optional<Act> next() {
        ActKind kind = KINDS.get(made % KINDS.size());
        List<Incident> open = incidents.values().stream()
                .filter(incident -> incident.course().status() != IncidentStatus.CLOSED)
                .filter(incident -> reports.containsKey(incident.id()))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        made++;
        Act undone = accepted.isEmpty() ? null : accepted.get(accepted.size() - 1);
        Incident on = kind == ActKind.UNDO && undone != null
                ? Objects.requireNonNull(incidents.get(undone.incident()))
                : pick(open);
        Instant at = on.course().lastReport();
        ActDraft draft = ActDraft.of(prefix + made, on.id(), kind, ACTOR, at)
                .version(on.desk().version());
        return Optional.of(filled(draft, kind, on, open, undone).act());
    }

    private ActDraft filled(ActDraft draft, ActKind kind, Incident on, List<Incident> open, @Nullable Act undone) {
        return switch (kind) {
            case OWN, RELEASE, SIGN -> draft;
            case HAND_OVER -> draft.to("Vale");
            case SHELVE -> draft.until(on.course().lastReport().plus(Duration.ofHours(6)), true);
            case CLOSE -> draft.disposition(Disposition.RESOLVED);
            case NOTE -> draft.reason("note " + made);
            case PRECEDENCE -> draft.precedence(pick(List.of(Precedence.values())));
            case VERDICT -> draft.judged(report(on), random.nextBoolean());
            case JOIN -> draft.story(other(on, open));
            case LINK -> draft.story(new Act.Story(pick(open).id(), null, List.of()));
            case SPLIT -> draft.story(new Act.Story(null, null, List.of(report(on))));
            case MOVE -> draft.report(report(on)).story(random.nextInt(4) == 0 ? null : other(on, open));
            case UNDO -> draft.undoes(undone == null ? "nothing" : undone.command());
        };
    }

    /** Another one of its pair, or of any when it has none. */
    private Act.Story other(Incident on, List<Incident> open) {
        List<Incident> others = open.stream()
                .filter(one -> one.pair().equals(on.pair()) && !one.id().equals(on.id()))
                .toList();
        Incident other = pick(others.isEmpty() ? open : others);
        return new Act.Story(other.id(), other.desk().version(), List.of());
    }

    private String report(Incident of) {
        TreeSet<String> its = reports.get(of.id());
        return its == null || its.isEmpty() ? "none" : pick(List.copyOf(its));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
