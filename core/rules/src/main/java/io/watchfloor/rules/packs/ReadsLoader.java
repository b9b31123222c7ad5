package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.match.Reads;
import io.watchfloor.rules.scale.ScaleUse;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks of the learned scale: {@code reads: { class: hostile, at-least: 0.5 }}. */
final class ReadsLoader {
    static final Set<String> KEYS = Set.of("class", "at-least");

    private ReadsLoader() {}

    /** Absent when something is missing or wrong, which is then a finding. */
    static @Nullable Reads read(YamlNode node) {
        node.onlyKeys("reads", KEYS);
        Signal signal = node.require("class", "reads")
                .flatMap(value ->
                        Choices.one(value, "class", new Signal[] {Signal.HOSTILE, Signal.COOPERATIVE}, Signal::word))
                .orElse(null);
        OptionalInt least =
                node.require("at-least", "reads").map(ReadsLoader::score).orElse(OptionalInt.empty());
        return signal == null || least.isEmpty() ? null : new Reads(signal, least.getAsInt());
    }

    private static OptionalInt score(YamlNode node) {
        OptionalInt score = ScaleUse.thousandths(node.text());
        if (score.isEmpty()) {
            node.error("'" + node.text() + "' is no score (write a number from 0 to 1 with at most three decimals)");
        }
        return score;
    }
}
