package io.watchfloor.text.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with what each stands for, found by their first word.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private record Entry<T>(Phrase phrase, T meaning) {}

    /**
     * A phrase found.
     *
     * @param end index after its last word
     */
    public record Hit<T>(int first, int end, T meaning) {}

    private final Map<String, List<Entry<T>>> byFirstForm = new HashMap<>();

    public void add(Phrase phrase, T meaning) {
        for (String form : phrase.firstForms()) {
            byFirstForm.computeIfAbsent(form, key -> new ArrayList<>(2)).add(new Entry<>(phrase, meaning));
        }
    }

    /** The longest phrase that starts at a word and ends in its clause; of equally long ones the first added. */
    @Nullable
    public Hit<T> longestAt(List<Word> words, int at, int end, int clauseStart) {
        List<Entry<T>> entries = byFirstForm.get(words.get(at).form());
        if (entries == null) {
            return null;
        }
        Hit<T> best = null;
        for (Entry<T> entry : entries) {
            int after = entry.phrase().matchAt(words, at, end, clauseStart);
            if (after > (best == null ? -1 : best.end())) {
                best = new Hit<>(at, after, entry.meaning());
            }
        }
        return best;
    }

    /** All phrases of a stretch of words from left to right; a word belongs to one of them. */
    public List<Hit<T>> in(List<Word> words, int first, int end) {
        List<Hit<T>> hits = new ArrayList<>(2);
        int at = first;
        while (at < end) {
            Hit<T> hit = longestAt(words, at, end, first);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.end();
            }
        }
        return hits;
    }
}
