package io.watchfloor.rules.patterns;

import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.WordClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A pattern made ready to run: finds every place where it matches, in order of first token. */
public sealed interface Finder {
    Comparator<Hit> ORDER = Comparator.comparingInt(Hit::first)
            .thenComparingInt(Hit::inGaps)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    List<Hit> find(Text text);

    /** The same for a whole pattern, which may take {@link Text#MOST_STEPS} steps. */
    default List<Hit> findAll(Text text) {
        text.startOver();
        return find(text);
    }

    /** Whether it finds anything, which is less work than to say where. */
    default boolean isIn(Text text) {
        return !find(text).isEmpty();
    }

    /** The same for a whole pattern. */
    default boolean isAnywhereIn(Text text) {
        text.startOver();
        return isIn(text);
    }

    /** A word by the numbers of its forms, sorted. */
    final class Words implements Finder {
        private final int[] forms;
        private final int least;
        private final int most;

        Words(int[] forms) {
            this.forms = forms;
            this.least = forms[0];
            this.most = forms[forms.length - 1];
        }

        @Override
        public List<Hit> find(Text text) {
            if (!text.spend(text.length())) {
                return List.of();
            }
            List<Hit> hits = List.of();
            for (int i = 0; i < text.length(); i++) {
                if (has(text.number(i))) {
                    hits = plus(hits, Hit.words(i, i + 1));
                }
            }
            return hits;
        }

        @Override
        public boolean isIn(Text text) {
            if (text.spend(text.length())) {
                for (int i = 0; i < text.length(); i++) {
                    if (has(text.number(i))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The forms of a word were numbered one after the other, so that most words are out of its range. */
        private boolean has(int number) {
            return number >= least
                    && number <= most
                    && (most - least == forms.length - 1 || Arrays.binarySearch(forms, number) >= 0);
        }
    }

    /** A word where its neighbours make it a noun or a verb, or leave it open. */
    record Reading(Words words, WordClass only) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            return keep(words.find(text), hit -> {
                WordClass found = WordClass.of(text.field().tokens(), hit.first());
                return found == only || found == WordClass.EITHER;
            });
        }
    }

    /** A word in this very form and case. */
    record Exact(Words words, String form) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            return keep(words.find(text), hit -> text.token(hit.first()).text().equals(form));
        }
    }

    /** A word that begins so. */
    record Prefix(String start) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            if (!text.spend(text.length())) {
                return List.of();
            }
            List<Hit> hits = List.of();
            for (int i = 0; i < text.length(); i++) {
                if (text.token(i).form().startsWith(start)) {
                    hits = plus(hits, Hit.words(i, i + 1));
                }
            }
            return hits;
        }
    }

    /** A mention that passes a test. */
    record Span(SpanTest test) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            if (!text.spend(text.field().mentions().size())) {
                return List.of();
            }
            List<Hit> hits = List.of();
            for (Mention mention : text.field().mentions()) {
                if (mention.end() <= text.length() && test.accepts(mention)) {
                    hits = plus(hits, Hit.span(mention, test));
                }
            }
            return hits;
        }
    }

    /** Any of several. */
    record Choice(List<Finder> options) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            List<Hit> hits = List.of();
            // By index: the iterators of looks that find nothing were an eighth of what the topology leaves as garbage.
            for (int i = 0; i < options.size(); i++) {
                List<Hit> found = options.get(i).find(text);
                for (int k = 0; k < found.size(); k++) {
                    hits = plus(hits, found.get(k));
                }
            }
            return sorted(hits);
        }

        @Override
        public boolean isIn(Text text) {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).isIn(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Items in a row. */
    record Chain(Finder first, List<Step> steps) implements Finder {

        /** The next item of a chain, and what may stand before it. */
        record Step(Gap gap, Finder item) {}

        @Override
        public List<Hit> find(Text text) {
            List<Hit> hits = first.find(text);
            for (int i = 0; i < steps.size(); i++) {
                if (hits.isEmpty()) {
                    return hits;
                }
                Step step = steps.get(i);
                hits = Joins.join(hits, step.item().find(text), step.gap(), text);
            }
            return hits;
        }
    }

    /** An item at the start of a clause. */
    record AtStart(Finder item) implements Finder {
        @Override
        public List<Hit> find(Text text) {
            return keep(
                    item.find(text),
                    hit -> clause(text.field(), text.clauseAt(hit.first())).first() == hit.first());
        }

        private static Clause clause(Field field, int index) {
            return field.clauses().get(index);
        }
    }

    private static List<Hit> plus(List<Hit> hits, Hit hit) {
        List<Hit> longer = hits.isEmpty() ? new ArrayList<>(4) : hits;
        longer.add(hit);
        return longer;
    }

    private static List<Hit> keep(List<Hit> hits, Predicate<Hit> test) {
        return hits.isEmpty() ? hits : hits.stream().filter(test).toList();
    }

    /** By first token, then the one with the fewest words in gaps, then the longest; of several hits of the same stretch the first one stays. */
    static List<Hit> sorted(List<Hit> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        Set<Long> seen = new HashSet<>();
        List<Hit> once = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            if (seen.add((long) hit.first() << 32 | hit.end())) {
                once.add(hit);
            }
        }
        once.sort(ORDER);
        return once;
    }
}
