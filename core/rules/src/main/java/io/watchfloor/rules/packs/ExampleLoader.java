package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.rules.match.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the headlines that a rule is tested with. */
final class ExampleLoader {
    static final Set<String> KEYS =
            Set.of("hit", "miss", "known_fp", "summary", "date", "pairs", "signal", "modality", "speaker", "primary");

    private final MeaningLoader meanings;

    ExampleLoader(MeaningLoader meanings) {
        this.meanings = meanings;
    }

    List<Example> read(@Nullable YamlNode tests, Defaults defaults) {
        List<Example> examples = new ArrayList<>();
        if (tests != null) {
            tests.onlyKeys("tests", Set.of("hits", "misses", "known_fp"));
            read(tests.get("hits"), Example.Kind.HIT, "hit", defaults, examples);
            read(tests.get("misses"), Example.Kind.MISS, "miss", defaults, examples);
            read(tests.get("known_fp"), Example.Kind.KNOWN_FP, "known_fp", defaults, examples);
        }
        return List.copyOf(examples);
    }

    private void read(@Nullable YamlNode list, Example.Kind kind, String key, Defaults defaults, List<Example> into) {
        if (list == null) {
            return;
        }
        for (YamlNode item : list.items()) {
            if (item.isScalar()) {
                into.add(plain(item, kind, item.text(), defaults.date()));
            } else {
                item.onlyKeys(key, KEYS);
                item.require(key, "tests").ifPresent(text -> into.add(stated(item, kind, text.text(), defaults)));
            }
        }
    }

    private static Example plain(YamlNode node, Example.Kind kind, String marked, LocalDate date) {
        List<Example.Mark> marks = new ArrayList<>();
        String title = unmark(node, marked, marks);
        return new Example(kind, title, marks, null, date, List.of(), null, null, null, null, node);
    }

    private Example stated(YamlNode item, Example.Kind kind, String marked, Defaults defaults) {
        Example plain = plain(item, kind, marked, defaults.date());
        return new Example(
                kind,
                plain.title(),
                plain.marks(),
                item.text("summary"),
                Defaults.date(item.get("date")).orElse(defaults.date()),
                pairs(item.get("pairs")),
                Choices.one(item.get("signal"), "signal", Signal.values(), Signal::word)
                        .orElse(null),
                Choices.one(item.get("modality"), "modality", Modality.values(), Modality::word)
                        .orElse(null),
                Choices.one(item.get("speaker"), "speaker", Speaker.values(), Speaker::word)
                        .orElse(null),
                Choices.name(item.get("primary"), "value", Set.of("true", "false"))
                        .map(Boolean::valueOf)
                        .orElse(null),
                item);
    }

    private List<Example.Stated> pairs(@Nullable YamlNode node) {
        return node == null
                ? List.of()
                : node.items().stream()
                        .map(this::pair)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** {@code CHN-USA}, or {@code CHN>USA} where the first acts on the second. */
    private Optional<Example.Stated> pair(YamlNode node) {
        String[] sides = node.text().split(">", -1);
        if (sides.length != 2) {
            return meanings.pair(node).map(pair -> new Example.Stated(pair, null));
        }
        if (node.text().contains(Pair.UNIDENTIFIED)) {
            node.error("who acts is not known where a party is not: write '"
                    + node.text().replace('>', '-') + "'");
            return Optional.empty();
        }
        return meanings.pair(node, sides[0] + "-" + sides[1]).map(pair -> new Example.Stated(pair, sides[0]));
    }

    /** Takes the brackets out of a title and notes what stood between them. */
    private static String unmark(YamlNode node, String marked, List<Example.Mark> marks) {
        StringBuilder title = new StringBuilder();
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' && open < 0) {
                open = title.length();
            } else if (c == ']' && open >= 0) {
                marks.add(new Example.Mark(open, title.length()));
                open = -1;
            } else if (c == '[' || c == ']') {
                node.error("'" + c + "' without its partner in '" + marked + "'");
            } else {
                title.append(c);
            }
        }
        if (open >= 0) {
            node.error("'[' is never closed in '" + marked + "'");
        }
        return title.toString();
    }
}
