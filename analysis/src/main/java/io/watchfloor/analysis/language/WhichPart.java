package io.watchfloor.analysis.language;

import io.watchfloor.analysis.language.Mention.Kind;
import io.watchfloor.analysis.language.Mention.Trait;
import io.watchfloor.model.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which part each name plays in its clause: what stands before the verb acts, what stands behind it is acted
 * upon, a passive turns that round, "in" makes a setting, and amid, ahead of, despite and over make background.
 */
final class WhichPart {
    private static final Set<String> PLACING = Set.of("in", "inside", "at", "across", "via", "within", "throughout");
    private static final Set<String> TOWARDS = Set.of(
            "on",
            "against",
            "to",
            "with",
            "for",
            "from",
            "over",
            "near",
            "around",
            "off",
            "into",
            "toward",
            "towards",
            "opposite",
            "between",
            "through",
            "onto",
            "about");
    private static final Set<String> BACKGROUND = Set.of("amid", "ahead of", "despite", "over");
    private static final Set<String> MADE_BY_OTHERS = Set.of(
            "based",
            "backed",
            "led",
            "made",
            "born",
            "brokered",
            "built",
            "owned",
            "linked",
            "style",
            "occupied",
            "held");
    private static final int REACH_OF_PREPOSITION = 4;

    private final List<Word> words;
    private final List<Name> names;

    private WhichPart(List<Word> words, List<Name> names) {
        this.words = words;
        this.names = names;
    }

    /** The mentions of one clause, given the names that lie in it. */
    static List<Mention> in(List<Word> words, Stretch clause, int index, List<Name> names, int attribution) {
        return new WhichPart(words, names).mentions(clause, index, attribution);
    }

    private List<Mention> mentions(Stretch clause, int index, int attribution) {
        Predicate predicate = Predicate.of(words, clause.first(), clause.end());
        List<Role> roles = new ArrayList<>(names.size());
        for (Name name : names) {
            roles.add(role(name, clause, predicate, attribution));
        }
        giveVerblessTarget(predicate, clause, roles);
        List<Mention> mentions = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            EnumSet<Trait> traits = EnumSet.copyOf(name.traits());
            if (actsBare(name, roles.get(i), clause)) {
                traits.add(Trait.GOV);
            }
            mentions.add(new Mention(
                    name.kind(),
                    name.code(),
                    name.name(),
                    name.first(),
                    name.end(),
                    index,
                    roles.get(i),
                    Set.copyOf(traits)));
        }
        return mentions;
    }

    private Role role(Name name, Stretch clause, Predicate predicate, int attribution) {
        if (name.has(Trait.FEATURE) || clause.kind() == Clause.Kind.KICKER) {
            return Role.SETTING;
        }
        if (clause.subordinator() != null && BACKGROUND.contains(clause.subordinator())) {
            return Role.BACKGROUND;
        }
        if (name.first() >= attribution) {
            return Role.BACKGROUND;
        }
        String preposition = prepositionBefore(name, clause);
        if (preposition.equals("by")) {
            return Role.SOURCE;
        }
        if (PLACING.contains(preposition)) {
            return Role.SETTING;
        }
        if (TOWARDS.contains(preposition)) {
            return Role.TARGET;
        }
        boolean subject = name.first() < predicate.verb();
        return subject == predicate.passive() ? Role.TARGET : Role.SOURCE;
    }

    /** "US-China talks": without a verb and without another target, the second of two joined names is the target. */
    private void giveVerblessTarget(Predicate predicate, Stretch clause, List<Role> roles) {
        if (roles.contains(Role.TARGET)) {
            return;
        }
        for (int i = 1; i < names.size(); i++) {
            boolean joined = words.get(names.get(i).first()).has(Marks.HYPHEN)
                    && names.get(i - 1).end() == names.get(i).first();
            boolean verbless = predicate.verb() == clause.end() && names.get(i).isParty();
            if ((joined || verbless) && roles.get(i) == Role.SOURCE && roles.get(i - 1) == Role.SOURCE) {
                roles.set(i, Role.TARGET);
                return;
            }
        }
    }

    /** A state's bare name or a capital that acts: nothing behind it makes it the property of another noun. */
    private boolean actsBare(Name name, Role role, Stretch clause) {
        boolean canAct = name.kind() == Kind.STATE || name.kind() == Kind.CAPITAL || name.kind() == Kind.BLOC;
        if (!canAct || role != Role.SOURCE || words.get(name.end() - 1).possessive()) {
            return false;
        }
        int next = name.end();
        if (next >= clause.end() || words.get(next).has(Marks.COMMA)) {
            return true;
        }
        Word word = words.get(next);
        if (word.has(Marks.HYPHEN)) {
            return !MADE_BY_OTHERS.contains(word.form()) && isNameAt(next);
        }
        return isNameAt(next)
                || WordClass.among(words, next, clause.first(), clause.end()) != WordClass.NOUN
                || isFunctionWord(word.form());
    }

    private boolean isNameAt(int at) {
        return names.stream().anyMatch(name -> name.first() == at);
    }

    private static boolean isFunctionWord(String form) {
        return Verbs.isAuxiliary(form)
                || PLACING.contains(form)
                || TOWARDS.contains(form)
                || Set.of("and", "or", "but", "not", "also", "again", "still", "never", "now", "says")
                        .contains(form);
    }

    /** The preposition that governs the name, looking over its articles and adjectives; empty when there is none. */
    private String prepositionBefore(Name name, Stretch clause) {
        int limit = Math.max(clause.first(), name.first() - REACH_OF_PREPOSITION);
        for (int i = name.first() - 1; i >= limit; i--) {
            String form = words.get(i).form();
            if (form.equals("by") || PLACING.contains(form) || TOWARDS.contains(form)) {
                return form;
            }
            int forms = Verbs.formsOf(form);
            if (forms != 0 && WordClass.among(words, i, clause.first(), clause.end()) == WordClass.VERB) {
                return "";
            }
            if (!isNameEnding(i + 1) && !form.equals("and") && !isModifier(form)) {
                return "";
            }
        }
        return "";
    }

    private boolean isNameEnding(int end) {
        return names.stream().anyMatch(name -> name.end() == end || (name.first() < end && end < name.end()));
    }

    private static boolean isModifier(String form) {
        return Set.of("the", "a", "an", "its", "his", "her", "their", "new", "former", "both", "more", "two", "some")
                .contains(form);
    }
}
