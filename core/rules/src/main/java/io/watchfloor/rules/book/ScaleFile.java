package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Scales;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/scale.yaml}: which learned scale decides, and below which score a report is doubtful. */
public final class ScaleFile {
    public static final String FILE = "scale.yaml";
    private static final String MODEL = "model";
    private static final String CHINESE = "chinese";
    private static final Set<String> KEYS = Set.of(MODEL, "doubts", "beside", "actor", CHINESE);

    private ScaleFile() {}

    /**
     * Reads the file, and what was taught on top of the model that reads English.
     *
     * @param files of a book
     * @return without a scale where there is no file, or something is wrong, which is then a finding
     */
    static Scales read(Map<String, String> files, Findings findings) {
        String text = files.get(FILE);
        YamlNode root =
                text == null ? null : YamlNode.read(FILE, text, findings).orElse(null);
        if (root == null) {
            return Scales.NONE;
        }
        YamlNode chinese = root.get(CHINESE);
        ScaleUse english = use(root, Scale.shipped());
        String taught = files.get(Taught.FILE);
        if (taught != null && english != null) {
            english = Taught.scale(taught, english.scale(), findings)
                    .map(english::taught)
                    .orElse(null);
        }
        return Scales.of(english, chinese == null ? null : use(chinese, Scale.shippedChinese()));
    }

    private static @Nullable ScaleUse use(YamlNode root, Scale shipped) {
        root.onlyKeys("scale", KEYS);
        Scale scale =
                root.require(MODEL, FILE).flatMap(node -> scale(node, shipped)).orElse(null);
        OptionalInt doubts = root.require("doubts", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        OptionalInt beside = root.require("beside", FILE).map(ScaleFile::score).orElse(OptionalInt.empty());
        boolean actor = actor(root.get("actor"));
        return scale == null || doubts.isEmpty() || beside.isEmpty()
                ? null
                : new ScaleUse(scale, scale, doubts.getAsInt(), beside.getAsInt(), actor);
    }

    /** What is to be done when a book names a model that this release does not have; empty when it has it or needs none. */
    public static Optional<String> missing(DecisionBook book) {
        return Optional.ofNullable(book.files().get(FILE))
                .flatMap(text -> YamlNode.read(FILE, text, new Findings()))
                .flatMap(root -> {
                    YamlNode chinese = root.get(CHINESE);
                    return missing(root, Scale.shipped())
                            .or(() -> chinese == null ? Optional.empty() : missing(chinese, Scale.shippedChinese()));
                });
    }

    private static Optional<String> missing(YamlNode root, Scale shipped) {
        return root.require(MODEL, FILE)
                .map(YamlNode::text)
                .filter(digest -> !digest.equals(shipped.digest()))
                .map(digest -> missing(digest, shipped));
    }

    private static String missing(String digest, Scale shipped) {
        return "no model " + digest + " is here; this release ships "
                + shipped.digest()
                + ": publish that digest with its own config/ (watchfloor rules push), or go back to the release whose"
                + " config/scale.yaml names the other";
    }

    private static Optional<Scale> scale(YamlNode node, Scale shipped) {
        Optional<Scale> scale = Optional.of(shipped).filter(one -> one.digest().equals(node.text()));
        if (scale.isEmpty()) {
            node.error(missing(node.text(), shipped));
        }
        return scale;
    }

    private static boolean actor(@Nullable YamlNode node) {
        if (node == null || node.text().equals("rules")) {
            return false;
        }
        if (!node.text().equals("scale")) {
            node.error("'" + node.text() + "' does not say who acts (write rules or scale)");
        }
        return true;
    }

    private static OptionalInt score(YamlNode node) {
        OptionalInt score = ScaleUse.thousandths(node.text());
        if (score.isEmpty()) {
            node.error("'" + node.text() + "' is no score (write a number from 0 to 1 with at most three decimals)");
        }
        return score;
    }
}
