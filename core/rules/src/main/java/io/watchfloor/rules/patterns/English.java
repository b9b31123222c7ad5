package io.watchfloor.rules.patterns;

import io.watchfloor.text.chinese.Signs;
import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.Inflector;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Word;
import java.util.List;
import java.util.Set;

/**
 * The words of headlines, inflected as English; Chinese ones are single characters, folded as a headline's are.
 *
 * @param parties codes of the states and blocs that the actor files know
 */
public record English(Set<String> parties) implements Vocabulary {
    private static final Signs CHINESE = new Signs();

    public English {
        parties = Set.copyOf(parties);
    }

    @Override
    public List<String> words(String text) {
        boolean chinese = Han.isChinese(text);
        return (chinese ? CHINESE.words(text) : Tokenizer.words(text))
                .stream().map(Word::form).toList();
    }

    @Override
    public Set<String> forms(String word) {
        return Inflector.forms(word);
    }
}
