package io.watchfloor.rules.scale;

import io.watchfloor.model.EventCode;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    static final String ALWAYS = "always";

    private static final int LONGEST_GROUP = 3;
    private static final int FAR = 8;
    private static final int MANY = 4;

    private final Field field;
    private final Two two;
    private final List<RuleMatch> matches;
    private final Map<String, List<Mention>> parties;
    private final Set<String> clues = new LinkedHashSet<>(512);

    private Clues(Field field, Two two, List<RuleMatch> matches) {
        this.field = field;
        this.two = two;
        this.matches = matches;
        this.parties = Two.parties(field);
    }

    /** The clues of two parties, each once, in a fixed order. */
    public static List<String> of(Field field, Two two, List<RuleMatch> matches) {
        Clues clues = new Clues(field, two, matches);
        clues.clues.add(ALWAYS);
        clues.words();
        clues.structure();
        clues.rules();
        return new ArrayList<>(clues.clues);
    }

    /** The words of a text in order, all parties under one name: what word vectors are made of. */
    public static List<String> words(Field field) {
        List<String> words = new ArrayList<>(field.tokens().size() + 2);
        words.add("^");
        Masked.of(field, new Two("", "")).forEach(item -> words.add(item.unnamed()));
        words.add("$");
        return words;
    }

    private void words() {
        List<Masked> items = Masked.of(field, two);
        List<String> words = new ArrayList<>(items.size() + 2);
        List<String> unnamed = new ArrayList<>(items.size() + 2);
        words.add("^");
        unnamed.add("^");
        for (Masked item : items) {
            words.add(item.word());
            unnamed.add(item.unnamed());
        }
        words.add("$");
        unnamed.add("$");
        groups(words, "", 1);
        groups(unnamed, "~", 2);
        zones(words.subList(1, words.size() - 1));
        for (int i = 0; i < items.size(); i++) {
            Masked item = items.get(i);
            if (item.isParty()) {
                named(item, words.get(i), words.get(i + 2));
            }
        }
    }

    private void groups(List<String> words, String mark, int shortest) {
        for (int i = 0; i < words.size(); i++) {
            StringBuilder group = new StringBuilder(mark);
            for (int n = 1; n <= LONGEST_GROUP && i + n <= words.size(); n++) {
                group.append(n == 1 ? "" : " ").append(words.get(i + n - 1));
                if (n >= shortest) {
                    clues.add(group.toString());
                }
            }
        }
    }

    /** Words by their place before, between and behind the two. */
    private void zones(List<String> words) {
        int first = place(words, Masked.FIRST);
        int second = place(words, Masked.SECOND);
        for (int i = 0; i < words.size(); i++) {
            String zone = i < first ? "before " : i < second ? "between " : "behind ";
            String clue = zone + words.get(i);
            clues.add(clue);
            if (i + 1 < words.size()) {
                clues.add(clue + " " + words.get(i + 1));
            }
        }
        spanned(words, first, second);
    }

    /** Words between the two beside the one right behind the first and the one right before the second, however far. */
    private void spanned(List<String> words, int first, int second) {
        for (int i = first + 1; first >= 0 && i < second; i++) {
            if (!words.get(i).startsWith(Masked.BREAK)) {
                clues.add("leads to " + words.get(i) + " .. " + words.get(second - 1));
                clues.add("goes on " + words.get(first + 1) + " .. " + words.get(i));
            }
        }
    }

    private static int place(List<String> words, String party) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(party) || words.get(i).equals(Masked.BOTH)) {
                return i;
            }
        }
        return -1;
    }

    private void named(Masked item, String before, String behind) {
        String who = item.word() + ":" + item.kind();
        clues.add(who);
        clues.add(before + " " + who);
        clues.add(who + " " + behind);
        String office = item.office();
        if (office != null) {
            clues.add(item.word() + "/" + office);
            clues.add("P/" + office);
            clues.add(item.word() + "/" + office + " " + behind);
        }
    }

    private void structure() {
        List<Mention> first = parties.getOrDefault(two.first(), List.of());
        List<Mention> second = parties.getOrDefault(two.second(), List.of());
        Set<Integer> inFirst = party(Masked.FIRST, first);
        Set<Integer> inSecond = party(Masked.SECOND, second);
        clues.add("roles " + roles(first) + "/" + roles(second));
        if (!first.isEmpty() && !second.isEmpty()) {
            Mention one = first.get(0);
            Mention other = second.get(0);
            clues.add("first role " + one.role() + one.kind() + "/" + other.role() + other.kind());
            clues.add("kinds " + Masked.kind(one) + "/" + Masked.kind(other));
            clues.add("apart " + Math.min(FAR, other.first() - one.end()));
            clues.add("begins at " + Math.min(MANY, one.first()));
        }
        clues.add(inFirst.stream().anyMatch(inSecond::contains) ? "in one clause" : "in two clauses");
        clues.add("parties " + Math.min(MANY, parties.size()));
        clues.add("clauses " + Math.min(MANY, field.clauses().size()));
        for (Clause clause : field.clauses()) {
            clues.add("modality " + clause.modality());
            clues.add("speaker " + clause.speaker());
        }
        clues.add("length " + field.tokens().size() / MANY);
    }

    /** What one party is and does; returns the clauses in which it stands. */
    private Set<Integer> party(String party, List<Mention> mentions) {
        clues.add(party + " named " + Math.min(MANY - 1, mentions.size()));
        Set<Integer> clauses = new TreeSet<>();
        for (Mention mention : mentions) {
            clues.add(party + " role " + mention.role());
            clues.add(party + " kind " + mention.kind());
            clues.add(party + " " + mention.role() + " " + Masked.kind(mention));
            mention.traits().stream().sorted().forEach(trait -> clues.add(party + " trait " + trait));
            clauses.add(mention.clause());
        }
        for (int index : clauses) {
            Clause clause = field.clauses().get(index);
            clues.add(party + " clause " + clause.kind() + " " + clause.subordinator());
            clues.add(party + " modality " + clause.modality());
            clues.add(party + " speaker " + clause.speaker());
            clues.add(party + " spoken of by " + which(clause.speakerState()));
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
                    clues.add("rule elsewhere " + match.subject());
                }
            }
        }
        clues.add(hit ? "a rule" : "no rule");
        clues.add(flagged ? "rules report" : "rules report nothing");
    }

    private boolean rule(RuleMatch match) {
        boolean ofThese = false;
        for (PairSignal signal : match.pairs()) {
            if (signal.pair().equals(two.pair())) {
                ofThese = true;
                rule(match, signal);
            } else if (signal.primary() && match.accepted()) {
                String near = signal.pair().has(two.first()) || signal.pair().has(two.second()) ? "one of" : "none of";
                clues.add("rule reports " + near);
                clues.add("rule reports " + near + " " + match.subject());
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
        clues.add("beside " + both + " " + signal.signal());
        clues.add("beside " + both + " " + signal.signal() + acts);
        clues.add("beside " + both + " " + match.subject());
        clues.add("beside " + both + " code " + family(match) + acts);
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
        clues.add(rule);
        clues.add(rule + " " + match.subject());
        clues.add(rule + " " + signal.signal());
        clues.add(rule + " by " + acts + (signal.rolesKnown() ? " known" : ""));
        clues.add(rule + " code " + code(match));
        clues.add(rule + " code " + family(match) + " by " + acts);
        clues.add(rule + " " + match.subject() + " " + signal.signal() + " by " + acts);
        clues.add(rule + " modality " + match.claim().modality());
        clues.add(rule + " speaker " + match.claim().speaker());
        clues.add(rule + " facet " + match.ruling().facet());
        clues.add(rule + (signal.implied() ? " implied" : " said"));
        clues.add(rule + " effect " + match.ruling().effect().name().toLowerCase(Locale.ROOT));
    }
}
