package io.watchfloor.rules.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words without inflection, so that a test sees the matcher alone. */
public record PlainWords() implements Vocabulary {
    @Override
    public List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[ -]"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public Set<String> forms(String word) {
        return Set.of(word);
    }

    @Override
    public Set<String> parties() {
        return Set.of("CHN", "USA");
    }
}
