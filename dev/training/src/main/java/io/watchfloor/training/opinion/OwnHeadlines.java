package io.watchfloor.training.opinion;

import io.watchfloor.rules.judge.SecondOpinion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The headlines beside the model that were written for it, each with what it should think of it. */
final class OwnHeadlines {
    private static final String FILE = "headlines.txt";
    private static final String REPORTS = "+ ";
    private static final String REPORTS_NOTHING = "- ";

    /** One of them. */
    record Line(String title, boolean report) {}

    private OwnHeadlines() {}

    static List<Line> read() {
        try (InputStream in = Objects.requireNonNull(SecondOpinion.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(OwnHeadlines::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    private static Line line(String line) {
        boolean report = line.startsWith(REPORTS);
        if (!report && !line.startsWith(REPORTS_NOTHING)) {
            throw new IllegalStateException(FILE + ": neither + nor - before \"" + line + "\"");
        }
        return new Line(line.substring(REPORTS.length()), report);
    }
}
