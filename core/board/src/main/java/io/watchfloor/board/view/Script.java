package io.watchfloor.board.view;

import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.Languages;
import org.jspecify.annotations.Nullable;

/** In which language and characters a title is written, so that a browser takes the right font and breaks lines rightly. */
public final class Script {
    private Script() {}

    /** A BCP 47 tag such as {@code zh-Hant}; null of what is in English, as the page is. */
    public static @Nullable String of(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String language = Languages.of(null, title);
        return switch (language) {
            case "en" -> null;
            case "zh" -> title.codePoints().anyMatch(c -> Han.simplified(c) != c) ? "zh-Hant" : "zh-Hans";
            default -> language;
        };
    }
}
