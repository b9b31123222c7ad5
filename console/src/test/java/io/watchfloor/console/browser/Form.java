package io.watchfloor.console.browser;

import java.util.Locale;
import java.util.Map;

/** A way in which somebody looks at a page. */
enum Form {
    DARK(1400, "", "dark"),
    LIGHT(1400, "", "light"),
    CONTRAST(1400, "", "light"),
    FORCED(1400, "", "dark"),
    PHONE(390, "", "dark"),
    /** As wide as an A4 sheet between the margins that Chromium leaves. */
    PAPER(718, "print", "light");

    private final int width;
    private final String medium;
    private final String scheme;

    Form(int width, String medium, String scheme) {
        this.width = width;
        this.medium = medium;
        this.scheme = scheme;
    }

    /** From here on the browser shows pages so. */
    void take(Browser browser) {
        browser.size(width, 900);
        browser.medium(
                medium,
                Map.of(
                        "prefers-color-scheme",
                        scheme,
                        "prefers-contrast",
                        this == CONTRAST ? "more" : "no-preference",
                        "forced-colors",
                        this == FORCED ? "active" : "none"));
    }

    /** Where colours are forced they are the system's, and axe reckons contrast with those of the page. */
    boolean hasItsOwnColours() {
        return this != FORCED;
    }

    /** For a file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
