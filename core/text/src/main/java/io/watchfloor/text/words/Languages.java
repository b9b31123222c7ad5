package io.watchfloor.text.words;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a headline is in, as a BCP 47 tag without region. What the feed claims holds, unless the letters
 * speak against it. Without a claim the script decides, and among Latin scripts the commonest little words; English
 * where they do not tell.
 *
 * <p>OpenNLP's detector is not used: it takes 10.6 MB and calls three in a hundred English headlines something else.
 */
public final class Languages {
    private static final String ENGLISH = "en";
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"));
    /** Letters that only one of the languages of a script has. */
    private static final Map<String, String> TELLING_LETTERS = Map.of("ru", "іїєґ", "ar", "پچژگ");

    private static final Map<String, String> WITH_TELLING_LETTERS = Map.of("ru", "uk", "ar", "fa");
    private static final Map<String, Set<String>> LITTLE_WORDS = Map.of(
            ENGLISH,
            WordSet.of("the of and to in for on with at after by from over as is are us says will"),
            "de",
            WordSet.of("der die das und mit von nach gegen ein eine ist im zu auf bei wegen nicht fur wird"),
            "fr",
            WordSet.of("le la les des une du et dans sur avec pour par au aux contre est apres qui"),
            "es",
            WordSet.of("el los las del una en por para contra con su tras que se al como y"),
            "it",
            WordSet.of("il gli dei della delle di che con per una nel sulla contro dopo e non alla"),
            "pt",
            WordSet.of("os as dos das uma em por para com no na nos apos que e ao contra"),
            "nl",
            WordSet.of("het een van en met voor naar tegen op bij wordt niet uit over zijn"));

    /** Languages that are never written in Latin letters. */
    private static final Set<String> NOT_LATIN = Stream.concat(
                    BY_SCRIPT.values().stream(), WITH_TELLING_LETTERS.values().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> ORDER =
            LITTLE_WORDS.keySet().stream().sorted().toList();

    private Languages() {}

    /**
     * The language of a text.
     *
     * @param claimed BCP 47 tag that the feed claims, or absent
     */
    public static String of(@Nullable String claimed, String text) {
        String script = byScript(text);
        String language = claimed == null ? "" : primary(claimed.strip());
        boolean believed = script == null ? !NOT_LATIN.contains(language) : !LITTLE_WORDS.containsKey(language);
        if (believed && !language.isEmpty()) {
            return language;
        }
        return script == null ? byLittleWords(text) : script;
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The language of the script that most letters are of; null when that is Latin. One kana makes Han Japanese. */
    private static @Nullable String byScript(String text) {
        int latin = 0;
        int other = 0;
        String language = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            String of = c < 0x250 ? null : BY_SCRIPT.get(UnicodeScript.of(c));
            if (of == null) {
                latin++;
            } else {
                other++;
                language = language == null || of.equals("ja") ? of : language;
            }
        }
        return language == null || latin > other ? null : withTellingLetters(language, text);
    }

    private static String withTellingLetters(String language, String text) {
        String letters = TELLING_LETTERS.getOrDefault(language, "");
        boolean told = text.toLowerCase(Locale.ROOT).chars().anyMatch(c -> letters.indexOf(c) >= 0);
        return told ? WITH_TELLING_LETTERS.getOrDefault(language, language) : language;
    }

    private static String byLittleWords(String text) {
        List<Word> words = Tokenizer.words(text);
        String best = ENGLISH;
        int most = count(words, ENGLISH);
        for (String language : ORDER) {
            int count = count(words, language);
            if (count > most + 1) {
                best = language;
                most = count;
            }
        }
        return best;
    }

    private static int count(List<Word> words, String language) {
        Set<String> little = LITTLE_WORDS.getOrDefault(language, Set.of());
        int count = 0;
        for (Word word : words) {
            count += little.contains(word.form()) ? 1 : 0;
        }
        return count;
    }
}
