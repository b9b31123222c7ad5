package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Map;

/** Builds acts for tests: what a person does to CHN-USA.airspace.1. */
record Acts(
        String command,
        String incident,
        ActKind kind,
        String actor,
        String reason,
        String to,
        Instant until,
        Boolean untilEscalates,
        Disposition disposition,
        Precedence precedence,
        String report,
        Boolean verdict,
        String undoes) {
    private static final String FIRST = "CHN-USA.airspace.1";

    static Acts of(String command, ActKind kind, String actor) {
        return new Acts(command, FIRST, kind, actor, null, null, null, null, null, null, null, null, null);
    }

    static Acts own(String command, String actor) {
        return of(command, ActKind.OWN, actor);
    }

    static Acts release(String command, String actor) {
        return of(command, ActKind.RELEASE, actor);
    }

    static Acts handOver(String command, String actor, String to, String reason) {
        return new Acts(command, FIRST, ActKind.HAND_OVER, actor, reason, to, null, null, null, null, null, null, null);
    }

    static Acts shelve(String command, String actor, Instant until, Boolean escalates) {
        return new Acts(
                command, FIRST, ActKind.SHELVE, actor, null, null, until, escalates, null, null, null, null, null);
    }

    static Acts close(String command, String actor, Disposition why) {
        return new Acts(command, FIRST, ActKind.CLOSE, actor, null, null, null, null, why, null, null, null, null);
    }

    static Acts note(String command, String actor, String text) {
        return new Acts(command, FIRST, ActKind.NOTE, actor, text, null, null, null, null, null, null, null, null);
    }

    static Acts precedence(String command, String actor, Precedence set) {
        return new Acts(command, FIRST, ActKind.PRECEDENCE, actor, null, null, null, null, null, set, null, null, null);
    }

    static Acts verdict(String command, String actor, String report, boolean correct) {
        return new Acts(
                command,
                FIRST,
                ActKind.VERDICT,
                actor,
                "read it twice",
                null,
                null,
                null,
                null,
                null,
                report,
                correct,
                null);
    }

    static Acts undo(String command, String actor, String undoes) {
        return new Acts(command, FIRST, ActKind.UNDO, actor, null, null, null, null, null, null, null, null, undoes);
    }

    Acts on(String id) {
        return new Acts(
                command,
                id,
                kind,
                actor,
                reason,
                to,
                until,
                untilEscalates,
                disposition,
                precedence,
                report,
                verdict,
                undoes);
    }

    JournalEntry at(double hours, int version) {
        return at(Story.hour(hours), version);
    }

    JournalEntry at(Instant when, int version) {
        return new JournalEntry.Acted(
                when,
                new Act(
                        command,
                        incident,
                        kind,
                        version,
                        actor,
                        when,
                        reason,
                        to,
                        until,
                        untilEscalates,
                        disposition,
                        precedence,
                        report,
                        verdict,
                        undoes,
                        Map.of()));
    }
}
