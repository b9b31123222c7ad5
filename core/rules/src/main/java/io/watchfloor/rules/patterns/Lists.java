package io.watchfloor.rules.patterns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lists that patterns of one pack may name: the pack's own, and those of the house. */
public final class Lists {
    private final @Nullable Lists house;
    private final Map<String, Pattern> entries = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Lists without entries.
     *
     * @param house where names are looked up that are not its own, or absent
     */
    public Lists(@Nullable Lists house) {
        this.house = house;
    }

    /** Gives a list its name. */
    public void add(String name, Pattern pattern) {
        entries.put(name, pattern);
    }

    /** The list of a name, which then counts as used, or absent. */
    @Nullable
    Pattern get(String name) {
        Pattern own = entries.get(name);
        if (own != null) {
            used.add(name);
            return own;
        }
        return house == null ? null : house.get(name);
    }

    /** The name under which a list was given, or absent where the pattern is no list. */
    @Nullable
    String nameOf(Pattern pattern) {
        for (Map.Entry<String, Pattern> entry : entries.entrySet()) {
            if (entry.getValue() == pattern) {
                return entry.getKey();
            }
        }
        return house == null ? null : house.nameOf(pattern);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(entries.keySet());
        if (house != null) {
            names.addAll(house.names());
        }
        return names;
    }

    /** Whether the house has a list of that name, which one of the pack hides. */
    public boolean hides(String name) {
        return house != null && house.entries.containsKey(name);
    }

    /** Whether any pattern named the list. */
    public boolean isUsed(String name) {
        return used.contains(name);
    }
}
