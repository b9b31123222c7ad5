package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.patterns.Pattern;

/** The table holds for any pair of the world, so no pattern of it may ask for one state, person or place. */
final class NamesInPatterns {
    private NamesInPatterns() {}

    static void check(Pattern pattern, YamlNode place, String what) {
        if (pattern instanceof Pattern.Span span) {
            if (span.test().code() != null || span.test().name() != null) {
                place.error(what + ": '" + place.text() + "' asks for one name; the table of acts holds for any pair"
                        + " (write <state>, <gov> or <location>)");
            }
        } else if (pattern instanceof Pattern.Choice choice) {
            choice.options().forEach(option -> check(option, place, what));
        } else if (pattern instanceof Pattern.AtStart start) {
            check(start.item(), place, what);
        } else if (pattern instanceof Pattern.Chain chain) {
            check(chain.first(), place, what);
            chain.links().forEach(link -> check(link.item(), place, what));
        }
    }
}
