package io.watchfloor.testkit.house;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What does not hold yet. A line is taken out when its reason is gone; none is ever added. */
final class Exceptions {
    /** Classes that need one another, in the order of the alphabet, with blanks between them. */
    static final Set<String> CIRCLES = Set.of();

    /** Files of more than 300 lines. */
    static final Set<String> LONG_FILES = Set.of();

    private Exceptions() {}

    /**
     * Fails when something was found that is not listed, or when something is listed that was not found.
     *
     * @param known names that this module has; what is listed of others is not looked at
     */
    static void compare(String what, Set<String> found, Set<String> listed, Set<String> known) {
        Set<String> more = new TreeSet<>(found);
        more.removeAll(listed);
        Set<String> gone = new TreeSet<>(listed);
        gone.removeIf(line -> Arrays.stream(line.split(" ")).noneMatch(known::contains));
        gone.removeAll(found);
        if (!more.isEmpty() || !gone.isEmpty()) {
            throw new AssertionError(what + ": new are " + more + "; gone, to be taken out of Exceptions, are " + gone);
        }
    }
}
