package io.watchfloor.text.names;

import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A headline's tokens as the model reads them. Tokens hold no punctuation, but a name finder wants to know that a comma
 * parts "China, Russia" and that "Putin's" owns what follows; so possessive endings and breaks become words of their
 * own. Training goes through here too: the model learns from what it will see.
 */
public final class ModelInput {
    private static final String POSSESSIVE = "'s";
    private static final String BREAK = ",";

    /** A space or a hyphen. */
    private static final int CLOSE = 1;

    private final String[] words;
    private final int[] tokenOfWord;

    private ModelInput(List<String> words, List<Integer> tokenOfWord) {
        this.words = words.toArray(String[]::new);
        this.tokenOfWord = tokenOfWord.stream().mapToInt(Integer::intValue).toArray();
    }

    public static ModelInput of(List<Token> tokens) {
        List<String> words = new ArrayList<>(tokens.size() * 2);
        List<Integer> tokenOfWord = new ArrayList<>(tokens.size() * 2);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.add(token.text());
            tokenOfWord.add(i);
            if (token.possessive()) {
                words.add(POSSESSIVE);
                tokenOfWord.add(i);
            }
            if (i + 1 < tokens.size() && breaksBetween(token, tokens.get(i + 1))) {
                words.add(BREAK);
                tokenOfWord.add(i);
            }
        }
        return new ModelInput(words, tokenOfWord);
    }

    /** Whether more than one space or hyphen stands between two tokens: punctuation of any kind, or nothing but spaces. */
    private static boolean breaksBetween(Token token, Token next) {
        int ending = token.possessive() ? POSSESSIVE.length() : 0;
        return next.start() - token.end() > CLOSE + ending;
    }

    public String[] words() {
        return words.clone();
    }

    /** The tokens of a name of the model. */
    public NameSpan toTokens(NameSpan ofWords) {
        return new NameSpan(tokenOfWord[ofWords.first()], tokenOfWord[ofWords.end() - 1] + 1, ofWords.type());
    }

    /** The words for a name among the tokens; none when no such tokens are here. */
    public Optional<NameSpan> toWords(NameSpan ofTokens) {
        int first = -1;
        int end = -1;
        for (int word = 0; word < words.length; word++) {
            boolean startsToken = word == 0 || tokenOfWord[word - 1] != tokenOfWord[word];
            int token = tokenOfWord[word];
            if (startsToken && token >= ofTokens.first() && token < ofTokens.end()) {
                first = first < 0 ? word : first;
                end = word + 1;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new NameSpan(first, end, ofTokens.type()));
    }
}
