package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/scale.yaml}: which learned scale decides, and below which score a report is doubtful. */
public final class ScaleFile {
    public static final String FILE = "scale.yaml";
    private static final Set<String> KEYS = Set.of("model", "doubts", "beside");

    private ScaleFile() {}

    /**
     * Reads the file.
     *
     * @param models the scale of a digest, or empty
     * @return absent when something is wrong, which is then a finding
     */
    static @Nullable ScaleUse read(String text, Function<String, Optional<Scale>> models, Findings findings) {
        YamlNode root = YamlNode.read(FILE, text, findings).orElse(null);
        if (root == null) {
            return null;
        }
        root.onlyKeys("scale", KEYS);
        Scale scale =
                root.require("model", FILE).flatMap(node -> scale(node, models)).orElse(null);
        OptionalInt doubts = root.require("doubts", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        OptionalInt beside = root.require("beside", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        return scale == null || doubts.isEmpty() || beside.isEmpty()
                ? null
                : new ScaleUse(scale, doubts.getAsInt(), beside.getAsInt());
    }

    private static Optional<Scale> scale(YamlNode node, Function<String, Optional<Scale>> models) {
        Optional<Scale> scale = models.apply(node.text());
        if (scale.isEmpty()) {
            node.error("no model " + node.text() + " is here; this release ships "
                    + Scale.shipped().digest());
        }
        return scale;
    }

    private static OptionalInt score(YamlNode node) {
        OptionalInt score = ScaleUse.thousandths(node.text());
        if (score.isEmpty()) {
            node.error("'" + node.text() + "' is no score (write a number from 0 to 1 with at most three decimals)");
        }
        return score;
    }
}
