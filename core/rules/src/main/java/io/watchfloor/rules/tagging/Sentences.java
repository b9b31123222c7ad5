package io.watchfloor.rules.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;

/** Parts a summary into sentences with OpenNLP's English model. */
final class Sentences {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    /** A feed may put a whole article into its summary; what stands later is no news. */
    private static final int LONGEST = 1_500;

    private static final ThreadSafeSentenceDetectorME DETECTOR = new ThreadSafeSentenceDetectorME(model());

    /** A sentence and where it begins in the summary. */
    record Sentence(int start, String text) {}

    private Sentences() {}

    static List<Sentence> of(String summary) {
        String text = summary.length() > LONGEST ? summary.substring(0, LONGEST) : summary;
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : DETECTOR.sentPosDetect(text)) {
            sentences.add(new Sentence(
                    span.getStart(),
                    text.subSequence(span.getStart(), span.getEnd()).toString()));
        }
        return sentences;
    }

    private static SentenceModel model() {
        try (InputStream stream = Sentences.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException(MODEL + " is missing from the class path");
            }
            return new SentenceModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
