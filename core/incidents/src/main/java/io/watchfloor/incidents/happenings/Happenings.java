package io.watchfloor.incidents.happenings;

import io.watchfloor.model.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which happening an event that calls belongs to. The one task of alerts, replays and back-tests ask it, each with the
 * events in the order of {@link #ORDER} or as they come.
 */
public final class Happenings {
    /** As many as are open at once. */
    public static final int MOST = 500;

    /** Events as they are asked about when all are at hand. */
    public static final Comparator<IncidentEvent> ORDER = Comparator.comparing(IncidentEvent::knownAt)
            .thenComparing(event -> Calling.of(event).headline())
            .thenComparing(event -> event.incident().id())
            .thenComparing(event -> event.incident().revision());

    /** A happening takes what belongs to it for so long. */
    private static final Duration OPEN = Duration.ofDays(3);
    /** What belongs to it comes within so long of what came before. */
    private static final Duration APART = Duration.ofDays(1);
    /** The same pair calls for the same act once in so long, and the same incident for another turn. */
    private static final Duration SAME_PAIR = Duration.ofHours(6);
    /** The same act of one of the first two parties within so long of the first call is the same happening. */
    private static final Duration SAME_ACT = Duration.ofHours(12);

    private Happenings() {}

    /** How an event that calls is told. */
    public enum Kind {
        /** Something happened of which nobody was called so far. */
        CALL,
        /** It became more urgent, or a new turn came. */
        DEVELOPMENT,
        /** It is about something that has called: told, without a sound. */
        JOINED
    }

    /**
     * What became of an event.
     *
     * @param happening that it belongs to now
     */
    public record Told(Kind kind, Happening happening) {
        /** It wakes somebody. */
        public boolean sounds() {
            return kind != Kind.JOINED;
        }
    }

    /**
     * Decides.
     *
     * @param open happenings that have called
     * @param event that calls
     */
    public static Told tell(Collection<Happening> open, IncidentEvent event) {
        Calling calling = Calling.of(event);
        Optional<Happening> its = open.stream()
                .filter(one -> isOpen(one, calling.at()))
                .filter(one -> nearness(one, calling) > 0)
                .max(Comparator.comparingInt((Happening one) -> nearness(one, calling))
                        .thenComparing(Happening::last)
                        .thenComparing(Happening::id));
        if (its.isEmpty()) {
            return new Told(Kind.CALL, Happening.of(calling));
        }
        Happening before = its.get();
        boolean rises = calling.level().compareTo(before.level()) > 0;
        boolean known = before.incidents().contains(calling.incident());
        boolean turns = calling.development() && known && !isSoon(before.last(), calling.at(), SAME_PAIR);
        return new Told(rises || turns ? Kind.DEVELOPMENT : Kind.JOINED, before.with(calling));
    }

    /** It may still take what belongs to it at a time. */
    public static boolean isOpen(Happening happening, Instant at) {
        return isSoon(happening.began(), at, OPEN) && isSoon(happening.last(), at, APART);
    }

    /** 0 when an event does not belong to it. */
    private static int nearness(Happening happening, Calling calling) {
        if (happening.incidents().contains(calling.incident())) {
            return 4;
        }
        if (!calling.headline().isEmpty() && happening.headlines().contains(calling.headline())) {
            return 3;
        }
        // Two acts of one pair on one morning are two things: a bridge that is hit, and a treaty that is left.
        if (!happening.acts().contains(calling.act())) {
            return 0;
        }
        if (happening.pairs().contains(calling.pair()) && isSoon(happening.last(), calling.at(), SAME_PAIR)) {
            return 2;
        }
        boolean party = !calling.act().isEmpty() && happening.hasPartyOf(calling.pair());
        return party && isSoon(happening.began(), calling.at(), SAME_ACT) ? 1 : 0;
    }

    private static boolean isSoon(Instant one, Instant other, Duration within) {
        return Duration.between(one, other).abs().compareTo(within) <= 0;
    }

    /** All of those events that call, in {@link #ORDER}, each with what became of it. */
    public static List<Told> of(Collection<IncidentEvent> events) {
        List<Happening> open = new ArrayList<>();
        List<Told> all = new ArrayList<>();
        events.stream().filter(IncidentEvent::calls).sorted(ORDER).forEach(event -> {
            Told told = tell(open, event);
            open.removeIf(one -> one.id().equals(told.happening().id()) || !isOpen(one, event.at()));
            open.add(told.happening());
            all.add(told);
        });
        return all;
    }
}
