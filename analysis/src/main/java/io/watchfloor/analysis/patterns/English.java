package io.watchfloor.analysis.patterns;

import io.watchfloor.analysis.language.Inflector;
import io.watchfloor.analysis.language.Token;
import io.watchfloor.analysis.language.Tokenizer;
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
