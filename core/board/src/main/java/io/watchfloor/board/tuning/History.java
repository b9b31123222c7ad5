package io.watchfloor.board.tuning;

import io.watchfloor.authoring.RuleText;
import io.watchfloor.model.DecisionBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How the books of the desk differ from one another: over the life of one rule, or within a shift. */
final class History {
    private final Shelf shelf;

    History(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Of one rule, newest first, by its text alone: to compile every book for it would take too long. */
    List<RuleSheet.Edition> of(String file, String rule) {
        List<RuleSheet.Edition> editions = new ArrayList<>();
        String before = null;
        boolean first = true;
        for (DecisionBook book : shelf.books()) {
            String pack = book.files().getOrDefault(file, "");
            String now = RuleText.of(file, pack, rule).map(RuleText::text).orElse(null);
            if (now == null ? before != null : !now.equals(before)) {
                String change = first ? "first" : before == null ? "added" : now == null ? "removed" : "changed";
                editions.add(new RuleSheet.Edition(
                        book.revision(), book.activeFrom(), book.author(), book.message(), change));
            }
            before = now;
            first = false;
        }
        Collections.reverse(editions);
        return List.copyOf(editions);
    }

    /** The books that came into force from then to now, newest first. */
    List<Edition> between(Instant from, Instant now) {
        List<Edition> editions = new ArrayList<>();
        DecisionBook before = null;
        for (DecisionBook book : shelf.books()) {
            boolean within =
                    !book.activeFrom().isBefore(from) && !book.activeFrom().isAfter(now);
            if (within && before != null) {
                editions.add(0, edition(before.revision(), book));
            }
            before = book;
        }
        return List.copyOf(editions);
    }

    private Edition edition(long before, DecisionBook book) {
        Map<String, String> old = shelf.versions(before);
        Map<String, String> now = shelf.versions(book.revision());
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        List<String> rules = all.stream()
                .filter(rule -> !Objects.equals(old.get(rule), now.get(rule)))
                .map(rule -> (!old.containsKey(rule) ? "+" : !now.containsKey(rule) ? "-" : "~") + rule)
                .toList();
        return new Edition(book.revision(), book.activeFrom(), book.author(), book.message(), rules);
    }
}
