package io.watchfloor.rules.scale;

import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a text in which every name is masked: nothing about one country can be learned from it.
 *
 * @param word a word in its base form, {@code <number>}, {@code A} and {@code B} for the two parties ({@code AB} where one
 *     span is both), {@code O} for another one, the kind of another name, or {@code |} between clauses
 * @param kind what a party's words are, or absent
 * @param office the last word of an office or force of a party, such as {@code minister}, or absent
 */
record Masked(String word, @Nullable String kind, @Nullable String office) {
    static final String FIRST = "A";
    static final String SECOND = "B";
    static final String BOTH = "AB";
    static final String OTHER = "O";
    /** Where a clause begins. */
    static final String BREAK = "|";

    /** One name for all of them. */
    private static final String ANY = "P";

    private static final Set<String> PARTIES = Set.of(FIRST, SECOND, BOTH, OTHER);

    /** Whether a word stands for a party, by whichever name. */
    static boolean isParty(String word) {
        return PARTIES.contains(word) || word.equals(ANY);
    }

    boolean isParty() {
        return kind != null;
    }

    /** The word, with one name for all parties. */
    String unnamed() {
        return PARTIES.contains(word) ? ANY : word;
    }

    static List<Masked> of(Field field, Two two) {
        List<Masked> items = new ArrayList<>(field.tokens().size() + 4);
        int at = 0;
        while (at < field.tokens().size()) {
            Token token = field.tokens().get(at);
            Clause clause = field.clauses().get(token.clause());
            if (at > 0 && clause.first() == at) {
                items.add(new Masked(clause.kind() == Clause.Kind.SUBORDINATE ? BREAK + "(" : BREAK, null, null));
            }
            List<Mention> mentions = startingAt(field, at);
            if (mentions.isEmpty()) {
                items.add(new Masked(word(token), null, null));
                at++;
            } else {
                Mention longest = longest(mentions);
                int end = Math.max(at + 1, longest.end());
                items.add(name(field, two, mentions, longest, at, end));
                at = end;
            }
        }
        return items;
    }

    private static List<Mention> startingAt(Field field, int token) {
        List<Mention> starting = List.of();
        for (Mention mention : field.mentions()) {
            if (mention.first() == token) {
                starting = starting.isEmpty() ? new ArrayList<>(2) : starting;
                starting.add(mention);
            }
        }
        return starting;
    }

    private static Mention longest(List<Mention> mentions) {
        Mention longest = mentions.get(0);
        for (Mention mention : mentions) {
            longest = mention.end() > longest.end() ? mention : longest;
        }
        return longest;
    }

    private static Masked name(Field field, Two two, List<Mention> mentions, Mention longest, int at, int end) {
        if (longest.code() == null) {
            return new Masked("<" + broad(longest.kind()) + ">", null, null);
        }
        if (longest.has(Trait.FEATURE)) {
            return new Masked("<feature>", null, null);
        }
        boolean possessive = field.tokens().subList(at, end).stream().anyMatch(Token::possessive);
        boolean office = end - at > 1 && (longest.kind() == Mention.Kind.BODY || longest.kind() == Mention.Kind.FORCE);
        return new Masked(
                which(two, mentions),
                possessive ? kind(longest) + "'" : kind(longest),
                office ? BaseForms.of(field.tokens().get(end - 1).form()) : null);
    }

    private static String which(Two two, List<Mention> mentions) {
        boolean first = mentions.stream().anyMatch(mention -> two.first().equals(mention.code()));
        boolean second = mentions.stream().anyMatch(mention -> two.second().equals(mention.code()));
        return first && second ? BOTH : first ? FIRST : second ? SECOND : OTHER;
    }

    private static String word(Token token) {
        return Character.isDigit(token.form().charAt(0)) ? "<number>" : BaseForms.of(token.form());
    }

    /** What a party's words are, as far as they act for it. */
    static String kind(Mention mention) {
        String broad = broad(mention.kind());
        if (mention.has(Trait.FORMER)) {
            return broad + " former";
        }
        return switch (mention.kind()) {
            case STATE, CAPITAL, DEMONYM -> mention.has(Trait.GOV) ? broad + " acting" : broad;
            case BODY, PERSON -> mention.has(Trait.OFFICIAL) ? broad + " official" : broad;
            case FORCE, FIRM, LOCATION, BLOC, ORGANIZATION -> broad;
        };
    }

    private static String broad(Mention.Kind kind) {
        return switch (kind) {
            case STATE, CAPITAL -> "state";
            case DEMONYM -> "people";
            case BODY, FORCE -> "body";
            case PERSON -> "person";
            case FIRM -> "firm";
            case LOCATION -> "place";
            case BLOC -> "bloc";
            case ORGANIZATION -> "organization";
        };
    }
}
