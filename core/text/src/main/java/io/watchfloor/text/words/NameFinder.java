package io.watchfloor.text.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where names that no actor file knows come from; the model behind it is trained elsewhere. */
public interface NameFinder {
    /** Finds no names: reading works, only persons, organizations and places outside the actor files stay unnamed. */
    NameFinder NONE = tokens -> List.of();

    /** Names in the tokens, in order, not overlapping. */
    List<FoundName> find(List<Token> tokens);

    /** Digest of the model that finds them, or null when there is none. */
    default @Nullable String digest() {
        return null;
    }

    /**
     * A name found.
     *
     * @param kind {@code person}, {@code organization}, {@code location} or {@code nationality}
     * @param first index of its first token
     * @param end index after its last token
     */
    record FoundName(String kind, int first, int end) {}
}
