package io.watchfloor.text.reading;

import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.NameFinder.FoundName;
import io.watchfloor.text.words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Joins the names of the name finder to those of the actor files. The files win where both name something, but a
 * person found around a bare surname of the files is somebody else: Kim in "Kim Kardashian".
 */
final class FoundNames {
    private FoundNames() {}

    static List<Name> join(List<Name> known, List<FoundName> found, List<Word> words) {
        if (found.isEmpty()) {
            return known;
        }
        NameMap before = new NameMap(known, words.size());
        List<Name> names = new ArrayList<>(known);
        for (FoundName name : found) {
            Name surname = name.kind().equals("person") ? before.firstIn(name.first(), name.end()) : null;
            if (surname != null && isSomebodyElse(surname, name)) {
                names.remove(surname);
                names.add(named(words, name));
            } else if (!before.overlaps(name.first(), name.end())) {
                names.add(named(words, name));
            }
        }
        names.sort(Comparator.comparingInt(Name::first));
        return names;
    }

    private static boolean isSomebodyElse(Name known, FoundName found) {
        return known.kind() == Kind.PERSON
                && known.end() - known.first() == 1
                && found.end() - found.first() > 1
                && known.end() <= found.end();
    }

    private static Name named(List<Word> words, FoundName name) {
        StringBuilder text = new StringBuilder();
        for (Word word : words.subList(name.first(), name.end())) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return new Name(
                kind(name.kind()), null, text.toString(), name.first(), name.end(), EnumSet.of(Trait.FOUND), false);
    }

    private static Kind kind(String kind) {
        return switch (kind) {
            case "person" -> Kind.PERSON;
            case "location" -> Kind.LOCATION;
            case "nationality" -> Kind.DEMONYM;
            default -> Kind.ORGANIZATION;
        };
    }
}
