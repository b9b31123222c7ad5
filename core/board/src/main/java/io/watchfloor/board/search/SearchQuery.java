package io.watchfloor.board.search;

import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; everything that is said must hold. {@code SearchText} reads it from a line of text.
 *
 * @param text as it was asked, at most {@value #LONGEST} characters
 * @param words that must stand in a headline
 * @param states parties that must all be one of the pair
 * @param urgency any of these; empty for all
 * @param owner {@value #NOBODY} for what nobody owns
 * @param since something of it happened at this time or later
 * @param until something of it happened before this time
 */
public record SearchQuery(
        String text,
        List<Word> words,
        @Nullable Pair pair,
        Set<String> states,
        @Nullable String subject,
        Set<Precedence> urgency,
        @Nullable IncidentStatus status,
        @Nullable String owner,
        @Nullable Instant since,
        @Nullable Instant until) {
    public static final int LONGEST = 256;
    public static final String NOBODY = "nobody";

    /**
     * One word, or several that stand together.
     *
     * @param open stands for every word that begins so
     */
    public record Word(String text, boolean open) {}

    /** Only incidents have a status and an owner. */
    public boolean ofIncidentsOnly() {
        return status != null || owner != null;
    }

    /** A headline that no rule took has words and a time, and nothing else that could be asked for. */
    public boolean ofWords() {
        return !ofIncidentsOnly() && pair == null && states.isEmpty() && subject == null && urgency.isEmpty();
    }
}
