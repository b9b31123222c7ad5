package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.TitleMarks;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Headlines that name two states and an action and that no rule took: what an analyst should look at next. The action
 * words are the house's verb lists, so a word that is put there is looked for here too. Never flags or opens anything.
 */
public final class Suggestions {
    /** How a frame says that it is told who does it to whom. */
    static final String ONE_ACTS = "one acts on the other";

    private static final int EXAMPLES = 3;
    private static final int PAIRS = 6;

    private final CompiledBook probe;
    private final Map<Frame, List<Untaken>> clusters = new HashMap<>();

    private record Frame(String action, boolean actorSaid) {}

    private record Untaken(Headline headline, RuleMatch match, Pair pair) {}

    /**
     * Headlines of one frame: a verb group, and whether it is said who acts.
     *
     * @param action name of the house list that its action word is in
     * @param actorSaid whether they say who does it to whom
     * @param headlines how many there are
     * @param outlets how many published them
     * @param pairs of whom they tell, the most told first
     * @param examples the newest ones
     */
    public record Cluster(
            String action, boolean actorSaid, int headlines, int outlets, List<Told> pairs, List<Example> examples) {
        /** For people: the verb group, and who acts. */
        public String frame() {
            return action + ", " + (actorSaid ? ONE_ACTS : "who acts is not said");
        }

        /** The pairs that a line has room for. */
        public List<Told> shown() {
            return pairs.subList(0, Math.min(pairs.size(), PAIRS));
        }

        /** How many pairs stand behind those shown. */
        public int unshown() {
            return pairs.size() - shown().size();
        }
    }

    /** A pair in a frame, and how many headlines tell of it. */
    public record Told(Pair pair, int headlines) {}

    /** One headline; what counts stands in brackets in {@code marked}. */
    public record Example(String id, Instant published, String outlet, String title, String marked) {}

    private Suggestions(CompiledBook probe) {
        this.probe = probe;
    }

    /** Suggestions beside a book, whose actors and lists are used. */
    public static Suggestions beside(DecisionBook book) {
        Map<String, String> files = new TreeMap<>(book.files());
        String subject = CompiledBook.compile(book, NameFinder.NONE, new Findings())
                .subjects()
                .ids()
                .iterator()
                .next();
        files.keySet().removeIf(file -> file.startsWith(Packs.FOLDER) && !file.startsWith("rules/house-"));
        StringBuilder pack = new StringBuilder("pack: action\nrules:\n");
        for (String action : actions(book)) {
            pack.append("  - { rule: ")
                    .append(action)
                    .append(", title: ")
                    .append(action)
                    .append(", subject: ")
                    .append(subject)
                    .append(", relation: any, signal: neutral, fields: [title], match: { action: $")
                    .append(action)
                    .append(" } }\n");
        }
        files.put("rules/action.yaml", pack.toString());
        DecisionBook probe = new DecisionBook(
                book.revision(), book.digest(), book.author(), book.activeFrom(), files, null, Map.of());
        return new Suggestions(CompiledBook.compile(probe, NameFinder.NONE, new Findings()));
    }

    private static List<String> actions(DecisionBook book) {
        String lists = book.files().getOrDefault(Packs.HOUSE_LISTS, "lists: {}");
        return YamlNode.read(Packs.HOUSE_LISTS, lists, new Findings())
                .map(root -> root.get("lists"))
                .map(node -> node.entries().keySet().stream()
                        .filter(Packs.HOUSE_VERBS::contains)
                        .toList())
                .orElse(List.of());
    }

    /** What it makes of a headline on any thread: the match that makes it worth a look, if nothing was taken from it. */
    public Optional<RuleMatch> look(Taken taken) {
        if (!taken.tags().matches().isEmpty()) {
            return Optional.empty();
        }
        return Tagger.tagMatches(taken.headline(), probe).matches().stream()
                .filter(match -> match.primary() && match.opens())
                .findFirst();
    }

    /** Adds what {@link #look} found. */
    public void add(Headline headline, RuleMatch match) {
        match.pairs().stream().filter(PairSignal::primary).findFirst().ifPresent(pair -> clusters.computeIfAbsent(
                        frame(match, pair), frame -> new ArrayList<>())
                .add(new Untaken(headline, match, pair.pair())));
    }

    private static Frame frame(RuleMatch match, PairSignal pair) {
        return new Frame(match.rule().substring(match.rule().indexOf('/') + 1), pair.rolesKnown());
    }

    /** The clusters; first those that say who acts on whom, then those that most outlets tell. */
    public List<Cluster> ranked() {
        return clusters.entrySet().stream()
                .map(cluster -> cluster(cluster.getKey(), cluster.getValue()))
                .sorted(Comparator.comparing(Cluster::actorSaid)
                        .reversed()
                        .thenComparing(cluster -> -cluster.outlets())
                        .thenComparing(cluster -> -cluster.headlines())
                        .thenComparing(Cluster::action))
                .toList();
    }

    private static Cluster cluster(Frame frame, List<Untaken> untaken) {
        Set<String> outlets = new TreeSet<>();
        Map<Pair, Integer> pairs = new TreeMap<>(Comparator.comparing(Pair::toString));
        for (Untaken one : untaken) {
            outlets.add(one.headline().outlet());
            pairs.merge(one.pair(), 1, Integer::sum);
        }
        List<Told> told = pairs.entrySet().stream()
                .map(pair -> new Told(pair.getKey(), pair.getValue()))
                .sorted(Comparator.comparingInt(pair -> -pair.headlines()))
                .toList();
        List<Example> examples = untaken.stream()
                .sorted(Comparator.comparing((Untaken one) -> one.headline().published())
                        .reversed()
                        .thenComparing(one -> one.headline().id()))
                .limit(EXAMPLES)
                .map(Suggestions::example)
                .toList();
        return new Cluster(frame.action(), frame.actorSaid(), untaken.size(), outlets.size(), told, examples);
    }

    private static Example example(Untaken one) {
        Headline headline = one.headline();
        return new Example(
                headline.id(),
                headline.published(),
                headline.outlet(),
                headline.title(),
                TitleMarks.markSpans(headline.title(), one.match().evidence()));
    }
}
