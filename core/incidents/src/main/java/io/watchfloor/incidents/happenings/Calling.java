package io.watchfloor.incidents.happenings;

import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Objects;

/**
 * An event that calls, as far as it says what it is about.
 *
 * @param at event time of what called
 * @param headline that called; that of the report whose act decides, else of the report that caused it
 * @param act that decides, or empty
 */
record Calling(
        String incident,
        Pair pair,
        Instant at,
        String headline,
        String act,
        int points,
        Precedence level,
        boolean development) {

    static Calling of(IncidentEvent event) {
        Call call = event.call();
        String report = Objects.requireNonNullElse(event.report(), call == null ? "" : call.report());
        return new Calling(
                event.incident().id(),
                event.incident().pair(),
                event.at(),
                report == null ? "" : CallLine.headline(report),
                call == null || call.term() == null ? "" : call.term(),
                call == null ? 0 : call.points(),
                event.incident().level().computed(),
                call != null && call.kind() == CallKind.DEVELOPMENT);
    }
}
