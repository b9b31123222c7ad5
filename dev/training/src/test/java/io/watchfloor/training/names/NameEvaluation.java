package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.OpenNlpNames;
import io.watchfloor.text.words.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores a name finder on headlines that were marked by hand: as written and title-cased, with and without the lists. */
public final class NameEvaluation {
    /** One way to look: which spelling of the headlines, and whether the lists of known names are used. */
    public enum View {
        AS_WRITTEN("as written, with gazetteer", false, true),
        TITLE_CASED("title-cased, with gazetteer", true, true),
        MODEL_AS_WRITTEN("as written, model alone", false, false),
        MODEL_TITLE_CASED("title-cased, model alone", true, false);

        private final String title;
        private final boolean titleCased;
        private final boolean withGazetteer;

        View(String title, boolean titleCased, boolean withGazetteer) {
            this.title = title;
            this.titleCased = titleCased;
            this.withGazetteer = withGazetteer;
        }
    }

    private final OpenNlpNames names;

    public NameEvaluation(OpenNlpNames names) {
        this.names = names;
    }

    /** Scores on a file in OpenNLP's text format. */
    public Map<View, NameScores> ofAnnotated(Path file) throws IOException {
        return of(AnnotatedText.read(file, Integer.MAX_VALUE).stream()
                .map(RunningText::of)
                .toList());
    }

    Map<View, NameScores> of(List<RunningText> headlines) {
        Map<View, NameScores> scores = new LinkedHashMap<>();
        for (View view : View.values()) {
            NameScores ofView = new NameScores();
            for (RunningText headline : headlines) {
                RunningText spelled = view.titleCased ? headline.titleCased() : headline;
                List<Token> tokens = spelled.tokens();
                List<NameSpan> found = view.withGazetteer ? names.names(tokens) : names.findByModel(tokens);
                ofView.add(found, spelled.namesIn(tokens));
            }
            scores.put(view, ofView);
        }
        return scores;
    }

    /** Every headline with a name missed or made up, for reading. */
    List<String> mistakes(List<RunningText> headlines) {
        List<String> mistakes = new ArrayList<>();
        for (RunningText headline : headlines) {
            List<Token> tokens = headline.tokens();
            List<NameSpan> found = names.names(tokens);
            List<NameSpan> wanted = headline.namesIn(tokens);
            Stream<String> madeUp =
                    found.stream().filter(n -> !wanted.contains(n)).map(n -> " +" + said(n, tokens));
            Stream<String> missed =
                    wanted.stream().filter(n -> !found.contains(n)).map(n -> " -" + said(n, tokens));
            String all = String.join("", Stream.concat(madeUp, missed).toList());
            if (!all.isEmpty()) {
                mistakes.add(headline.text() + "\n   " + all);
            }
        }
        return mistakes;
    }

    private static String said(NameSpan name, List<Token> tokens) {
        return String.join(
                        " ",
                        tokens.subList(name.first(), name.end()).stream()
                                .map(Token::text)
                                .toList()) + "/" + name.type().label();
    }

    /** A Markdown table, F1 (precision/recall). */
    public static String table(Map<View, NameScores> scores) {
        List<String> lines = new ArrayList<>(List.of(
                "| F1 (P/R) | all | person | organization | location | nationality |", "|---|---|---|---|---|---|"));
        scores.forEach((view, ofView) -> lines.add(ofView.row(view.title)));
        return String.join("\n", lines);
    }
}
