package io.watchfloor.analysis.tagging;

import io.watchfloor.analysis.language.Field;
import io.watchfloor.analysis.language.Mention;
import io.watchfloor.analysis.language.Mention.Kind;
import io.watchfloor.analysis.language.Mention.Trait;
import io.watchfloor.analysis.language.Token;
import io.watchfloor.analysis.rules.Hit;
import io.watchfloor.analysis.rules.RuleHit;
import io.watchfloor.model.Role;
import io.watchfloor.model.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and who is acted on in the clause of a match.
 *
 * @param sources parties that act, in order of the text
 * @param targets parties acted on
 * @param known both sides were read from the text; otherwise all parties stand among the targets
 * @param deed what the sources speak of, when that is what a target does to somebody
 */
record Sides(Set<String> sources, Set<String> targets, boolean known, @Nullable Deed deed) {
    /** What one party does to another. */
    record Deed(String doer, String sufferer) {}

    private static final Set<String> ACTING_BLOCS = Set.of("EU", "NATO", "UN");
    private static final Set<@Nullable String> MEANWHILE = new HashSet<>(List.of("as", "amid", "while", "despite"));
    private static final Set<String> MADE = Set.of("made", "built", "owned", "linked");
    private static final Set<String> JOINTS = Set.of("and", "join", "joins", "joined", "plus");

    Sides(Set<String> sources, Set<String> targets, boolean known) {
        this(sources, targets, known, null);
    }

    /**
     * Reads the sides from the roles of the mentions, the roles that the rule's patterns ask for first. A place that they
     * ask for is acted on: whose bases they are, in "gains use of bases in". Who speaks about the only other party acts
     * on it: "Pyongyang must stop, says Tokyo". When the clause names nobody, the first one that names both sides tells
     * them: "Chip wars: Tokyo sides with Washington".
     */
    static Sides of(RuleHit hit, Signal signal) {
        Sides sides = in(hit, hit.clause(), signal);
        if (!sides.all().isEmpty()) {
            return sides;
        }
        return hit.text().field().clauses().stream()
                .map(clause -> in(hit, clause.index(), signal))
                .filter(Sides::known)
                .findFirst()
                .orElse(sides);
    }

    private static Sides in(RuleHit hit, int clause, Signal signal) {
        Field field = hit.text().field();
        List<Mention> parties = parties(hit, clause);
        if (signal == Signal.COOPERATIVE) {
            parties = parties.stream()
                    .filter(party -> !Adversaries.holds(field, party))
                    .toList();
        }
        Set<String> boundSources = withJoined(field, parties, bound(hit, Role.SOURCE, signal));
        Set<String> targets = withJoined(field, parties, bound(hit, Role.TARGET, signal));
        targets.addAll(bound(hit, Role.SETTING, signal));
        Set<String> sources = boundSources.isEmpty() ? firstGroup(field, parties, Role.SOURCE) : boundSources;
        targets.removeAll(sources);
        for (Role role : List.of(Role.TARGET, Role.SOURCE, Role.SETTING)) {
            if (targets.isEmpty() && role == Role.SETTING && signal == Signal.HOSTILE && !sources.isEmpty()) {
                targets = makers(field, parties, sources);
            }
            boolean meetThere = role == Role.SETTING && signal == Signal.COOPERATIVE && sources.size() > 1;
            if (targets.isEmpty() && !(sources.isEmpty() && role != Role.TARGET) && !meetThere) {
                targets = others(field, parties, role, sources);
            }
        }
        String speaks = field.clauses().get(clause).speakerState();
        if (targets.isEmpty() && sources.size() == 1 && speaks != null && !sources.contains(speaks)) {
            return new Sides(Set.of(speaks), sources, true);
        }
        if (sources.size() > 1 && targets.isEmpty() && signal == Signal.HOSTILE) {
            Set<String> others = apart(field, clause, sources);
            if (!others.isEmpty()) {
                return new Sides(sources, others, true);
            }
        }
        if (!sources.isEmpty()) {
            Optional<Deeds.Deed> deed = Deeds.among(field, parties, sources);
            return deed.isPresent()
                    ? spokenOf(sources, targets, deed.get())
                    : new Sides(sources, targets, !targets.isEmpty());
        }
        Set<String> all = new LinkedHashSet<>();
        parties.stream()
                .filter(party -> party.role() != Role.BACKGROUND && party.role() != Role.UNKNOWN)
                .forEach(party -> all.add(code(party)));
        return new Sides(Set.of(), all, false);
    }

    private static Sides spokenOf(Set<String> sources, Set<String> targets, Deeds.Deed deed) {
        Set<String> spokenOf = new LinkedHashSet<>(targets);
        spokenOf.remove(code(deed.sufferer()));
        spokenOf.add(code(deed.doer()));
        return new Sides(sources, spokenOf, true, new Deed(code(deed.doer()), code(deed.sufferer())));
    }

    /**
     * Whom parties on one side act on when their clause does not say so: a party that colours a noun ("Russia-based
     * gang"), else the one before the colon ("Iran: US, EU widen sanctions").
     */
    private static Set<String> apart(Field field, int clause, Set<String> sources) {
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
    private static Set<String> makers(Field field, List<Mention> parties, Set<String> sources) {
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

    /** Parties that patterns asked for, and those that stand beside them: "sanctions on South Korea and Japan". */
    private static Set<String> withJoined(Field field, List<Mention> parties, Set<String> bound) {
        Set<String> codes = new LinkedHashSet<>(bound);
        for (Mention first : parties) {
            for (Mention second : parties) {
                boolean beside = first.role() == second.role() && joined(field, first, second);
                if (beside && (bound.contains(code(first)) || bound.contains(code(second)))) {
                    codes.add(code(first));
                    codes.add(code(second));
                }
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

    private static List<Mention> parties(RuleHit hit, int clause) {
        Field field = hit.text().field();
        List<Mention> named = field.mentions().stream()
                .filter(mention -> mention.clause() == clause && isParty(mention))
                .toList();
        List<Mention> parties = clause == hit.clause()
                ? Predicates.around(
                        hit.event().end() - 1, named, field, field.clauses().get(clause))
                : named;
        List<Mention> acting = parties.stream().filter(party -> !isForum(party)).toList();
        return acting.stream().map(Sides::code).distinct().count() > 1 ? acting : parties;
    }

    /** Where others meet, and no party where two of them are named: the G20, the IMF. */
    private static boolean isForum(Mention mention) {
        return mention.kind() == Kind.BLOC && !ACTING_BLOCS.contains(code(mention));
    }

    /** A firm stands for its state only as the object of measures; a sea or strait never. */
    private static boolean isParty(Mention mention) {
        return mention.code() != null
                && !mention.has(Trait.FEATURE)
                && (mention.kind() != Kind.FIRM || mention.role() == Role.TARGET);
    }

    private static Set<String> bound(RuleHit hit, Role role, Signal signal) {
        Set<String> codes = new LinkedHashSet<>();
        for (RuleHit.Found found : hit.found().values()) {
            for (Hit item : found.hit().items()) {
                Mention mention = item.mention();
                if (mention == null || mention.code() == null || !item.asksFor(role)) {
                    continue;
                }
                if (signal != Signal.COOPERATIVE
                        || !Adversaries.holds(found.text().field(), mention)) {
                    codes.add(mention.code());
                }
            }
        }
        return codes;
    }

    /** The first party of a role and those joined to it: "UK and US sanction ..." are one side. */
    private static Set<String> firstGroup(Field field, List<Mention> parties, Role role) {
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

    private static Set<String> others(Field field, List<Mention> parties, Role role, Set<String> sources) {
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

    /** Only a comma, "and" or "joins" stands between; a hyphen sets two parties against each other. */
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
        return gap.indexOf(',') >= 0 || gap.indexOf('&') >= 0;
    }

    private static String code(Mention mention) {
        String code = mention.code();
        return code == null ? "" : code;
    }

    /** All parties of both sides. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(sources);
        all.addAll(targets);
        return all;
    }

    /** The sources as a list, for pairing. */
    List<String> sourceList() {
        return new ArrayList<>(sources);
    }
}
