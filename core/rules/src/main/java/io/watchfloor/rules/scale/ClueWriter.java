package io.watchfloor.rules.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes clues part by part: to weigh them none needs to become a string. */
interface ClueWriter {
    /** The clue goes on so; what is absent is written {@code null}. */
    ClueWriter on(@Nullable String part);

    /** Ends a clue; a clue that was written before counts once. */
    void end();

    /** The clue goes on with a name. */
    default ClueWriter on(Enum<?> name) {
        return on(name.toString());
    }

    /** The clue goes on with a number. */
    default ClueWriter on(int number) {
        return on(Integer.toString(number));
    }

    /** Keeps clues as people read them, each once and in order. */
    final class Words implements ClueWriter {
        private final Set<String> clues = new LinkedHashSet<>(512);
        private final StringBuilder clue = new StringBuilder();

        @Override
        public ClueWriter on(@Nullable String part) {
            clue.append(part);
            return this;
        }

        @Override
        public void end() {
            clues.add(clue.toString());
            clue.setLength(0);
        }

        List<String> clues() {
            return new ArrayList<>(clues);
        }
    }
}
