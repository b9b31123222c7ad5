package io.watchfloor.text.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives all forms of an English verb or noun, so that rules name a word once. Regular forms follow the spelling rules,
 * irregular ones the word lists; a word that is neither known nor plainly a noun gets the forms of both.
 */
public final class Inflector {
    /** Words without other forms, among them those that an inflection would turn into another word. */
    private static final Set<String> FIXED = Set.of(
            ("a about above across after again against ahead all along although always amid among an and another any around"
                            + " as aside at away because before behind below beneath beside between beyond both but by"
                            + " can could despite during each either ever every few following for forth from he her here him his"
                            + " how i if in inside instead into it its just least less many me might more most much must my"
                            + " near neither never no nor not of off on once only onto or other our out over own per"
                            + " same she should since so some such than that the their them then there these they this those"
                            + " through to together too toward towards under until up upon us versus very via was we were what when"
                            + " where whether which while who whom whose why will with within without would yet you your")
                    .split(" "));

    private static final Set<String> NOUN_ENDINGS =
            Set.of("tion", "sion", "ship", "ness", "ism", "ist", "ity", "ment", "ance", "ence", "craft", "ware");
    private static final Set<String> ES_AFTER_O =
            Set.of("veto", "embargo", "hero", "echo", "tomato", "potato", "torpedo", "go", "do", "cargo", "undergo");

    /** Words that end like "seaman" and are no compound of "man". */
    private static final Set<String> NO_MEN = Set.of(
            "human", "german", "roman", "norman", "ottoman", "talisman", "shaman", "caiman", "cayman", "brahman");

    private Inflector() {}

    /** The word itself and all its inflections, in lower case; a hyphenated word inflects at its end. */
    public static Set<String> forms(String word) {
        if (!word.isEmpty() && Han.is(word.charAt(0))) {
            return Set.of(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.lastIndexOf('-');
        String head = lower.substring(0, hyphen + 1);
        Set<String> forms = new LinkedHashSet<>();
        for (String form : formsOfSimple(lower.substring(hyphen + 1))) {
            forms.add(head + form);
        }
        return forms;
    }

    private static Set<String> formsOfSimple(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        boolean verb = Lexicon.VERBS.containsKey(word);
        boolean noun = Lexicon.NOUNS.containsKey(word);
        if (verb) {
            addVerbForms(word, forms);
        }
        if (noun) {
            addPlurals(word, forms);
        }
        boolean man = !verb && !noun && isCompoundOfMan(word);
        if (man) {
            forms.add(word.substring(0, word.length() - 2) + "en");
        }
        if (!verb && !noun && !man && inflects(word)) {
            forms.add(withS(word));
            if (!endsLikeNoun(word)) {
                addVerbForms(word, forms);
            }
        }
        return forms;
    }

    /** Prepositions, pronouns and the like. */
    public static boolean isFunctionWord(String form) {
        return FIXED.contains(form);
    }

    /** A word that is itself a plural or a participle, such as "talks", stands for itself. */
    private static boolean inflects(String word) {
        return word.length() > 1
                && word.chars().allMatch(Character::isLetter)
                && !FIXED.contains(word)
                && !(word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
                && !(word.endsWith("ing") && word.length() > 5)
                && !(word.endsWith("ed") && word.length() > 4);
    }

    /** Seaman, crewman, policewoman: their plural is that of "man". */
    private static boolean isCompoundOfMan(String word) {
        return word.endsWith("man") && word.length() > 4 && !NO_MEN.contains(word);
    }

    private static boolean endsLikeNoun(String word) {
        return word.endsWith("us")
                || (word.length() > 5 && (word.endsWith("er") || word.endsWith("or")))
                || NOUN_ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static void addPlurals(String noun, Set<String> forms) {
        List<String> irregular = Lexicon.NOUNS.getOrDefault(noun, List.of());
        if (irregular.isEmpty()) {
            forms.add(withS(noun));
        } else {
            forms.addAll(irregular);
        }
    }

    private static void addVerbForms(String verb, Set<String> forms) {
        forms.add(third(verb));
        forms.addAll(pasts(verb));
        forms.addAll(participles(verb));
        forms.addAll(ings(verb));
    }

    static String third(String verb) {
        return switch (verb) {
            case "be" -> "is";
            case "have" -> "has";
            default -> withS(verb);
        };
    }

    static Set<String> pasts(String verb) {
        Lexicon.Verb entry = Lexicon.VERBS.get(verb);
        return entry == null || entry.past().isEmpty() ? regularPasts(verb) : new LinkedHashSet<>(entry.past());
    }

    static Set<String> participles(String verb) {
        Lexicon.Verb entry = Lexicon.VERBS.get(verb);
        return entry == null || entry.participle().isEmpty()
                ? regularPasts(verb)
                : new LinkedHashSet<>(entry.participle());
    }

    static Set<String> ings(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        if (verb.endsWith("ie")) {
            forms.add(verb.substring(0, verb.length() - 2) + "ying");
        } else if (verb.endsWith("e") && !endsInSoundedE(verb)) {
            forms.add(verb.substring(0, verb.length() - 1) + "ing");
        } else {
            for (String stem : stems(verb)) {
                forms.add(stem + "ing");
            }
        }
        return forms;
    }

    private static Set<String> regularPasts(String verb) {
        Set<String> forms = new LinkedHashSet<>();
        if (verb.endsWith("e")) {
            forms.add(verb + "d");
        } else if (endsInConsonantY(verb)) {
            forms.add(verb.substring(0, verb.length() - 1) + "ied");
        } else {
            for (String stem : stems(verb)) {
                forms.add(stem + "ed");
            }
        }
        return forms;
    }

    /** The verb as it stands before -ed and -ing: doubled, with k after c, or both ways where Britain and America differ. */
    private static List<String> stems(String verb) {
        Lexicon.Verb entry = Lexicon.VERBS.get(verb);
        String doubled = verb + verb.charAt(verb.length() - 1);
        if (verb.endsWith("ic")) {
            return List.of(verb + "k");
        }
        if ((entry != null && entry.doubles()) || (endsInShortSyllable(verb) && syllables(verb) == 1)) {
            return List.of(doubled);
        }
        return verb.endsWith("l") && endsInShortSyllable(verb) ? List.of(doubled, verb) : List.of(verb);
    }

    private static String withS(String word) {
        if (word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || ES_AFTER_O.contains(word)) {
            return word + "es";
        }
        return endsInConsonantY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    /** Be, see, eye, agree, tiptoe: the e is heard or seen, and stays before -ing. */
    private static boolean endsInSoundedE(String verb) {
        return verb.equals("be") || verb.endsWith("ee") || verb.endsWith("ye") || verb.endsWith("oe");
    }

    private static boolean endsInConsonantY(String word) {
        return word.length() > 1 && word.endsWith("y") && !isVowel(word, word.length() - 2);
    }

    /** Consonant, one vowel, one consonant that doubles: ban, ship, quit; not delay, tow, nix. */
    private static boolean endsInShortSyllable(String verb) {
        int last = verb.length() - 1;
        return last >= 2
                && !isVowel(verb, last)
                && "wxy".indexOf(verb.charAt(last)) < 0
                && isVowel(verb, last - 1)
                && !isVowel(verb, last - 2);
    }

    private static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
                count++;
            }
        }
        return count;
    }

    /** The u of qu is no vowel; a y is one behind a consonant. */
    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        if (c == 'u' && at > 0 && word.charAt(at - 1) == 'q') {
            return false;
        }
        return "aeiou".indexOf(c) >= 0 || (c == 'y' && at > 0 && "aeiou".indexOf(word.charAt(at - 1)) < 0);
    }
}
