package io.watchfloor.training.evaluation;

import io.watchfloor.training.evaluation.ChineseTitles.Title;
import io.watchfloor.training.scale.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers of ours said of Chinese titles that came without labels: ids and labels here, the texts in a folder of their own. */
public final class LabelledTitles {
    private static final String FILE = "labelled-titles.tsv";
    private static final String TEXTS = "date\toutlet\theadline";

    private LabelledTitles() {}

    /**
     * The titles of a folder that have labels; those of shut months have none.
     *
     * @throws UncheckedIOException when a file of titles is missing or is no gzip
     */
    public static List<LabelledHeadline> read(Path folder) {
        Map<String, Title> titles =
                ChineseTitles.all(folder).stream().collect(Collectors.toMap(Title::id, Function.identity()));
        List<String> labels = labels();
        List<String> lines = new ArrayList<>();
        lines.add(labels.get(0) + "\t" + TEXTS);
        for (String label : labels.subList(1, labels.size())) {
            Title title = titles.get(label.substring(0, label.indexOf('\t')));
            if (title != null) {
                lines.add(String.join(
                        "\t", label, title.day().toString(), title.headline().outlet(), title.text()));
            }
        }
        return LabelledHeadline.read(lines);
    }

    private static List<String> labels() {
        try (InputStream stream = Objects.requireNonNull(Example.class.getResourceAsStream(FILE), FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
