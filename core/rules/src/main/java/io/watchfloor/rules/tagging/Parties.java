package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Role;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.Token;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parties a text names, in which clauses, and which of them stand together. {@link Sides} says who acts on whom. */
final class Parties {
    private static final Set<String> ACTING_BLOCS = Set.of("EU", "NATO", "UN");
    private static final Set<@Nullable String> MEANWHILE = new HashSet<>(List.of("as", "amid", "while", "despite"));
    private static final Set<String> MADE = Set.of("made", "built", "owned", "linked");
    private static final Set<String> JOINTS =
            Set.of("and", "join", "joins", "joined", "plus", "与", "和", "同", "及", "跟", "暨");

    private Parties() {}

    /** Those of a clause that take part in it; in the clause of the match only those around its event. */
    static List<Mention> of(RuleHit hit, int clause) {
        Field field = hit.text().field();
        List<Mention> named = field.mentions().stream()
                .filter(mention -> mention.clause() == clause && isParty(mention))
                .toList();
        List<Mention> parties = clause == hit.clause()
                ? Predicates.around(
                        hit.event().end() - 1, named, field, field.clauses().get(clause))
                : named;
        List<Mention> acting = parties.stream().filter(party -> !isForum(party)).toList();
        return acting.stream().map(Parties::code).distinct().count() > 1 ? acting : parties;
    }

    /**
     * Parties that patterns asked for, and those that stand in a list with them: "sanctions on South Korea and Japan". A
     * pattern finds one of the list, wherever in it.
     */
    static Set<String> withJoined(Field field, List<Mention> parties, Set<String> bound) {
        Set<String> codes = new LinkedHashSet<>(bound);
        boolean grew = !bound.isEmpty();
        while (grew) {
            grew = false;
            for (Mention first : parties) {
                for (Mention second : parties) {
                    boolean beside = first.role() == second.role() && joined(field, first, second);
                    if (beside && (codes.contains(code(first)) || codes.contains(code(second)))) {
                        grew |= codes.addAll(List.of(code(first), code(second)));
                    }
                }
            }
        }
        return codes;
    }

    /** The first party of a role and those joined to it: "UK and US sanction ..." are one side. */
    static Set<String> firstGroup(Field field, List<Mention> parties, Role role) {
        Set<String> group = new LinkedHashSet<>();
        Mention last = null;
        for (Mention party : parties) {
            if (party.role() == role && (last == null || joined(field, last, party) || group.contains(code(party)))) {
                group.add(code(party));
                last = party;
            }
        }
        return group;
    }

    /** Parties of a role that are no sources; who is joined to a source acts with it. */
    static Set<String> others(Field field, List<Mention> parties, Role role, Set<String> sources) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention party : parties) {
            boolean withSource =
                    parties.stream().anyMatch(other -> sources.contains(code(other)) && joined(field, other, party));
            if (party.role() == role && !sources.contains(code(party)) && !(role == Role.SOURCE && withSource)) {
                codes.add(code(party));
            }
        }
        return codes;
    }

    /**
     * Whom parties on one side act on when their clause does not say so: a party that colours a noun ("Russia-based
     * gang"), else the one before the colon ("Iran: US, EU widen sanctions").
     */
    static Set<String> apart(Field field, int clause, Set<String> sources) {
        Set<String> coloured = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Mention mention : field.mentions()) {
            if (isParty(mention) && !sources.contains(code(mention))) {
                if (mention.clause() == clause && mention.role() == Role.BACKGROUND) {
                    coloured.add(code(mention));
                } else if (mention.clause() < clause && mention.role() != Role.SETTING) {
                    named.add(code(mention));
                }
            }
        }
        return coloured.isEmpty() ? named : coloured;
    }

    /** Whose weapon it is, rather than where it was: "downs Iranian-made drone in Iraq". */
    static Set<String> makers(Field field, List<Mention> parties, Set<String> sources) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention party : parties) {
            boolean made = party.end() < field.tokens().size()
                    && MADE.contains(field.tokens().get(party.end()).form());
            if (made && party.role() == Role.BACKGROUND && !sources.contains(code(party))) {
                codes.add(code(party));
            }
        }
        return codes;
    }

    /** Parties that a pattern found in words that only colour a noun: whose cameras, in "Chinese-made cameras". */
    static Set<String> coloured(RuleHit hit) {
        Set<String> codes = new LinkedHashSet<>();
        for (RuleHit.Found found : hit.found().values()) {
            for (Hit item : found.hit().items()) {
                Mention mention = item.mention();
                if (mention != null && mention.role() == Role.BACKGROUND && isParty(mention)) {
                    codes.add(code(mention));
                }
            }
        }
        return codes;
    }

    /** Parties named in other main clauses of a field. */
    static Set<String> elsewhereInMain(Field field, int clause) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention mention : field.mentions()) {
            boolean meanwhile =
                    MEANWHILE.contains(field.clauses().get(mention.clause()).subordinator());
            if (mention.clause() != clause && isParty(mention) && mention.role() != Role.BACKGROUND && !meanwhile) {
                codes.add(code(mention));
            }
        }
        return codes;
    }

    /** Parties named in other clauses of a field, those in the background last. */
    static Set<String> elsewhere(Field field, int clause) {
        Set<String> codes = new LinkedHashSet<>();
        for (boolean background : new boolean[] {false, true}) {
            for (Mention mention : field.mentions()) {
                if (mention.clause() != clause
                        && isParty(mention)
                        && (mention.role() == Role.BACKGROUND) == background) {
                    codes.add(code(mention));
                }
            }
        }
        return codes;
    }

    /** A firm stands for its state only as the object of measures; a sea or strait never. */
    private static boolean isParty(Mention mention) {
        return mention.code() != null
                && !mention.has(Trait.FEATURE)
                && (mention.kind() != Kind.FIRM || mention.role() == Role.TARGET);
    }

    /** Where others meet: no pair of a headline that names two of them. */
    static boolean onlyMeet(Field field, Pair pair) {
        Set<String> states = new HashSet<>();
        Set<String> forums = new HashSet<>();
        for (Mention mention : field.mentions()) {
            if (isParty(mention)) {
                boolean forum = isForum(mention) || isOfForum(mention);
                (forum ? forums : states).add(code(mention));
            }
        }
        return states.size() > 1 && (forums.contains(pair.first()) || forums.contains(pair.second()));
    }

    /** Where others meet, and no party where two of them are named: the G20, the IMF. */
    private static boolean isForum(Mention mention) {
        return mention.kind() == Kind.BLOC && !ACTING_BLOCS.contains(code(mention));
    }

    /** "G-7 leaders": states have codes of three letters. */
    private static boolean isOfForum(Mention mention) {
        return !ACTING_BLOCS.contains(code(mention)) && !code(mention).matches("[A-Z]{3}");
    }

    /** Whether two parties stand in one list of a text, in one role: "A, B and C". */
    static boolean listed(Field field, String one, String other) {
        Set<String> list = new HashSet<>();
        Mention last = null;
        for (Mention party : field.mentions()) {
            if (isParty(party)) {
                boolean goesOn = last != null && last.role() == party.role() && joined(field, last, party);
                if (!goesOn) {
                    list.clear();
                }
                list.add(code(party));
                last = party;
                if (list.contains(one) && list.contains(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Only a comma, "and" or "joins" stands between, or nothing as in 美日韩; a hyphen sets two parties against each other. */
    private static boolean joined(Field field, Mention first, Mention second) {
        if (second.first() < first.end()) {
            return false;
        }
        List<Token> between = field.tokens().subList(first.end(), second.first());
        if (!between.isEmpty()) {
            return between.size() == 1 && JOINTS.contains(between.get(0).form());
        }
        int start = field.tokens().get(first.end() - 1).end();
        int end = field.tokens().get(second.first()).start();
        String gap = field.text().substring(start, Math.max(start, end));
        return gap.isEmpty() || gap.indexOf(',') >= 0 || gap.indexOf('&') >= 0 || gap.indexOf('、') >= 0;
    }

    static String code(Mention mention) {
        String code = mention.code();
        return code == null ? "" : code;
    }
}
