package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.training.evaluation.ChineseTitles.Title;
import io.watchfloor.training.scale.TrainingLists;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What readers of ours said of titles that came without labels: ids and labels here, the texts in files of their own. */
public final class LabelledTitles {
    private static final String CHINESE = "labelled-titles.tsv";
    private static final String ENGLISH = "labelled-headlines.tsv";
    private static final String TEXTS = "\tdate\toutlet\theadline\t" + LabelledHeadline.QUICK;
    private static final String NO_TEXT = "";

    private LabelledTitles() {}

    /**
     * The Chinese titles of a folder that have labels; those of shut months have none.
     *
     * @throws UncheckedIOException when a file of titles is missing or is no gzip
     */
    public static List<LabelledHeadline> chinese(Path folder) {
        return of(
                CHINESE,
                false,
                ChineseTitles.all(folder).stream().map(Title::headline).iterator());
    }

    /** Those of English headlines that have labels, each by one quick reader; none of a shut month has. */
    public static List<LabelledHeadline> english(Iterator<Headline> headlines) {
        return of(ENGLISH, true, headlines);
    }

    /** In the order of the list, whatever the order of the texts, so that the same texts train the same model. */
    private static List<LabelledHeadline> of(String list, boolean quick, Iterator<Headline> headlines) {
        List<String> labels = TrainingLists.lines(list);
        Map<String, String> texts = new HashMap<>();
        labels.forEach(label -> texts.put(id(label), NO_TEXT));
        headlines.forEachRemaining(headline -> texts.computeIfPresent(headline.id(), (id, none) -> text(headline)));
        List<String> lines = new ArrayList<>();
        lines.add(labels.get(0) + TEXTS);
        for (String label : labels.subList(1, labels.size())) {
            String text = texts.getOrDefault(id(label), NO_TEXT);
            if (!text.equals(NO_TEXT)) {
                lines.add(label + text + (quick ? "\t1" : "\t0"));
            }
        }
        return LabelledHeadline.read(lines);
    }

    private static String id(String label) {
        return label.substring(0, label.indexOf('\t'));
    }

    private static String text(Headline headline) {
        return String.join(
                "\t",
                "",
                headline.published().toString(),
                headline.outlet(),
                headline.title().replace('\t', ' '));
    }
}
