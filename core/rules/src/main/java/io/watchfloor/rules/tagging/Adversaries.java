package io.watchfloor.rules.tagging;

import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.util.Set;

/** Tells whom a step towards each other is aimed against: nobody is a partner in what is done to counter him. */
final class Adversaries {
    private static final int REACH = 3;
    private static final Set<String> AGAINST = Set.of(
            "against",
            "counter",
            "counters",
            "countering",
            "deter",
            "deters",
            "deterring",
            "contain",
            "containing",
            "resist",
            "resisting",
            "repel",
            "fight",
            "fighting",
            "confront",
            "confronting",
            "isolate",
            "isolating",
            "rival",
            "challenge",
            "encircle",
            "outflank",
            "eye",
            "eyeing",
            "since",
            "versus",
            "vs",
            "threat",
            "defeat",
            "anger",
            "angers",
            "watch");

    private Adversaries() {}

    /** Whether one of the words just before a party sets it apart from the partners: "to counter China". */
    static boolean holds(Field field, Mention party) {
        int first = field.clauses().get(party.clause()).first();
        for (int i = party.first() - 1; i >= Math.max(first, party.first() - REACH); i--) {
            if (AGAINST.contains(field.tokens().get(i).form())) {
                return true;
            }
            if (isNamed(field, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNamed(Field field, int token) {
        return field.mentions().stream().anyMatch(other -> other.first() <= token && token < other.end());
    }
}
