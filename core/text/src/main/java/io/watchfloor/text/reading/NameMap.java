package io.watchfloor.text.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names by the words that they cover, so that a long text with many names is still read in linear time. */
final class NameMap {
    private final Name[] covering;
    private final boolean oneParty;

    NameMap(List<Name> names, int words) {
        this.covering = new Name[words];
        this.oneParty =
                names.stream().filter(Name::isParty).map(Name::code).distinct().count() == 1;
        for (int i = names.size() - 1; i >= 0; i--) {
            Name name = names.get(i);
            for (int word = name.first(); word < name.end(); word++) {
                covering[word] = name;
            }
        }
    }

    boolean covers(int word) {
        return covering[word] != null;
    }

    /** Whether the text names one party, however often. */
    boolean namesOneParty() {
        return oneParty;
    }

    /** The name that covers a word; absent when none does, as behind the last word. */
    @Nullable
    Name at(int word) {
        return word < covering.length ? covering[word] : null;
    }

    /** The first name that starts between two words; absent when none does. */
    @Nullable
    Name firstIn(int first, int end) {
        for (int i = first; i < end; i++) {
            Name name = covering[i];
            if (name != null && name.first() == i) {
                return name;
            }
        }
        return null;
    }

    boolean overlaps(int first, int end) {
        for (int i = first; i < end; i++) {
            if (covering[i] != null) {
                return true;
            }
        }
        return false;
    }
}
