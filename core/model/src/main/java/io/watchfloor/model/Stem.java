package io.watchfloor.model;

/** The form in which words of headlines are compared: without the ending of a plural. */
public final class Stem {
    private Stem() {}

    /**
     * What a word is compared as.
     *
     * @param form of a token, case-folded
     */
    public static String of(String form) {
        if (form.length() > 4 && form.endsWith("ies")) {
            return form.substring(0, form.length() - 3) + "y";
        }
        boolean plural = form.length() > 3
                && form.endsWith("s")
                && !form.endsWith("ss")
                && !form.endsWith("us")
                && !form.endsWith("is");
        return plural ? form.substring(0, form.length() - 1) : form;
    }
}
