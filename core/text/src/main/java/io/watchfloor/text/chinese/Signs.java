package io.watchfloor.text.chinese;

import io.watchfloor.text.words.Formed;
import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a text with one sign for each word, so that terms are found in it as strings: a Chinese character stands for
 * itself, a Latin word that some term holds has a sign of its own, and all others share one.
 */
public final class Signs {
    private static final String FILE = "/io/watchfloor/text/words/chinese-words.txt";
    private static final char FIRST = 0xE000;
    private static final char OTHER = 0xF8FF;
    private static final char NUMBER = 0xF8FE;

    private final Map<String, Character> latin = new HashMap<>();
    /** Words of Taiwan, Hong Kong and Singapore to those of the mainland, which stand here too and shield themselves. */
    private final Terms<String> elsewhere = new Terms<>();

    public Signs() {
        try (InputStream stream = Signs.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.startsWith("#") ? new String[0] : line.split(" ", -1);
                for (String word : words) {
                    elsewhere.put(term(word), term(words[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signs of a term that is to be found; words of other places become the mainland's. */
    public String term(String text) {
        List<Word> words = Tokenizer.words(text);
        for (Word word : words) {
            String form = word.form();
            if (!Han.is(form.charAt(0)) && !Character.isDigit(form.charAt(0))) {
                latin.computeIfAbsent(form, key -> (char) (FIRST + latin.size()));
            }
        }
        return signs(words);
    }

    public String signs(List<? extends Formed> words) {
        StringBuilder signs = new StringBuilder(words.size());
        for (Formed word : words) {
            char first = word.form().charAt(0);
            signs.append(
                    Han.is(first) ? first : Character.isDigit(first) ? NUMBER : latin.getOrDefault(word.form(), OTHER));
        }
        return signs.toString();
    }

    /** The words of a text; those of other places have the mainland's forms and the offsets of what stands there. */
    public List<Word> words(String text) {
        List<Word> words = Tokenizer.words(text);
        String signs = signs(words);
        List<Word> folded = null;
        for (int i = 0; i < words.size(); i++) {
            Terms.Hit<String> hit = elsewhere.longestAt(signs, i, words.size());
            boolean same = hit == null || signs.startsWith(hit.meaning(), i);
            if (same && folded == null) {
                i = hit == null ? i : hit.end() - 1;
                continue;
            }
            folded = folded == null ? new ArrayList<>(words.subList(0, i)) : folded;
            if (hit == null || same) {
                folded.addAll(words.subList(i, hit == null ? i + 1 : hit.end()));
            } else {
                replace(words.subList(i, hit.end()), hit.meaning(), text, folded);
            }
            i = hit == null ? i : hit.end() - 1;
        }
        return folded == null ? words : folded;
    }

    /** A text with the mainland's characters and words for those of other places; any other as it is. */
    public String mainland(String text) {
        if (text.chars().noneMatch(Han::is)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        int done = 0;
        for (Word word : words(text)) {
            boolean own = Han.is(word.form().charAt(0));
            folded.append(text, done, Math.max(done, word.start()));
            folded.append(own ? word.form() : text.substring(Math.max(done, word.start()), Math.max(done, word.end())));
            done = Math.max(done, word.end());
        }
        return folded.append(text.substring(done)).toString();
    }

    private static void replace(List<Word> words, String by, String text, List<Word> folded) {
        Word first = words.get(0);
        int end = words.get(words.size() - 1).end();
        for (int i = 0; i < by.length(); i++) {
            Word at = words.size() == by.length() ? words.get(i) : first;
            int to = words.size() == by.length() ? at.end() : end;
            String form = String.valueOf(by.charAt(i));
            folded.add(
                    new Word(text.substring(at.start(), to), form, at.start(), to, false, i == 0 ? first.before() : 0));
        }
    }
}
