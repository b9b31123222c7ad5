package io.watchfloor.rules.scale;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The learned scales of a decision book: each has read one language. */
public final class Scales {
    /** Rules alone decide. */
    public static final Scales NONE = new Scales(Map.of());

    private static final String ENGLISH = "en";
    public static final String CHINESE = "zh";

    private final Map<String, ScaleUse> byLanguage;

    private Scales(Map<String, ScaleUse> byLanguage) {
        this.byLanguage = byLanguage;
    }

    public static Scales of(@Nullable ScaleUse english, @Nullable ScaleUse chinese) {
        Map<String, ScaleUse> byLanguage = new HashMap<>();
        if (english != null) {
            byLanguage.put(ENGLISH, english);
        }
        if (chinese != null) {
            byLanguage.put(CHINESE, chinese);
        }
        return new Scales(Map.copyOf(byLanguage));
    }

    public @Nullable ScaleUse english() {
        return of(ENGLISH);
    }

    /** The scale that has read a language, or absent; of no language there is none. */
    public @Nullable ScaleUse of(@Nullable String language) {
        return language == null ? null : byLanguage.get(language);
    }
}
