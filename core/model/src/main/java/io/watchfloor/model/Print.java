package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is compared by with the stories of its pair: the words of its headline that are neither common nor names
 * of states, rare ones first, each with its weight. It is made once, when the headline is tagged.
 *
 * @param version of the way it was made and of the word frequencies behind its weights
 * @param act what was done: the leading act of the table of acts, or the code of the event; absent when neither is known
 * @param terms at most {@link #TERMS}, which with all else take at most {@link #BYTES} in JSON
 */
public record Print(String version, @Nullable String act, Family family, List<Term> terms) {
    /** The most terms of a print. */
    public static final int TERMS = 24;
    /** The most bytes of a print in JSON. */
    public static final int BYTES = 400;
    /** The most a word can weigh, in eighths of a bit; a name or a place half as much again. */
    public static final int HEAVIEST = 96;

    /** What a word weighs that stands in one headline of a thousand. */
    private static final int RARE = 80;

    public Print {
        Required.all("Print", "version", version, "family", family);
        terms = Required.list(terms);
    }

    /** It is of a title in characters: its other words are what lists say for some of them in English. */
    public boolean translated() {
        return terms.stream()
                .anyMatch(term -> Character.isIdeographic(term.text().codePointAt(0)));
    }

    /** What a term is. */
    public enum Kind {
        WORD('w'),
        /** A person, an organization, a firm, a ship. */
        NAME('n'),
        PLACE('p'),
        /** A number with what it counts, such as {@code 31 tank}. */
        FIGURE('f');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + letter + "' is no kind of term; write one of w, n, p, f");
        }
    }

    /**
     * A word, a name or a figure; in JSON {@code "w71 balloon"}.
     *
     * @param text its stem or, of a name, its words as they are compared
     * @param weight how rare it is, in eighths of a bit
     */
    public record Term(Kind kind, int weight, String text) {

        /** It names somebody or something, or is as rare as a name. */
        public boolean names() {
            return kind == Kind.NAME || kind == Kind.PLACE || (kind == Kind.WORD && weight >= RARE);
        }

        @JsonValue
        @Override
        public String toString() {
            return "" + kind.letter + weight + ' ' + text;
        }

        @JsonCreator
        public static Term parse(String text) {
            int space = text.indexOf(' ');
            if (space < 2) {
                throw new IllegalArgumentException("\"" + text + "\" is no term of a print; write w71 balloon");
            }
            return new Term(
                    Kind.of(text.charAt(0)), Integer.parseInt(text.substring(1, space)), text.substring(space + 1));
        }
    }
}
