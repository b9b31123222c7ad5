package io.watchfloor.text.names;

/**
 * How a headline uses capitals as a whole. In a headline whose every word is capitalised a capital says nothing about
 * one word, so the model must know the habit of the whole before it believes a letter.
 */
enum CaseRegime {
    SENTENCE,
    TITLE,
    UPPER;

    /** Shorter words are small even in title case. */
    private static final int TELLING_LENGTH = 4;

    private static final double MOSTLY = 0.75;
    private static final double NEARLY_ALL = 0.8;

    /** The first word is left out: it is capitalised in every regime. */
    static CaseRegime of(String[] words) {
        int telling = 0;
        int capitalised = 0;
        int shouted = 0;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.length() < TELLING_LENGTH || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            telling++;
            if (Character.isUpperCase(word.charAt(0))) {
                capitalised++;
                if (hasNoSmallLetter(word)) {
                    shouted++;
                }
            }
        }
        if (telling > 1 && shouted >= NEARLY_ALL * telling) {
            return UPPER;
        }
        return telling > 0 && capitalised >= MOSTLY * telling ? TITLE : SENTENCE;
    }

    private static boolean hasNoSmallLetter(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }
}
