package io.watchfloor.rules.patterns;

import io.watchfloor.text.words.Inflector;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.List;
import java.util.Set;

/**
 * The words of headlines, inflected as English.
 *
 * @param parties codes of the states and blocs that the actor files know
 */
public record English(Set<String> parties) implements Vocabulary {
    public English {
        parties = Set.copyOf(parties);
    }

    @Override
    public List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::form).toList();
    }

    @Override
    public Set<String> forms(String word) {
        return Inflector.forms(word);
    }
}
