package io.watchfloor.training.names;

import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Text with names in it, as an outlet would have written it. Corpora come as words with their punctuation cut off; they
 * are set as text again and read by our own tokeniser, so that the model is trained and scored on the tokens it meets.
 *
 * @param names as places in the text, not of words
 */
record RunningText(String text, List<Marked> names) {
    /** A name in a text: from the character at {@code start} to before {@code end}. */
    record Marked(int start, int end, NameType type) {}

    private static final Set<String> TIED_TO_LEFT = Set.of(
            ",", ".", ";", ":", "!", "?", ")", "]", "%", "...", "'s", "'S", "n't", "N'T", "'re", "'ve", "'ll", "'d",
            "'m", "’s");
    private static final Set<String> TIED_TO_RIGHT = Set.of("(", "[", "$", "£", "€", "#", "@");

    static RunningText of(LabelledSentence sentence) {
        List<String> words = sentence.words();
        StringBuilder text = new StringBuilder();
        int[] starts = new int[words.size()];
        Quotes quotes = new Quotes();
        boolean tied = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean closes = quotes.closes(word, i > 0 ? words.get(i - 1) : "");
            boolean hyphen = isHyphen(words, i);
            if (!tied && !closes && !hyphen && !TIED_TO_LEFT.contains(word)) {
                text.append(' ');
            }
            starts[i] = text.length();
            text.append(word);
            tied = hyphen || TIED_TO_RIGHT.contains(word) || (Quotes.isQuote(word) && !closes);
        }
        return new RunningText(text.toString(), marked(sentence, starts));
    }

    private static List<Marked> marked(LabelledSentence sentence, int[] starts) {
        List<Marked> names = new ArrayList<>();
        for (NameSpan name : sentence.names()) {
            int last = name.end() - 1;
            names.add(new Marked(
                    starts[name.first()],
                    starts[last] + sentence.words().get(last).length(),
                    name.type()));
        }
        return names;
    }

    /** A lone hyphen between two capitalised words joined them: Xi-Putin, Bankman-Fried. */
    private static boolean isHyphen(List<String> words, int i) {
        return words.get(i).equals("-")
                && i > 0
                && i + 1 < words.size()
                && Character.isUpperCase(words.get(i - 1).charAt(0))
                && Character.isUpperCase(words.get(i + 1).charAt(0));
    }

    /** The same text as a headline in title case; places stay. */
    RunningText titleCased() {
        StringBuilder cased = new StringBuilder(text);
        for (Token token : tokens()) {
            boolean small = token.start() > 0 && HeadlineStyle.isSmall(token.text());
            char first = text.charAt(token.start());
            cased.setCharAt(token.start(), small ? Character.toLowerCase(first) : Character.toUpperCase(first));
        }
        return new RunningText(cased.toString(), names);
    }

    List<Token> tokens() {
        return Tokenizer.tokens(text);
    }

    /** The names as indexes of the tokens; a name without a token, such as a lone {@code @}, is left out. */
    List<NameSpan> namesIn(List<Token> tokens) {
        return names.stream().flatMap(name -> spanOf(name, tokens).stream()).toList();
    }

    private static Optional<NameSpan> spanOf(Marked name, List<Token> tokens) {
        int first = -1;
        int end = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.start() < name.end() && token.end() > name.start()) {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new NameSpan(first, end, name.type()));
    }

    /** Which of the even quotation marks of a corpus close. */
    private static final class Quotes {
        private boolean inSingle;
        private boolean inDouble;

        static boolean isQuote(String word) {
            return word.equals("'") || word.equals("\"");
        }

        boolean closes(String word, String before) {
            if (word.equals("\"")) {
                inDouble = !inDouble;
                return !inDouble;
            }
            if (word.equals("'")) {
                boolean possessive = !inSingle && before.endsWith("s");
                inSingle = !inSingle && !possessive;
                return !inSingle;
            }
            return false;
        }
    }
}
