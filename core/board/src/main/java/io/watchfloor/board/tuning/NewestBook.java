package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.backtest.Suggestions;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.packs.Packs;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an author asks of the newest book: its words, what its rules make of a headline, and what none of them took. */
public final class NewestBook {
    private final Shelf shelf;
    private final Sightings sightings;
    private final InstantSource clock;

    NewestBook(Shelf shelf, Sightings sightings, InstantSource clock) {
        this.shelf = shelf;
        this.sightings = sightings;
        this.clock = clock;
    }

    /** The file of the newest book that a rule stands in; empty when it has none of this id. */
    public Optional<String> file(String rule) {
        return shelf.newest()
                .flatMap(book -> shelf.rules(book).rules().stream()
                        .filter(one -> one.id().equals(rule))
                        .findFirst())
                .map(found -> found.place().file());
    }

    /** Words of the newest book that an author may use: {@code subjects}, {@code lists} by file, and {@code rules}. */
    public Map<String, Object> words() {
        return shelf.newest().map(this::words).orElse(Map.of());
    }

    private Map<String, Object> words(DecisionBook book) {
        CompiledBook compiled = shelf.compiled(book);
        Map<String, List<String>> lists = new HashMap<>();
        Packs.read(book.files(), new Findings()).forEach((file, root) -> {
            YamlNode node = root.isMap() ? root.get("lists") : null;
            lists.put(
                    file, node == null ? List.of() : List.copyOf(node.entries().keySet()));
        });
        return Map.of(
                "subjects",
                compiled.subjects().ids().stream().sorted().toList(),
                "lists",
                lists,
                "rules",
                compiled.rules().rules().stream().map(Rule::id).toList());
    }

    /** Why the rules of the newest book match a headline, and why the nearest others do not; absent without a book. */
    public Optional<Explanation> explain(Headline headline) {
        return shelf.newest().map(book -> Explanation.of(headline, shelf.compiled(book)));
    }

    /** What no rule of the newest book took on the last day although it names two states and an action, best first. */
    public List<Suggestions.Cluster> suggestions() {
        DecisionBook book = shelf.newest().orElse(null);
        if (book == null) {
            return List.of();
        }
        CompiledBook compiled = shelf.compiled(book);
        Suggestions suggestions = Suggestions.beside(book);
        for (Headline headline : sightings.lastDay(clock.instant())) {
            suggestions.look(Taken.by(compiled, headline)).ifPresent(match -> suggestions.add(headline, match));
        }
        return suggestions.ranked();
    }
}
