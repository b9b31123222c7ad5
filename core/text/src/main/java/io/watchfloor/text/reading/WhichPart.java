package io.watchfloor.text.reading;

import io.watchfloor.model.Role;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.reading.WhoSaysSo.Attribution;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides which part each name plays in its clause. What stands before the verb acts, what stands behind it is acted
 * upon, and a passive turns that round. "In" makes a setting; amid, ahead of and despite make background. Who is
 * named as the speaker, and whose land it happens on, is acted upon when nobody else is; a state that speaks of what
 * two others do takes a part that has no name.
 */
final class WhichPart {
    private static final Set<String> PLACING = WordSet.of("in inside at across via within throughout");
    private static final Set<String> TOWARDS = WordSet.of("on against to with for from over near around off into toward"
            + " towards opposite between through onto about");
    private static final Set<String> LOOKED_OVER =
            WordSet.of("the a an its his her their new former both more two three" + " four five some all several");
    private static final Set<String> BEHIND_A_SUBJECT =
            WordSet.of("and or but not also again still never now says on to with for from over near off");
    /** Whoever lent a hand to what others do, a broker or a host: background behind the verb; before it he acts. */
    private static final Set<String> LENDS_A_HAND =
            WordSet.of("brokered mediated facilitated hosted organised organized sponsored");

    private static final Set<String> COLOURED_BY_HYPHEN =
            WordSet.of("based backed made born built owned linked style supplied donated provided trained");
    private static final Set<String> COLOURED = WordSet.of("ally allies");
    private static final Set<String> JOIN = Set.of("join", "joins", "joined", "joining");
    private static final Set<String> ONLY_BACKGROUND = Set.of("amid", "ahead of", "despite");
    private static final Set<String> WORRIES = WordSet.of("concern concerns fear fears worry worries anxiety");
    private static final int REACH_OF_PREPOSITION = 5;
    private static final int REACH_OF_POSSESSIVE = 3;

    private final List<Word> words;
    private final List<Name> names;
    private final NameMap map;
    private final Stretch clause;
    private final MainVerb verb;
    private final boolean worried;
    private final List<Role> roles = new ArrayList<>(4);

    /**
     * Names that lie in a clause.
     *
     * @param words of the whole text
     * @param map of all its names
     */
    WhichPart(List<Word> words, List<Name> names, NameMap map, Stretch clause, MainVerb verb) {
        this.words = words;
        this.names = names;
        this.map = map;
        this.clause = clause;
        this.verb = verb;
        this.worried = "over".equals(clause.subordinator()) && hasWorry(words.subList(clause.first(), clause.end()));
    }

    /**
     * Their roles, in their order.
     *
     * @param attribution the words that only say who says it
     */
    List<Role> roles(Attribution attribution) {
        for (Name name : names) {
            roles.add(role(name, attribution));
        }
        whoIsHeldSuffers();
        joinedNamesFaceEachOther();
        placeOfAnAgentSuffers();
        speakerOrPlaceSuffers(attribution);
        return roles;
    }

    private Role role(Name name, Attribution attribution) {
        if (name.has(Trait.FEATURE) || clause.kind() == Clause.Kind.KICKER) {
            return Role.SETTING;
        }
        String opener = clause.subordinator() == null ? "" : clause.subordinator();
        if (ONLY_BACKGROUND.contains(opener)) {
            return name.kind() == Kind.PERSON && name.has(Trait.GOV) ? Role.UNKNOWN : Role.BACKGROUND;
        }
        if (onlyColours(name)) {
            return Role.BACKGROUND;
        }
        if (attribution.holds(name.first())) {
            return speaks(name, attribution) ? Role.UNKNOWN : Role.BACKGROUND;
        }
        if (opener.equals("over")) {
            return worried ? Role.BACKGROUND : Role.TARGET;
        }
        String preposition = prepositionBefore(name, clause.first());
        if (preposition.equals("by")) {
            return onlyLendsAHand(name) ? Role.BACKGROUND : Role.SOURCE;
        }
        if (PLACING.contains(preposition)) {
            return Role.SETTING;
        }
        if (TOWARDS.contains(preposition)) {
            return Role.TARGET;
        }
        if (isJoined(name)) {
            return Role.SOURCE;
        }
        boolean subject = name.first() < verb.first();
        return subject == verb.passive() ? Role.TARGET : Role.SOURCE;
    }

    /** In an attribution: the state itself says it, not experts, firms or people there. */
    private boolean speaks(Name name, Attribution attribution) {
        return name.isParty()
                && prepositionBefore(name, attribution.first()).isEmpty()
                && (name.has(Trait.GOV) || actsBare(words, name, Role.SOURCE, clause));
    }

    /** China-made, US allies, Russia's closest allies: the name only colours another noun. */
    private boolean onlyColours(Name name) {
        if (name.end() >= clause.end()) {
            return false;
        }
        Word next = words.get(name.end());
        boolean lends = name.first() >= verb.end() && LENDS_A_HAND.contains(next.form());
        if (next.has(Marks.HYPHEN) && (lends || COLOURED_BY_HYPHEN.contains(next.form()))) {
            return true;
        }
        int reach = words.get(name.end() - 1).possessive() ? REACH_OF_POSSESSIVE : 1;
        return words.subList(name.end(), Math.min(clause.end(), name.end() + reach)).stream()
                .anyMatch(word -> COLOURED.contains(word.form()));
    }

    /** "Joins Japan in condemning": who is joined does it too. */
    private boolean isJoined(Name name) {
        return name.first() > clause.first()
                && JOIN.contains(words.get(name.first() - 1).form())
                && name.end() + 1 < clause.end()
                && words.get(name.end()).form().equals("in")
                && (Verbs.formsOf(words.get(name.end() + 1).form()) & Verbs.ING) != 0;
    }

    /** "Quits deal brokered by Turkey": behind the verb of the clause, the broker of its object does nothing. */
    private boolean onlyLendsAHand(Name name) {
        int by = name.first() - 1;
        while (by > clause.first() && !words.get(by).form().equals("by")) {
            by--;
        }
        return by - 1 >= verb.end() && LENDS_A_HAND.contains(words.get(by - 1).form());
    }

    /** "over concern about China": nobody has done anything. */
    private static boolean hasWorry(List<Word> clause) {
        return clause.stream().anyMatch(word -> WORRIES.contains(word.form()));
    }

    /** "US-China talks", "US, China in war of words": without another target the second of two is the target. */
    private void joinedNamesFaceEachOther() {
        if (roles.contains(Role.TARGET)) {
            return;
        }
        for (int i = 1; i < names.size(); i++) {
            boolean joined = words.get(names.get(i).first()).has(Marks.HYPHEN)
                    && names.get(i - 1).end() == names.get(i).first();
            boolean verbless = verb.first() == clause.end() && names.get(i).isParty();
            if ((joined || verbless) && roles.get(i) == Role.SOURCE && roles.get(i - 1) == Role.SOURCE) {
                roles.set(i, Role.TARGET);
                return;
            }
        }
    }

    /** "Iranian crew held in Greece": who is held suffers it, and the state of the place does it, if one is named. */
    private void whoIsHeldSuffers() {
        for (int i = 0; i < names.size(); i++) {
            boolean subject = roles.get(i) == Role.SOURCE || (roles.get(i) == Role.TARGET && verb.passive());
            Name place = subject && names.get(i).isParty() ? Held.by(words, map, names.get(i), clause) : null;
            int at = place == null ? -1 : names.indexOf(place);
            if (at >= 0 && roles.get(at) != Role.BACKGROUND && roles.get(at) != Role.UNKNOWN) {
                roles.set(i, Role.TARGET);
                roles.set(at, Role.SOURCE);
            } else if (subject
                    && map.namesOneParty()
                    && names.get(i).isParty()
                    && Held.isHeld(words, map, names.get(i), clause)) {
                // Beside another party, who speaks of the deed may have done it: "Hanoi: Chinese crew held".
                roles.set(i, Role.TARGET);
            }
        }
    }

    /** "Crimes by Russian forces in Ukraine": who did it is named right before the land that suffers it. */
    private void placeOfAnAgentSuffers() {
        for (int i = 1; i < names.size(); i++) {
            Name agent = names.get(i - 1);
            Name place = names.get(i);
            if (roles.get(i) == Role.SETTING
                    && clause.kind() != Clause.Kind.KICKER
                    && place.isParty()
                    && agent.isParty()
                    && !Objects.equals(agent.code(), place.code())
                    && place.first() - agent.end() == 1
                    && prepositionBefore(agent, clause.first()).equals("by")) {
                roles.set(i, Role.TARGET);
            }
        }
    }

    /** Where one state acts and no other is acted upon, it is the state that speaks of it, or in which it happens. */
    private void speakerOrPlaceSuffers(Attribution attribution) {
        String source = null;
        for (int i = 0; i < names.size(); i++) {
            String code = names.get(i).code();
            if (code == null || (roles.get(i) != Role.SOURCE && roles.get(i) != Role.TARGET)) {
                continue;
            }
            if (source != null && !source.equals(code)) {
                return;
            }
            source = code;
        }
        for (int i = 0; i < names.size() && source != null; i++) {
            boolean speaks = attribution.holds(names.get(i).first());
            boolean place = roles.get(i) == Role.SETTING && clause.kind() != Clause.Kind.KICKER;
            if ((speaks || place)
                    && names.get(i).isParty()
                    && !source.equals(names.get(i).code())) {
                roles.set(i, Role.TARGET);
            }
        }
    }

    /** A state's bare name or a capital that acts: nothing behind it makes it the property of another noun. */
    static boolean actsBare(List<Word> words, Name name, Role role, Stretch clause) {
        boolean canAct = name.kind() == Kind.STATE || name.kind() == Kind.CAPITAL || name.kind() == Kind.BLOC;
        if (!canAct || role != Role.SOURCE || words.get(name.end() - 1).possessive()) {
            return false;
        }
        int next = name.end();
        if (next >= clause.end() || words.get(next).has(Marks.COMMA)) {
            return true;
        }
        Word word = words.get(next);
        return !word.has(Marks.HYPHEN)
                && (Verbs.isAuxiliary(word.form())
                        || PLACING.contains(word.form())
                        || BEHIND_A_SUBJECT.contains(word.form())
                        || WordClass.among(words, next, clause.first(), clause.end()) != WordClass.NOUN);
    }

    /** The preposition that governs the name, looking over articles and joined names; empty when there is none. */
    private String prepositionBefore(Name name, int from) {
        int limit = Math.max(from, name.first() - REACH_OF_PREPOSITION);
        for (int i = name.first() - 1; i >= limit; i--) {
            String form = words.get(i).form();
            if (form.equals("to")
                    && i > clause.first()
                    && words.get(i - 1).form().equals("according")) {
                return "";
            }
            if (form.equals("by") || PLACING.contains(form) || TOWARDS.contains(form)) {
                return form;
            }
            if (!form.equals("and") && !LOOKED_OVER.contains(form) && !map.covers(i)) {
                return "";
            }
        }
        return "";
    }
}
