package io.watchfloor.rules.scale;

import io.watchfloor.model.EventCode;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the scale looks at, for two parties of a text: words and groups of up to three, where they stand, what the parties
 * are and do, whether it happened, who says so, and what the rules made of them. {@code A} is the party that stands first,
 * {@code B} the other, {@code O} any other, {@code P} whichever. A rule is known by its subject, facet and code, never by its
 * name.
 */
public final class Clues {
    /** Rises with every change to what is said here: weights of other clues mean nothing. */
    static final int VERSION = 2;

    /** Always there. */
    /** Of every two parties: what it weighs is where the sum begins. */
    public static final String ALWAYS = "always";

    private static final int FAR = 8;
    private static final int MANY = 4;

    private final Field field;
    private final Two two;
    private final List<RuleMatch> matches;
    private final Map<String, List<Mention>> parties;
    private final ClueWriter clue;

    private Clues(Field field, Two two, List<RuleMatch> matches, ClueWriter writer) {
        this.field = field;
        this.two = two;
        this.matches = matches;
        this.parties = Two.parties(field);
        this.clue = writer;
    }

    /** The clues of two parties, each once, in a fixed order. */
    public static List<String> of(Field field, Two two, List<RuleMatch> matches) {
        ClueWriter.Words words = new ClueWriter.Words();
        write(field, two, matches, words);
        return words.clues();
    }

    /** Writes the clues of two parties, in a fixed order; some more than once. */
    static void write(Field field, Two two, List<RuleMatch> matches, ClueWriter writer) {
        Clues clues = new Clues(field, two, matches, writer);
        writer.on(ALWAYS).end();
        new WordClues(Masked.of(field, two), writer).write();
        clues.structure();
        clues.rules();
    }

    /** The words of a text in order, all parties under one name: what word vectors are made of. */
    public static List<String> words(Field field) {
        List<String> words = new ArrayList<>(field.tokens().size() + 2);
        words.add("^");
        Masked.of(field, new Two("", "")).forEach(item -> words.add(item.unnamed()));
        words.add("$");
        return words;
    }

    private void structure() {
        List<Mention> first = parties.getOrDefault(two.first(), List.of());
        List<Mention> second = parties.getOrDefault(two.second(), List.of());
        Set<Integer> inFirst = party(Masked.FIRST, first);
        Set<Integer> inSecond = party(Masked.SECOND, second);
        clue.on("roles ").on(roles(first)).on("/").on(roles(second)).end();
        if (!first.isEmpty() && !second.isEmpty()) {
            Mention one = first.get(0);
            Mention other = second.get(0);
            clue.on("first role ")
                    .on(one.role())
                    .on(one.kind())
                    .on("/")
                    .on(other.role())
                    .on(other.kind())
                    .end();
            clue.on("kinds ")
                    .on(Masked.kind(one))
                    .on("/")
                    .on(Masked.kind(other))
                    .end();
            clue.on("apart ").on(Math.min(FAR, other.first() - one.end())).end();
            clue.on("begins at ").on(Math.min(MANY, one.first())).end();
        }
        clue.on(inFirst.stream().anyMatch(inSecond::contains) ? "in one clause" : "in two clauses")
                .end();
        clue.on("parties ").on(Math.min(MANY, parties.size())).end();
        clue.on("clauses ").on(Math.min(MANY, field.clauses().size())).end();
        for (Clause clause : field.clauses()) {
            clue.on("modality ").on(clause.modality()).end();
            clue.on("speaker ").on(clause.speaker()).end();
        }
        clue.on("length ").on(field.tokens().size() / MANY).end();
    }

    /** What one party is and does; returns the clauses in which it stands. */
    private Set<Integer> party(String party, List<Mention> mentions) {
        clue.on(party).on(" named ").on(Math.min(MANY - 1, mentions.size())).end();
        Set<Integer> clauses = new TreeSet<>();
        for (Mention mention : mentions) {
            clue.on(party).on(" role ").on(mention.role()).end();
            clue.on(party).on(" kind ").on(mention.kind()).end();
            clue.on(party)
                    .on(" ")
                    .on(mention.role())
                    .on(" ")
                    .on(Masked.kind(mention))
                    .end();
            mention.traits().stream()
                    .sorted()
                    .forEach(trait -> clue.on(party).on(" trait ").on(trait).end());
            clauses.add(mention.clause());
        }
        for (int index : clauses) {
            Clause clause = field.clauses().get(index);
            clue.on(party)
                    .on(" clause ")
                    .on(clause.kind())
                    .on(" ")
                    .on(clause.subordinator())
                    .end();
            clue.on(party).on(" modality ").on(clause.modality()).end();
            clue.on(party).on(" speaker ").on(clause.speaker()).end();
            clue.on(party).on(" spoken of by ").on(which(clause.speakerState())).end();
        }
        return clauses;
    }

    private String which(@Nullable String code) {
        return code == null
                ? "nobody"
                : code.equals(two.first()) ? Masked.FIRST : code.equals(two.second()) ? Masked.SECOND : Masked.OTHER;
    }

    private static String roles(List<Mention> mentions) {
        Set<String> roles = new TreeSet<>();
        mentions.forEach(mention -> roles.add(mention.role().name()));
        return String.join(",", roles);
    }

    private void rules() {
        boolean hit = false;
        boolean flagged = false;
        for (RuleMatch match : matches) {
            if (match.ruling().status() == RuleStatus.STABLE) {
                boolean ofThese = rule(match);
                hit |= ofThese;
                flagged |= match.primary() && match.accepted();
                if (!ofThese) {
                    clue.on("rule elsewhere ").on(match.subject()).end();
                }
            }
        }
        clue.on(hit ? "a rule" : "no rule").end();
        clue.on(flagged ? "rules report" : "rules report nothing").end();
    }

    private boolean rule(RuleMatch match) {
        boolean ofThese = false;
        for (PairSignal signal : match.pairs()) {
            if (signal.pair().equals(two.pair())) {
                ofThese = true;
                rule(match, signal);
            } else if (signal.primary() && match.accepted()) {
                String near = signal.pair().has(two.first()) || signal.pair().has(two.second()) ? "one of" : "none of";
                clue.on("rule reports ").on(near).end();
                clue.on("rule reports ").on(near).on(" ").on(match.subject()).end();
                beside(match, signal);
            }
        }
        return ofThese;
    }

    /** What a rule reports of another two: who is with whom against the third. */
    private void beside(RuleMatch match, PairSignal signal) {
        String one = which(signal.pair().first());
        String other = which(signal.pair().second());
        String both = one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
        String acts = " by " + which(signal.source());
        clue.on("beside ").on(both).on(" ").on(signal.signal()).end();
        clue.on("beside ").on(both).on(" ").on(signal.signal()).on(acts).end();
        clue.on("beside ").on(both).on(" ").on(match.subject()).end();
        clue.on("beside ").on(both).on(" code ").on(family(match)).on(acts).end();
    }

    private static String code(RuleMatch match) {
        EventCode event = match.ruling().event();
        return event == null || event.cameo() == null ? "" : event.cameo();
    }

    private static String family(RuleMatch match) {
        String code = code(match);
        return code.substring(0, Math.min(2, code.length()));
    }

    private void rule(RuleMatch match, PairSignal signal) {
        String rule =
                signal.primary() && match.accepted() ? "rule reports" : match.accepted() ? "rule takes" : "rule notes";
        String acts = which(signal.source());
        clue.on(rule).end();
        clue.on(rule).on(" ").on(match.subject()).end();
        clue.on(rule).on(" ").on(signal.signal()).end();
        clue.on(rule)
                .on(" by ")
                .on(acts)
                .on(signal.rolesKnown() ? " known" : "")
                .end();
        clue.on(rule).on(" code ").on(code(match)).end();
        clue.on(rule).on(" code ").on(family(match)).on(" by ").on(acts).end();
        clue.on(rule)
                .on(" ")
                .on(match.subject())
                .on(" ")
                .on(signal.signal())
                .on(" by ")
                .on(acts)
                .end();
        clue.on(rule).on(" modality ").on(match.claim().modality()).end();
        clue.on(rule).on(" speaker ").on(match.claim().speaker()).end();
        clue.on(rule).on(" facet ").on(match.ruling().facet()).end();
        clue.on(rule).on(signal.implied() ? " implied" : " said").end();
        clue.on(rule)
                .on(" effect ")
                .on(match.ruling().effect().name().toLowerCase(Locale.ROOT))
                .end();
    }
}
