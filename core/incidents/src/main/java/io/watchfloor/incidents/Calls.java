package io.watchfloor.incidents;

import io.watchfloor.incidents.points.Called;
import io.watchfloor.incidents.points.Calling;
import io.watchfloor.incidents.points.Peak;
import io.watchfloor.incidents.points.SumInWords;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Scoring;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says of calling: the sum, and whether it wakes an officer. */
final class Calls {
    private Calls() {}

    /**
     * What a change says of calling.
     *
     * @param newToMore some hear of the incident for the first time
     * @return absent of an incident without points
     */
    static @Nullable Call of(
            @Nullable Facts before, Tally tally, Urgency urgency, IncidentState state, Turn turn, boolean newToMore) {
        Scoring scoring = tally.points.scoring();
        if (scoring == null) {
            return null;
        }
        Peak highest = urgency.peak();
        Report by = turn.by();
        Calling.Said said = by == null
                        || state.birth().isMatter()
                        || by.headline().backfill()
                        || by.parties().affected()
                ? new Calling.Said(CallKind.NONE, highest)
                : Calling.of(moment(before, tally, urgency, state, by, newToMore), scoring);
        CallKind kind = said.kind();
        Peak peak = said.peak();
        String floor = kind == CallKind.DEVELOPMENT ? null : urgency.floor();
        if (floor != null) {
            return floored(kind, urgency.computed(), floor, peak);
        }
        return peak == null
                ? new Call(
                        kind,
                        Precedence.ROUTINE,
                        0,
                        null,
                        null,
                        urgency.computed().word() + ": by its rules")
                : call(kind, scoring.level(peak.points()), peak, tally);
    }

    private static Calling.Moment moment(
            @Nullable Facts before, Tally tally, Urgency urgency, IncidentState state, Report by, boolean newToMore) {
        Instant at = by.headline().eventTime();
        return new Calling.Moment(
                before == null || newToMore,
                before == null ? Precedence.ROUTINE : before.computed(),
                urgency.computed(),
                urgency.peak(),
                tally.points.peaks.at(tally.hearers(), at),
                tally.points.peaks.own(Hearers.of(by), at, by.id()),
                by.gravity() == null ? null : by.gravity().act(),
                at,
                state.called());
    }

    /** Points say less than a rule whose author says why. */
    private static Call floored(CallKind kind, Precedence level, String floor, @Nullable Peak said) {
        return new Call(
                kind,
                level,
                said == null ? 0 : said.points(),
                null,
                said == null ? null : said.report(),
                level.word() + ": " + floor);
    }

    private static Call call(CallKind kind, Precedence level, Peak peak, Tally tally) {
        String act = act(tally, peak);
        return new Call(kind, level, peak.points(), act, peak.report(), SumInWords.of(level, peak, act));
    }

    private static @Nullable String act(Tally tally, Peak peak) {
        return tally.report(peak.report())
                .map(Report::gravity)
                .map(Gravity::act)
                .orElse(null);
    }

    /** The incident remembers how it called. */
    static IncidentState note(IncidentState state, @Nullable Call call, Turn turn) {
        if (call == null || !call.sounds()) {
            return state;
        }
        List<String> acts = call.term() == null ? List.of() : List.of(call.term());
        Called called = new Called(turn.at(), call.points(), call.level(), acts).and(state.called());
        return state.but(draft -> draft.called = called);
    }
}
