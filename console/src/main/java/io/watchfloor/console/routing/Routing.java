package io.watchfloor.console.routing;

import io.watchfloor.board.view.Dossier;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides who is told. It belongs to another service; whoever starts the desk hands over what asks it, so that the desk
 * answers as that service decides.
 */
public interface Routing {
    /** The routing file as it is now. */
    Plan plan(Instant now);

    /** What would happen to an event that became known now, before grouping and the flood limit. */
    Verdict ask(IncidentEvent event, Collection<Silence> silences, Collection<IncidentEvent> open, Instant now);

    /** Whether a receiver hears of such an event, at whatever time; false when that is not known. */
    boolean hears(String receiver, IncidentEvent event);

    /**
     * Who is told next of a flash that nobody owns; absent when nobody will be.
     *
     * @param told the last word about each notification of it
     * @param since when it became one that nobody owns
     */
    @Nullable
    Next next(IncidentEvent event, Collection<Delivery> told, Dossier.Unattended since);

    /**
     * The file in words.
     *
     * @param fault why there is none, or absent
     * @param tree the routes and rules, a line each, children indented
     */
    record Plan(@Nullable String fault, List<String> tree, List<Receiver> receivers) {
        /** Whether there is such a receiver. */
        public boolean knows(String receiver) {
            return receivers.stream().anyMatch(one -> one.name().equals(receiver));
        }
    }

    /**
     * A receiver.
     *
     * @param kind how it is reached, such as {@code webhook}
     * @param duty {@code may be told now}, or until when not and why
     */
    record Receiver(String name, String kind, String duty) {}

    /**
     * What would happen.
     *
     * @param reason a word, such as {@code routed} or {@code silenced}
     * @param by the silence or open incident that keeps it back, else empty
     */
    record Verdict(String reason, String by, List<Told> told) {}

    /**
     * One receiver that would be told.
     *
     * @param line of the routing file
     * @param group with what it is told together, empty when by itself
     * @param waits until when and why, empty when at once
     */
    record Told(String receiver, String kind, int line, String group, String waits) {}

    /**
     * A telling that is to come.
     *
     * @param kind {@code again}, {@code escalated} or {@code repeat}
     */
    record Next(String receiver, Instant at, String kind) {}

    /** Of a desk that was started without any. */
    static Routing none() {
        return new Routing() {
            @Override
            public Plan plan(Instant now) {
                return new Plan("This desk was started without a routing file.", List.of(), List.of());
            }

            @Override
            public Verdict ask(
                    IncidentEvent event, Collection<Silence> silences, Collection<IncidentEvent> open, Instant now) {
                return new Verdict("not known", "", List.of());
            }

            @Override
            public @Nullable Next next(IncidentEvent event, Collection<Delivery> told, Dossier.Unattended since) {
                return null;
            }

            @Override
            public boolean hears(String receiver, IncidentEvent event) {
                return false;
            }
        };
    }
}
