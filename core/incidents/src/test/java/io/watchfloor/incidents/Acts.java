package io.watchfloor.incidents;

import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Builds acts for tests: what a person does to CHN-USA.airspace.1. */
record Acts(String command, String incident, ActKind kind, String actor, UnaryOperator<ActDraft> more) {
    private static final String FIRST = "CHN-USA.airspace.1";

    static Acts of(String command, ActKind kind, String actor) {
        return of(command, kind, actor, act -> act);
    }

    private static Acts of(String command, ActKind kind, String actor, UnaryOperator<ActDraft> more) {
        return new Acts(command, FIRST, kind, actor, more);
    }

    static Acts own(String command, String actor) {
        return of(command, ActKind.OWN, actor);
    }

    static Acts release(String command, String actor) {
        return of(command, ActKind.RELEASE, actor);
    }

    static Acts handOver(String command, String actor, String to, String reason) {
        return of(command, ActKind.HAND_OVER, actor, act -> act.to(to).reason(reason));
    }

    static Acts shelve(String command, String actor, Instant until, Boolean escalates) {
        return of(command, ActKind.SHELVE, actor, act -> act.until(until, escalates));
    }

    static Acts close(String command, String actor, Disposition why) {
        return of(command, ActKind.CLOSE, actor, act -> act.disposition(why));
    }

    static Acts note(String command, String actor, String text) {
        return of(command, ActKind.NOTE, actor, act -> act.reason(text));
    }

    static Acts precedence(String command, String actor, Precedence set) {
        return of(command, ActKind.PRECEDENCE, actor, act -> act.precedence(set));
    }

    static Acts verdict(String command, String actor, String report, boolean correct) {
        return of(command, ActKind.VERDICT, actor, act -> act.reason("read it twice")
                .judged(report, correct));
    }

    static Acts undo(String command, String actor, String undoes) {
        return of(command, ActKind.UNDO, actor, act -> act.undoes(undoes));
    }

    Acts on(String id) {
        return new Acts(command, id, kind, actor, more);
    }

    JournalEntry at(double hours, int version) {
        return at(Story.hour(hours), version);
    }

    JournalEntry at(Instant when, int version) {
        ActDraft draft = ActDraft.of(command, incident, kind, actor, when).version(version);
        return new JournalEntry.Acted(when, more.apply(draft).act());
    }
}
