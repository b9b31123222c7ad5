package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A sentence with its names marked, as the corpora cut it: punctuation and possessive endings are words.
 *
 * @param names in order, not overlapping
 */
record LabelledSentence(List<String> words, List<NameSpan> names) {
    LabelledSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** Without the words at which {@code dropped} holds; names shrink with their words and go when none is left. */
    LabelledSentence without(IntPredicate dropped) {
        int[] place = new int[words.size() + 1];
        List<String> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            place[i] = kept.size();
            if (!dropped.test(i)) {
                kept.add(words.get(i));
            }
        }
        place[words.size()] = kept.size();
        List<NameSpan> moved = names.stream()
                .filter(name -> place[name.end()] > place[name.first()])
                .map(name -> new NameSpan(place[name.first()], place[name.end()], name.type()))
                .toList();
        return new LabelledSentence(kept, moved);
    }

    boolean isNamed(int word) {
        return names.stream().anyMatch(name -> name.first() <= word && word < name.end());
    }

    String text(NameSpan name) {
        return String.join(" ", words.subList(name.first(), name.end()));
    }

    /** Another spelling of the same words. */
    LabelledSentence spelled(List<String> spelling) {
        if (spelling.size() != words.size()) {
            throw new IllegalArgumentException("a spelling has as many words");
        }
        return new LabelledSentence(spelling, names);
    }
}
