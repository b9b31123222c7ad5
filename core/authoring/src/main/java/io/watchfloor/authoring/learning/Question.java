package io.watchfloor.authoring.learning;

import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Day;
import io.watchfloor.model.HeadlineWord.Kind;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A headline about which the desk asks whether it reports something between two states.
 *
 * @param id of the headline
 * @param pair about which it is asked: the reported one, or the first two parties of the title; absent where there are fewer
 * @param reports ids of the reports that people hear of
 */
public record Question(
        Why why,
        String id,
        String title,
        String outlet,
        Instant published,
        Instant fetched,
        @Nullable Pair pair,
        Kind kind,
        List<String> reports) {
    public Question {
        reports = List.copyOf(reports);
    }

    Question asked(Why other) {
        return new Question(other, id, title, outlet, published, fetched, pair, kind, reports);
    }

    /**
     * What somebody says to it.
     *
     * @param day how many headlines of each kind the day had from which it is
     */
    public HeadlineWord answer(Said said, Day day, String by, Instant at) {
        return new HeadlineWord(
                id,
                title,
                outlet,
                published,
                fetched,
                why,
                pair,
                said,
                kind == Kind.REPORTED,
                kind,
                day,
                by,
                at,
                Map.of());
    }
}
