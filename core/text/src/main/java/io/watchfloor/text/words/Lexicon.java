package io.watchfloor.text.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists that inflection and the search for a clause's verb rest on. */
final class Lexicon {
    /**
     * A verb's principal parts; the lists are empty when it is regular.
     *
     * @param doubles the last letter is doubled before -ed and -ing
     */
    record Verb(String base, boolean doubles, List<String> past, List<String> participle) {}

    static final Map<String, Verb> VERBS = verbs();
    /** Nouns to their irregular plurals; an empty list when the plural is regular. */
    static final Map<String, List<String>> NOUNS = nouns();

    /** Verbs that are nouns as often. */
    static final Set<String> BOTH = Set.copyOf(words("both.txt"));

    private Lexicon() {}

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new HashMap<>();
        Iterator<String> words = words("verbs.txt").iterator();
        while (words.hasNext()) {
            String word = words.next();
            boolean irregular = word.endsWith(":");
            String marked = irregular ? word.substring(0, word.length() - 1) : word;
            boolean doubles = marked.endsWith("+");
            String base = doubles ? marked.substring(0, marked.length() - 1) : marked;
            List<String> past = irregular ? List.of(words.next().split("/")) : List.of();
            List<String> participle = irregular ? List.of(words.next().split("/")) : List.of();
            verbs.put(base, new Verb(base, doubles, past, participle));
        }
        return Map.copyOf(verbs);
    }

    private static Map<String, List<String>> nouns() {
        Map<String, List<String>> nouns = new HashMap<>();
        Iterator<String> words = words("nouns.txt").iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.endsWith(":")) {
                nouns.put(
                        word.substring(0, word.length() - 1),
                        List.of(words.next().split("/")));
            } else {
                nouns.put(word, List.of());
            }
        }
        return Map.copyOf(nouns);
    }

    private static List<String> words(String resource) {
        List<String> words = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    words.addAll(List.of(line.trim().split(" +")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
