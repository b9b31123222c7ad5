package io.watchfloor.rules.tagging;

import io.watchfloor.model.Tags.Span;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns tokens of a field into stretches of its text. */
final class Spans {
    private Spans() {}

    /** From a first token up to, not including, an end. */
    static Span of(Field field, int first, int end) {
        int start = field.tokens().get(first).start();
        int stop = field.tokens().get(end - 1).end();
        return new Span(field.name(), start, stop, field.text().substring(start, stop));
    }

    /** One stretch for each run of neighbouring tokens. */
    static List<Span> runs(Field field, BitSet tokens) {
        List<Span> spans = new ArrayList<>();
        for (int first = tokens.nextSetBit(0); first >= 0; ) {
            int end = tokens.nextClearBit(first);
            spans.add(of(field, first, end));
            first = tokens.nextSetBit(end);
        }
        return spans;
    }
}
