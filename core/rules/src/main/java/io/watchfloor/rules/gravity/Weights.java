package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.NewsValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What clues weigh, fitted on labelled headlines: what a clue adds to gravity, in hundredths of a step, and what it says
 * for each news value, in thousandths.
 *
 * @param start gravity of a text without any clue
 * @param slope how much of the table's own tenths counts, in thousandths
 * @param news what each news value starts from
 * @param clues key to gravity and then to the news values in their order, or to gravity alone
 */
public record Weights(int start, int slope, Map<NewsValue, Integer> news, Map<String, int[]> clues) {
    /** The table's own numbers count as they stand, and all is a new act. */
    public static final Weights NONE = new Weights(0, 1000, Map.of(NewsValue.NEW_ACT, 1), Map.of());

    /** The news values in the order of the columns. */
    public static final List<NewsValue> NEWS = List.of(NewsValue.values());

    private static final int COLUMNS = 1 + NEWS.size();

    int gravity(String key) {
        int[] row = clues.get(key);
        return row == null ? 0 : row[0];
    }

    int news(String key, NewsValue value) {
        int[] row = clues.get(key);
        return row == null || row.length == 1 ? 0 : row[1 + NEWS.indexOf(value)];
    }

    /** Reads what {@link #text} wrote; what is wrong becomes findings. */
    static Weights read(String file, String text, Findings findings) {
        YamlNode root = YamlNode.read(file, text, findings).orElse(null);
        if (root == null) {
            return NONE;
        }
        root.onlyKeys(file, Set.of("start", "slope", "news", "clues"));
        Map<String, int[]> clues = new TreeMap<>();
        YamlNode rows = root.get("clues");
        if (rows != null) {
            rows.entries().forEach((key, row) -> {
                int[] numbers = numbers(row, row.texts().size() == 1 ? 1 : COLUMNS);
                if (numbers != null) {
                    clues.put(key, numbers);
                }
            });
        }
        Map<NewsValue, Integer> news = new EnumMap<>(NewsValue.class);
        YamlNode starts = root.get("news");
        int[] from = starts == null ? null : numbers(starts, COLUMNS - 1);
        for (int i = 0; i < NEWS.size(); i++) {
            news.put(NEWS.get(i), from == null ? 0 : from[i]);
        }
        return new Weights(number(root, "start"), number(root, "slope"), news, Map.copyOf(clues));
    }

    private static int number(YamlNode root, String key) {
        int[] numbers =
                root.require(key, "weights").map(node -> numbers(node, 1)).orElse(null);
        return numbers == null ? 0 : numbers[0];
    }

    private static int @Nullable [] numbers(YamlNode row, int count) {
        List<String> texts = row.texts();
        if (texts.size() != count || !texts.stream().allMatch(text -> text.matches("-?\\d{1,6}"))) {
            row.error("expected " + count + " whole numbers; write the file with 'watchfloor model fit-gravity'");
            return null;
        }
        return texts.stream().mapToInt(Integer::parseInt).toArray();
    }

    /** As a file of the decision book: the same weights give the same bytes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                        "# What clues weigh beside the numbers of urgency.yaml: written by 'watchfloor model fit-gravity'\n")
                .append(
                        "# from labelled headlines, see docs/models.md. Without this file the table's own numbers decide.\n")
                .append("#\n")
                .append("# clue: [gravity in hundredths of a step, and thousandths for: new-act, follow-up,")
                .append(" daily-course, retold, planned]; or gravity alone\n")
                .append("start: ")
                .append(start)
                .append('\n')
                .append("slope: ")
                .append(slope)
                .append('\n');
        List<Integer> from = new ArrayList<>();
        for (NewsValue value : NEWS) {
            from.add(news.getOrDefault(value, 0));
        }
        text.append("news: ").append(from).append('\n').append("clues:\n");
        new TreeMap<>(clues).forEach((key, row) -> text.append("  \"")
                .append(key)
                .append("\": ")
                .append(Arrays.toString(row))
                .append('\n'));
        return text.toString();
    }
}
