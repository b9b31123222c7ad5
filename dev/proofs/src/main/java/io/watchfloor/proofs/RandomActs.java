package io.watchfloor.proofs;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What people might do to incidents as they stand on the topics: acts of all kinds, most of them decided on the desk that
 * will stand when what was sent before has been accepted. Some are refused, because the desk has moved on or they make no
 * sense there; that is what people do.
 */
final class RandomActs {
    private static final String ACTOR = "Ito";
    private static final List<ActKind> KINDS = List.of(ActKind.values());
    private static final List<Duration> SHELVED = List.of(Duration.ofHours(6), Duration.ofDays(60));
    /** One act in so many is of any kind, and on the desk that was seen last. */
    private static final int RASH = 10;

    private final Random random;
    /** Tells acts of one run of a program from those of another. */
    private final String prefix;

    private final Map<String, ForeseenDesk> desks = new TreeMap<>();
    private final Map<String, TreeSet<String>> reports = new TreeMap<>();
    private final List<Act> accepted = new ArrayList<>();
    private final Map<ActKind, Integer> sent = new EnumMap<>(ActKind.class);
    private int made;

    RandomActs(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    synchronized void take(IncidentEvent event) {
        Incident incident = event.incident();
        desks.computeIfAbsent(incident.id(), id -> new ForeseenDesk(incident)).take(incident, event.answer());
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
        List<ForeseenDesk> known = desks.values().stream()
                .filter(desk -> reports.containsKey(desk.seen().id()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        made++;
        boolean rash = random.nextInt(RASH) == 0;
        ActKind kind = rash ? pick(KINDS) : sensible(known);
        List<ForeseenDesk> open = narrowed(known, desk -> !desk.isClosed());
        Act undone = accepted.isEmpty() ? null : accepted.get(accepted.size() - 1);
        ForeseenDesk on = kind == ActKind.UNDO && undone != null
                ? Objects.requireNonNull(desks.get(undone.incident()))
                : pick(narrowed(open, desk -> allows(desk, kind, open)));
        ActDraft draft = ActDraft.of(
                        prefix + made,
                        on.seen().id(),
                        kind,
                        ACTOR,
                        on.seen().course().lastReport())
                .version(rash ? on.seen().desk().version() : on.version());
        Act act = filled(draft, kind, on, open, undone).act();
        if (!rash) {
            sent.merge(kind, 1, Integer::sum);
            on.foresees(act, kind == ActKind.CLOSE);
            Optional.ofNullable(kind == ActKind.LINK ? null : act.other())
                    .map(desks::get)
                    .ifPresent(other -> other.foresees(act, kind == ActKind.JOIN));
        }
        return Optional.of(act);
    }

    /** The kind that was sent least of those that some desk allows. */
    private ActKind sensible(List<ForeseenDesk> known) {
        return KINDS.stream()
                .filter(kind -> kind != ActKind.UNDO || !accepted.isEmpty())
                .filter(kind -> known.stream().anyMatch(desk -> allows(desk, kind, known)))
                .min(Comparator.comparingInt(kind -> sent.getOrDefault(kind, 0)))
                .orElse(ActKind.NOTE);
    }

    private static boolean allows(ForeseenDesk desk, ActKind kind, List<ForeseenDesk> all) {
        boolean another = (kind != ActKind.JOIN && kind != ActKind.MOVE)
                || all.stream().anyMatch(one -> !one.isClosed() && isAnother(desk, one));
        return another && desk.allows(kind, ACTOR);
    }

    /** Those of which it holds, or all when it holds of none. */
    private static List<ForeseenDesk> narrowed(List<ForeseenDesk> of, Predicate<ForeseenDesk> which) {
        List<ForeseenDesk> those = of.stream().filter(which).toList();
        return those.isEmpty() ? of : those;
    }

    private ActDraft filled(
            ActDraft draft, ActKind kind, ForeseenDesk on, List<ForeseenDesk> open, @Nullable Act undone) {
        return switch (kind) {
            case OWN, RELEASE, SIGN -> draft;
            case HAND_OVER -> draft.to("Vale");
            case SHELVE -> draft.until(on.seen().course().lastReport().plus(pick(SHELVED)), true);
            case CLOSE -> draft.disposition(Disposition.RESOLVED);
            case NOTE -> draft.reason("note " + made);
            case PRECEDENCE -> draft.precedence(pick(List.of(Precedence.values())));
            case VERDICT -> draft.judged(report(on), random.nextBoolean());
            case JOIN -> draft.story(other(on, open));
            case LINK -> draft.story(new Act.Story(pick(open).seen().id(), null, List.of()));
            case SPLIT -> draft.story(new Act.Story(null, null, List.of(report(on))));
            case MOVE -> draft.report(report(on)).story(random.nextInt(4) == 0 ? null : other(on, open));
            case UNDO -> draft.undoes(undone == null ? "nothing" : undone.command());
        };
    }

    /** Another one of its pair, or of any when it has none. */
    private Act.Story other(ForeseenDesk on, List<ForeseenDesk> open) {
        ForeseenDesk other = pick(narrowed(open, one -> isAnother(on, one)));
        return new Act.Story(other.seen().id(), other.version(), List.of());
    }

    private static boolean isAnother(ForeseenDesk on, ForeseenDesk one) {
        return one != on && one.seen().pair().equals(on.seen().pair());
    }

    private String report(ForeseenDesk of) {
        TreeSet<String> its = reports.get(of.seen().id());
        return its == null || its.isEmpty() ? "none" : pick(List.copyOf(its));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
