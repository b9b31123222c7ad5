package io.watchfloor.board.view;

import io.watchfloor.model.DeadLetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dead letters that wait for somebody: one for each origin, until it is redriven or discarded. */
final class Letters {
    private static final int SHOWN = 100;
    private static final int KEPT = 10_000;

    private final Map<String, DeadLetter> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DeadLetter> eldest) {
            return size() > KEPT;
        }
    };

    void apply(DeadLetter letter) {
        waiting.remove(letter.origin());
        if (letter.settled() == null) {
            waiting.put(letter.origin(), letter);
        }
    }

    int count() {
        return waiting.size();
    }

    /** The newest, newest first. */
    List<DeadLetter> newest() {
        List<DeadLetter> all = List.copyOf(waiting.values());
        return Stream.iterate(all.size() - 1, at -> at >= 0, at -> at - 1)
                .limit(SHOWN)
                .map(all::get)
                .toList();
    }
}
