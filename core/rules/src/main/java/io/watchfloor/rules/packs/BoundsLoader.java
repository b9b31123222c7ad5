package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Escalation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a rule holds against points; who says so says why. */
final class BoundsLoader {
    private BoundsLoader() {}

    /** Reads them; absent when the rule leaves it to points. */
    static @Nullable Bounds read(YamlNode rule, Precedence precedence, @Nullable Escalation escalation) {
        Precedence highest =
                escalation == null || escalation.to().compareTo(precedence) < 0 ? precedence : escalation.to();
        YamlNode because = rule.get("because");
        Optional<Precedence> floor = level(rule.get("floor"));
        Optional<Precedence> cap = level(rule.get("cap"));
        floor.ifPresent(its -> floored(rule, its, highest));
        cap.ifPresent(its -> capped(rule, its, highest, because != null));
        if (because == null) {
            return null;
        }
        if (floor.isEmpty() && cap.isEmpty()) {
            because.error("'because' stands with a floor or a cap");
        }
        if (because.text().isBlank()) {
            because.error("'because' says nothing");
        }
        return new Bounds(floor.orElse(null), cap.orElse(null), because.text());
    }

    private static Optional<Precedence> level(@Nullable YamlNode node) {
        return Choices.one(node, "precedence", Precedence.values(), Precedence::word);
    }

    private static void floored(YamlNode rule, Precedence floor, Precedence highest) {
        YamlNode node = rule.require("floor", "rule").orElse(rule);
        if (rule.get("because") == null) {
            node.error("a floor wakes people whatever the points say: write why, as 'because: ...'");
        }
        if (highest.compareTo(floor) < 0) {
            node.error("the rule goes to " + highest.word() + " at most, below its floor " + floor.word());
        }
    }

    /** Nothing that a rule says may go above its cap. */
    private static void capped(YamlNode rule, Precedence cap, Precedence highest, boolean because) {
        YamlNode node = rule.require("cap", "rule").orElse(rule);
        if (highest.compareTo(cap) > 0) {
            node.error("the rule goes to " + highest.word() + ", above its cap " + cap.word());
        }
        if (because && cap.compareTo(Precedence.PRIORITY) > 0) {
            node.error("a cap that holds against points is routine or priority");
        }
    }
}
