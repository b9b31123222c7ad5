package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the watch itself, or was until a moment ago.
 *
 * @param kind feed-silent, streams-silent, receiver-late, ...
 * @param name of the feed, service or receiver
 * @param text what is wrong, for people
 * @param since when
 * @param told receivers that know of it
 * @param over when it ended, or absent
 */
record Trouble(
        About about, String kind, String name, String text, Instant since, Set<String> told, @Nullable Instant over) {
    Trouble {
        told = told == null ? Set.of() : Set.copyOf(told);
    }

    /** What routes and silences match on. */
    Labels labels() {
        return Labels.of(Map.of(
                "about",
                about.word(),
                "trouble",
                kind,
                "name",
                name,
                "precedence",
                precedence().word()));
    }

    /** A feed that fails is one of many; a service or receiver that fails can hide everything. */
    Precedence precedence() {
        return about == About.FEED ? Precedence.PRIORITY : Precedence.IMMEDIATE;
    }

    Trouble toldTo(String receiver) {
        Set<String> more = new TreeSet<>(told);
        more.add(receiver);
        return new Trouble(about, kind, name, text, since, more, over);
    }

    Trouble knownOverBy(String receiver) {
        Set<String> fewer = new TreeSet<>(told);
        fewer.remove(receiver);
        return new Trouble(about, kind, name, text, since, fewer, over);
    }

    Trouble overAt(Instant now) {
        return new Trouble(about, kind, name, text, since, told, over == null ? now : over);
    }
}
