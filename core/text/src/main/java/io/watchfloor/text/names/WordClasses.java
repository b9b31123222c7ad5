package io.watchfloor.text.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;
import org.jspecify.annotations.Nullable;

/**
 * A class for each of many words, stored inside the model so that a model and its dictionaries cannot part.
 *
 * <p>OpenNLP's own word-cluster dictionary cannot be used: it closes the stream of the model while it is being written
 * or read (since 2.4.0), and the model can then be neither saved nor loaded. {@link Serializer} leaves it open.
 */
public final class WordClasses implements SerializableArtifact {
    private final Map<String, String> classes;

    /** Keys in lower case, but for acronyms that are ordinary words in lower case (US, IT, WHO). */
    public WordClasses(Map<String, String> classes) {
        this.classes = new HashMap<>(classes);
    }

    /** The class of the word as it is written, else in lower case, or null. */
    public @Nullable String of(String word) {
        String exact = classes.get(word);
        return exact != null ? exact : classes.get(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public Class<?> getArtifactSerializerClass() {
        return Serializer.class;
    }

    /** Lines of word, tab, class, sorted: the same classes give the same bytes. */
    public static final class Serializer implements ArtifactSerializer<WordClasses> {
        @Override
        @SuppressWarnings("resource") // The stream is the model's.
        public WordClasses create(InputStream in) throws IOException {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> classes = new HashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab < 1) {
                    throw new InvalidFormatException("no word and class in the line \"" + line + "\"");
                }
                classes.put(line.substring(0, tab), line.substring(tab + 1));
            }
            return new WordClasses(classes);
        }

        @Override
        public void serialize(WordClasses artifact, OutputStream out) throws IOException {
            StringBuilder lines = new StringBuilder();
            new TreeMap<>(artifact.classes)
                    .forEach((word, wordClass) ->
                            lines.append(word).append('\t').append(wordClass).append('\n'));
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
