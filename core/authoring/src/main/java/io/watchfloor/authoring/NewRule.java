package io.watchfloor.authoring;

import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a rule that does not exist yet, as an author begins them. */
public final class NewRule {
    private NewRule() {}

    /** A rule about nothing in particular. */
    public static String text() {
        return lines("[expel ~3 diplomat]", "{ hit: \"Moscow [expels] two British [diplomats]\", pairs: [GBR-RUS] }");
    }

    /**
     * A rule for a headline that no rule took: it is the rule's first test.
     *
     * @param pair the parties that the scale finds in it first, if any
     * @param verbs name of the house list that its action word is in, or absent
     */
    public static String text(String title, LocalDate date, Optional<Pair> pair, @Nullable String verbs) {
        return lines(
                verbs == null ? "[words that say what happened]" : "[$" + verbs + "]",
                "{ hit: " + Json.text(title)
                        + pair.map(parties -> ", pairs: [" + parties + "]").orElse("") + ", date: " + date + " }");
    }

    private static String lines(String act, String hit) {
        return """
              - rule: new-rule
                title: What it is about
                status: experimental
                subject: other
                relation: any
                signal: hostile
                match:
                  act: %s
                  who: <state>@source
                tests:
                  hits:
                    - %s
                  misses:
                    - School expels two pupils
            """
                .formatted(act, hit);
    }
}
