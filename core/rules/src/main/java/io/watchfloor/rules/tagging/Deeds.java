package io.watchfloor.rules.tagging;

import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a third party speaks of: in "Ottawa condemns Russian strikes on Ukraine" Russia is condemned, and Ukraine is
 * whom Russia strikes; in "Oslo asks Rome to stop selling Libyan oil" Rome does something to Libya.
 */
final class Deeds {
    private static final int REACH = 4;
    private static final Set<String> NOUNS = Set.of(
            "abuse",
            "aggression",
            "airstrike",
            "annexation",
            "assault",
            "attack",
            "blockade",
            "bombing",
            "bombardment",
            "crackdown",
            "crime",
            "curb",
            "incursion",
            "interference",
            "invasion",
            "killing",
            "meddling",
            "occupation",
            "offensive",
            "pressure",
            "provocation",
            "raid",
            "sanction",
            "shelling",
            "strike",
            "threat",
            "torture",
            "war");
    private static final Set<String> UPON =
            Set.of("on", "against", "in", "into", "of", "at", "around", "near", "off", "to");
    private static final Set<String> STOP = Set.of("stop", "end", "cease", "halt", "quit");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Deeds() {}

    /** Who does something to whom, as another says. */
    record Deed(Mention doer, Mention sufferer) {}

    /** A word for what one state does to another. */
    static boolean isBlow(String word) {
        return NOUNS.contains(word) || NOUNS.contains(BaseForms.of(word));
    }

    /** The first deed between two of the parties of a clause that are not among those who speak of it. */
    static Optional<Deed> among(Field field, List<Mention> parties, Set<String> speaking) {
        List<Mention> others = new ArrayList<>();
        for (Mention party : parties) {
            if (!speaking.contains(String.valueOf(party.code()))) {
                others.add(party);
            }
        }
        for (int i = 1; i < others.size(); i++) {
            Mention doer = others.get(i - 1);
            Mention sufferer = others.get(i);
            if (!Objects.equals(doer.code(), sufferer.code()) && isDeed(field, doer, sufferer)) {
                return Optional.of(new Deed(doer, sufferer));
            }
        }
        return Optional.empty();
    }

    private static boolean isDeed(Field field, Mention doer, Mention sufferer) {
        if (sufferer.first() - doer.end() < 1 || sufferer.first() - doer.end() > REACH) {
            return false;
        }
        List<Token> between = field.tokens().subList(doer.end(), sufferer.first());
        boolean upon = between.stream().anyMatch(word -> UPON.contains(word.form()));
        boolean noun = between.stream().anyMatch(word -> isBlow(word.form()));
        return (upon && (noun || (between.size() <= 2 && isAgent(field, doer)))) || isToStop(between);
    }

    /** "urges Moscow to stop shelling": what it is to stop is what it does. */
    private static boolean isToStop(List<Token> between) {
        int stop = 0;
        while (stop < between.size() && !STOP.contains(between.get(stop).form())) {
            stop++;
        }
        return stop + 1 < between.size() && between.get(stop + 1).form().endsWith("ing");
    }

    /** "by Russian forces" */
    private static boolean isAgent(Field field, Mention doer) {
        int before = doer.first() - 1;
        if (before > 0 && ARTICLES.contains(field.tokens().get(before).form())) {
            before--;
        }
        return before >= 0 && field.tokens().get(before).form().equals("by");
    }
}
