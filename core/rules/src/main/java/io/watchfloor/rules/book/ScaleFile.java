package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/scale.yaml}: which learned scale decides, and below which score a report is doubtful. */
public final class ScaleFile {
    public static final String FILE = "scale.yaml";
    private static final Set<String> KEYS = Set.of("model", "doubts", "beside");

    private ScaleFile() {}

    /**
     * Reads the file, and what was taught on top of the model that it names.
     *
     * @param files of a book
     * @return absent without the file, or when something is wrong, which is then a finding
     */
    static @Nullable ScaleUse read(Map<String, String> files, Findings findings) {
        String text = files.get(FILE);
        if (text == null) {
            return null;
        }
        YamlNode root = YamlNode.read(FILE, text, findings).orElse(null);
        if (root == null) {
            return null;
        }
        root.onlyKeys("scale", KEYS);
        Scale scale = root.require("model", FILE).flatMap(ScaleFile::scale).orElse(null);
        OptionalInt doubts = root.require("doubts", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        OptionalInt beside = root.require("beside", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        if (scale == null || doubts.isEmpty() || beside.isEmpty()) {
            return null;
        }
        ScaleUse use = new ScaleUse(scale, doubts.getAsInt(), beside.getAsInt());
        String taught = files.get(Taught.FILE);
        return taught == null
                ? use
                : Taught.scale(taught, scale, findings).map(use::taught).orElse(null);
    }

    /** What is to be done when a book names a model that this release does not have; empty when it has it or needs none. */
    public static Optional<String> missing(DecisionBook book) {
        return Optional.ofNullable(book.files().get(FILE))
                .flatMap(text -> YamlNode.read(FILE, text, new Findings()))
                .flatMap(root -> root.require("model", FILE))
                .map(YamlNode::text)
                .filter(digest -> shipped(digest).isEmpty())
                .map(ScaleFile::missing);
    }

    private static String missing(String digest) {
        return "no model " + digest + " is here; this release ships "
                + Scale.shipped().digest()
                + ": publish that digest with its own config/ (watchfloor rules push), or go back to the release whose"
                + " config/scale.yaml names the other";
    }

    static Optional<Scale> shipped(String digest) {
        return Optional.of(Scale.shipped()).filter(scale -> scale.digest().equals(digest));
    }

    private static Optional<Scale> scale(YamlNode node) {
        Optional<Scale> scale = shipped(node.text());
        if (scale.isEmpty()) {
            node.error(missing(node.text()));
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
