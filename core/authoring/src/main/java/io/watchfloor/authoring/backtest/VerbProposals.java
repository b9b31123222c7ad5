package io.watchfloor.authoring.backtest;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.scale.Scale.Summand;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.rules.tagging.CloseLook;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Verbs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Verbs by which the learned scale nearly takes headlines for reports and that no verb list of the house has, grouped by
 * the frame that it reads: what it is about, of which signal, who acts. They are proposed to an analyst, and nothing goes
 * by them until one writes them into a list.
 */
public final class VerbProposals {
    private final CompiledBook book;
    private final Set<String> known;
    private final Map<String, Map<String, Told>> frames = new TreeMap<>();

    private static final class Told {
        private int weight;
        private final List<String> headlines = new ArrayList<>();
        private final Set<String> outlets = new TreeSet<>();
    }

    /**
     * Verbs of one frame.
     *
     * @param frame such as {@code statement, hostile, one acts on the other}
     * @param verbs those in most headlines first
     */
    public record Group(String frame, List<Proposal> verbs) {
        /** As a terminal shows it. */
        public String text() {
            return frame + ": " + verbs.stream().map(Proposal::text).collect(Collectors.joining(", "));
        }
    }

    /**
     * A verb.
     *
     * @param verb in its base form
     * @param weight by which it speaks for a report, in thousandths
     * @param headlines that it stands in
     * @param outlets that published them
     * @param example id of one of them
     */
    public record Proposal(String verb, int weight, int headlines, int outlets, String example) {
        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%s +%.1f in %d of %d outlets (%s)",
                    verb,
                    weight / 1000.0,
                    headlines,
                    outlets,
                    example);
        }
    }

    private VerbProposals(CompiledBook book, Set<String> known) {
        this.book = book;
        this.known = known;
    }

    /**
     * Proposals beside a book.
     *
     * @param files of the book, whose verb lists are known
     * @param book the same, compiled
     */
    public static VerbProposals beside(DecisionBook files, CompiledBook book) {
        Set<String> known = new HashSet<>();
        YamlNode.read(Packs.HOUSE_LISTS, files.files().getOrDefault(Packs.HOUSE_LISTS, "lists: {}"), new Findings())
                .map(root -> root.get("lists"))
                .ifPresent(lists -> lists.entries().forEach((name, list) -> {
                    if (Packs.HOUSE_VERBS.contains(name)) {
                        list.items()
                                .forEach(item -> Tokenizer.tokens(item.text().replaceFirst("^(verb|noun):", ""))
                                        .forEach(token -> known.add(BaseForms.of(token.form()))));
                    }
                }));
        return new VerbProposals(book, known);
    }

    /** Looks at a headline that is marked as missed. */
    public void add(Headline headline) {
        CloseLook look = new CloseLook(headline, book);
        ScaleUse use = book.scales().of(look.tags().language());
        Optional<Weighed> likeliest = look.weighed().stream().max(Comparator.comparingInt(Weighed::score));
        if (use == null || likeliest.isEmpty()) {
            return;
        }
        Weighed one = likeliest.get();
        List<String> clues = look.clues().getOrDefault(one.two(), List.of());
        Map<String, Told> verbs = frames.computeIfAbsent(frame(one), frame -> new TreeMap<>());
        use.scale().summands(one, clues).stream()
                .filter(summand -> summand.weight() > 0 && isNewVerb(summand))
                .forEach(summand -> {
                    Told told = verbs.computeIfAbsent(summand.clue(), verb -> new Told());
                    told.weight = summand.weight();
                    told.headlines.add(headline.id());
                    told.outlets.add(headline.outlet());
                });
    }

    private boolean isNewVerb(Summand summand) {
        return Verbs.formsOf(summand.clue()) != 0
                && !Verbs.isAuxiliary(summand.clue())
                && !known.contains(summand.clue());
    }

    private static String frame(Weighed one) {
        String acts =
                switch (one.acts()) {
                    case FIRST, SECOND -> Suggestions.ONE_ACTS;
                    case TOGETHER -> "together";
                };
        return one.subject() + ", " + one.signal().word() + ", " + acts;
    }

    /** What is proposed so far, the frames with most headlines first. */
    public List<Group> groups() {
        return frames.entrySet().stream()
                .map(frame -> new Group(frame.getKey(), proposals(frame.getValue())))
                .filter(group -> !group.verbs().isEmpty())
                .sorted(Comparator.comparingInt((Group group) -> -group.verbs().stream()
                                .mapToInt(Proposal::headlines)
                                .sum())
                        .thenComparing(Group::frame))
                .toList();
    }

    private static List<Proposal> proposals(Map<String, Told> verbs) {
        return verbs.entrySet().stream()
                .map(verb -> new Proposal(
                        verb.getKey(),
                        verb.getValue().weight,
                        verb.getValue().headlines.size(),
                        verb.getValue().outlets.size(),
                        verb.getValue().headlines.get(0)))
                .sorted(Comparator.comparingInt((Proposal one) -> -one.headlines())
                        .thenComparing(one -> -one.weight())
                        .thenComparing(Proposal::verb))
                .toList();
    }
}
