package io.watchfloor.console.acts;

import io.watchfloor.kafka.Topics;
import io.watchfloor.model.ActKind;
import java.util.function.IntPredicate;

/**
 * What the desk can do, beside showing.
 *
 * @param acts on incidents
 * @param writer of what people do to silences, handovers and what waits for an operator
 * @param redriving of dead letters
 * @param logic whether every instance of streams applies that incident logic or a later one
 */
public record Doing(ActDesk acts, Writer writer, Topics topics, Redriving redriving, IntPredicate logic) {
    /** Whether an act of that kind is understood wherever it is decided. */
    public boolean offers(ActKind kind) {
        return kind.logic() == 1 || logic.test(kind.logic());
    }
}
