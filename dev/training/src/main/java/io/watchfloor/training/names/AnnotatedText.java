package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads OpenNLP's text format, a sentence a line: {@code <START:person> Xi <END> visits <START:location> Rome <END>}. */
final class AnnotatedText {
    private static final String START = "<START:";
    private static final String END = "<END>";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private AnnotatedText() {}

    static List<LabelledSentence> read(Path file, int limit) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size() && sentences.size() < limit; i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    sentences.add(parse(lines.get(i)));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return sentences;
    }

    static LabelledSentence parse(String line) {
        List<String> words = new ArrayList<>();
        List<NameSpan> names = new ArrayList<>();
        int first = 0;
        NameType open = null;
        for (String word : SPACES.splitAsStream(line.strip()).toList()) {
            if (word.startsWith(START)) {
                first = words.size();
                open = opened(word, open);
            } else if (word.equals(END)) {
                names.add(new NameSpan(first, words.size(), closed(open)));
                open = null;
            } else {
                words.add(word);
            }
        }
        if (open != null) {
            throw new IllegalArgumentException("a name is not closed with " + END);
        }
        return new LabelledSentence(words, names);
    }

    private static NameType opened(String mark, @Nullable NameType open) {
        if (open != null) {
            throw new IllegalArgumentException("a name opens inside a name: " + mark);
        }
        String label = mark.endsWith(">") ? mark.substring(START.length(), mark.length() - 1) : "";
        return NameType.ofLabel(label).orElseThrow(() -> new IllegalArgumentException("no type of name: " + mark));
    }

    private static NameType closed(@Nullable NameType open) {
        if (open == null) {
            throw new IllegalArgumentException(END + " closes nothing");
        }
        return open;
    }
}
