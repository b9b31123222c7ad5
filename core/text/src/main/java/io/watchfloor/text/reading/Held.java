package io.watchfloor.text.reading;

import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is held without a word of who does it: "Iranian crew held in Greece", "Russian diplomats expelled from Norway",
 * "Japanese boat and crew held in Russia". What is held are people and things of a state; the state of the place holds
 * them, where one is named right behind it. Not so where the state itself stands alone ("Russia expelled from"), nor where
 * a verb behind the place makes them its subject ("Briton held in Oman accuses"). Where no state is named so, who is held
 * suffers it from nobody knows whom.
 */
final class Held {
    private static final int REACH = 6;
    private static final int REACH_OF_PLACE = 4;
    private static final int REACH_OF_LIST = 2;
    private static final Set<String> HELD = WordSet.of("held seized captured impounded expelled");
    private static final Set<String> ARRESTED = WordSet.of("detained arrested jailed imprisoned deported");
    private static final Set<String> AT = WordSet.of("in inside at near off");
    private static final Set<String> FROM = WordSet.of("expelled deported");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> MANNER = WordSet.of("again hostage captive reportedly allegedly illegally");
    private static final Set<String> WHILE_HELD = WordSet.of("after over for by without since during amid abroad");
    private static final Set<String> ENDS = WordSet.of("to of on for from with by who whose that and says say over");
    private static final Set<String> WHO_ARRESTS = WordSet.of("police forces authorities officers court courts judge");
    private static final Set<String> BEFORE_PLACE = WordSet.of(
            "the a an its northern southern eastern western central occupied neighbouring neighboring nearby");
    private static final Set<String> PEOPLE_AND_THINGS = WordSet.of("crew crews crewman crewmen sailor seaman seamen"
            + " seafarer soldier troops trooper marine marines fighter pilot diplomat envoy ambassador attache consul"
            + " official journalist reporter editor citizen national tourist traveller couple man men woman women"
            + " student teacher professor academic scientist researcher executive lawyer activist dissident priest"
            + " pastor nun monk missionary worker engineer fisherman fishermen migrant refugee prisoner hostage"
            + " captive spy spies agent suspect hacker smuggler veteran vet child children teenager doctor nurse ship"
            + " vessel boat tanker trawler freighter cargo yacht superyacht ferry dhow submarine barge plane jet"
            + " aircraft helicopter airliner satellite truck lorry oil assets drone");

    private Held() {}

    /** Who holds what a name stands before, by the name of the place; absent when it does not read so. */
    static @Nullable Name by(List<Word> words, NameMap names, Name name, Stretch clause) {
        int held = participle(words, names, name, clause.end());
        if (held < 0) {
            return null;
        }
        int end = end(words, held, clause);
        int behind = behind(words, held, end);
        if (behind == end
                || !isPlacing(words.get(behind).form(), words.get(held).form())) {
            return null;
        }
        Name place = place(words, names, behind + 1, end);
        if (place == null
                || Objects.equals(place.code(), name.code())
                || Agent.hasVerb(words, names, place.end(), end)) {
            return null;
        }
        boolean by = words.subList(place.end(), end).stream()
                .anyMatch(word -> word.form().equals("by"));
        return by ? null : place;
    }

    /** Whether what a name stands before is held, whoever does it: "Iranian crew detained", "held in port for a week". */
    static boolean isHeld(List<Word> words, NameMap names, Name name, Stretch clause) {
        int held = participle(words, names, name, clause.end());
        if (held < 0) {
            return false;
        }
        int end = end(words, held, clause);
        int behind = behind(words, held, end);
        if (behind == end) {
            return true;
        }
        String next = words.get(behind).form();
        return (isPlacing(next, words.get(held).form()) || WHILE_HELD.contains(next))
                && !Agent.hasVerb(words, names, behind + 1, end);
    }

    /** The next comma behind a word, or the end of the clause. */
    private static int end(List<Word> words, int held, Stretch clause) {
        int end = held + 1;
        while (end < clause.end() && !words.get(end).has(Marks.COMMA)) {
            end++;
        }
        return end;
    }

    private static int behind(List<Word> words, int held, int end) {
        int behind = held + 1;
        while (behind < end && MANNER.contains(words.get(behind).form())) {
            behind++;
        }
        return behind;
    }

    /** "held in", "expelled from"; who holds off an attack suffers nothing. */
    private static boolean isPlacing(String preposition, String participle) {
        return preposition.equals("from")
                ? FROM.contains(participle)
                : AT.contains(preposition) && !(preposition.equals("off") && participle.equals("held"));
    }

    /** Where the participle stands of which people or things right behind a name are the subject; -1 for none. */
    private static int participle(List<Word> words, NameMap names, Name name, int end) {
        boolean bare = true;
        for (int i = name.end(); i < Math.min(end, name.end() + REACH); i++) {
            Word word = words.get(i);
            String form = word.form();
            boolean arrested = ARRESTED.contains(form);
            if (word.has(Marks.COMMA)) {
                return -1;
            }
            if (arrested || HELD.contains(form)) {
                boolean agents = WHO_ARRESTS.contains(words.get(i - 1).form());
                boolean noun = (arrested && !bare) || isPeopleOrThing(words.subList(name.first(), i));
                return (noun && !agents) || (bare && name.kind() == Kind.DEMONYM) ? i : -1;
            }
            boolean passive = BE.contains(form);
            boolean joined = form.equals("and")
                    ? names.at(i + 1) != null || joinsThings(words, i, end)
                    : names.at(i) != null && isAnd(words, i - 1);
            if (!joined && (isEnd(names, words, i) || (!passive && isVerb(words, i, end)))) {
                return -1;
            }
            bare &= passive;
        }
        return -1;
    }

    private static boolean isAnd(List<Word> words, int i) {
        return words.get(i).form().equals("and");
    }

    /** "boat and crew", "crew and fishing boat": one list of what is held. */
    private static boolean joinsThings(List<Word> words, int and, int end) {
        return isPeopleOrThing(words.get(and - 1).form())
                && isPeopleOrThing(words.subList(and + 1, Math.min(end, and + 1 + REACH_OF_LIST)));
    }

    private static boolean isEnd(NameMap names, List<Word> words, int i) {
        String form = words.get(i).form();
        Name other = names.at(i);
        return AT.contains(form) || ENDS.contains(form) || (other != null && other.isParty());
    }

    private static boolean isVerb(List<Word> words, int i, int end) {
        Word word = words.get(i);
        int forms = Verbs.formsOf(word.form());
        boolean past = (forms & Verbs.PAST) != 0 && !word.has(Marks.HYPHEN);
        boolean present = (forms & Verbs.THIRD) != 0
                && !isPeopleOrThing(word.form())
                && WordClass.among(words, i, Math.max(0, i - 1), end) != WordClass.NOUN;
        return past || present || Verbs.isAuxiliary(word.form());
    }

    private static boolean isPeopleOrThing(List<Word> words) {
        return words.stream().map(Word::form).anyMatch(Held::isPeopleOrThing);
    }

    private static boolean isPeopleOrThing(String form) {
        return PEOPLE_AND_THINGS.contains(form)
                || (form.endsWith("s") && PEOPLE_AND_THINGS.contains(form.substring(0, form.length() - 1)));
    }

    private static @Nullable Name place(List<Word> words, NameMap names, int from, int end) {
        for (int i = from; i < Math.min(end, from + REACH_OF_PLACE); i++) {
            Name name = names.at(i);
            if (name != null) {
                boolean state = name.isParty() && name.kind() != Kind.BLOC && name.kind() != Kind.FIRM;
                return state && !name.has(Mention.Trait.FEATURE) ? name : null;
            }
            if (!BEFORE_PLACE.contains(words.get(i).form())) {
                return null;
            }
        }
        return null;
    }
}
