package io.watchfloor.rules.match;

import io.watchfloor.model.Role;
import io.watchfloor.rules.patterns.SpanTest;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Mention;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many different states and blocs the text of an event may name. Firms, seas and straits are none. Who is only named in
 * the background ("Russian-linked tanker") may be the second of two, and is never one too many.
 *
 * @param most {@link Integer#MAX_VALUE} for any number
 */
public record PartyCount(int least, int most) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d)(?:(\\+)|-(\\d))?");

    /** Reads {@code 1}, {@code 2+} or {@code 2-4}; empty when it is none of them. */
    public static Optional<PartyCount> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int least = Integer.parseInt(written.group(1));
        int most = written.group(2) != null
                ? Integer.MAX_VALUE
                : written.group(3) == null ? least : Integer.parseInt(written.group(3));
        return most < least ? Optional.empty() : Optional.of(new PartyCount(least, most));
    }

    boolean accepts(Text text) {
        return named(text) >= least && takingPart(text) <= most;
    }

    /** How many a text names, in words. */
    static String said(Text text) {
        int named = named(text);
        int background = named - takingPart(text);
        return named + " named" + (background > 0 ? ", " + background + " of them only background" : "");
    }

    private static int named(Text text) {
        return count(text, mention -> true);
    }

    private static int takingPart(Text text) {
        return count(text, mention -> mention.role() != Role.BACKGROUND);
    }

    private static int count(Text text, Predicate<Mention> wanted) {
        return (int) text.field().mentions().stream()
                .filter(mention -> SpanTest.Kind.PARTY.accepts(mention) && !mention.has(Mention.Trait.FEATURE))
                .filter(wanted)
                .map(Mention::code)
                .distinct()
                .count();
    }

    /** As a rule writes it. */
    @Override
    public String toString() {
        return most == Integer.MAX_VALUE ? least + "+" : least == most ? "" + least : least + "-" + most;
    }
}
