package io.watchfloor.analysis.packs;

import io.watchfloor.analysis.rules.Reads;
import io.watchfloor.analysis.scale.ScaleUse;
import io.watchfloor.analysis.yaml.YamlNode;
import io.watchfloor.model.Signal;
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
