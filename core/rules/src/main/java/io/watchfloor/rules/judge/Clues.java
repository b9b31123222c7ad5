package io.watchfloor.rules.judge;

import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the second opinion looks at in a headline: its words and pairs of words with every state, bloc and government
 * replaced by its kind, whether it happened, who says so, and how many parties there are. It never sees which state it is.
 */
public final class Clues {
    private static final int MANY = 4;
    /** Blocs that act towards states as states do; in others (IMF, G20) states meet. */
    private static final Set<String> ACTING_BLOCS = Set.of("EU", "NATO", "UN");

    private Clues() {}

    /** Codes of the states and acting blocs that a field names. */
    public static Set<String> parties(Field field) {
        Set<String> parties = new LinkedHashSet<>();
        for (Mention mention : field.mentions()) {
            if (mention.code() != null && !mention.has(Trait.FEATURE) && !isForum(mention)) {
                parties.add(mention.code());
            }
        }
        return parties;
    }

    /** The clues of a field, each once, in order of the text. */
    public static List<String> of(Field field) {
        Set<String> clues = new LinkedHashSet<>();
        clues.add("parties " + Math.min(MANY, parties(field).size()));
        for (Clause clause : field.clauses()) {
            List<String> words = words(field, clause);
            String before = clause.kind() == Clause.Kind.SUBORDINATE ? "(" : "^";
            for (String word : words) {
                clues.add(word);
                clues.add(before + " " + word);
                before = word;
            }
            clues.add(before + " $");
            clues.add("modality " + clause.modality().name().toLowerCase(Locale.ROOT));
            clues.add("speaker " + clause.speaker().name().toLowerCase(Locale.ROOT));
        }
        return new ArrayList<>(clues);
    }

    private static List<String> words(Field field, Clause clause) {
        List<String> words = new ArrayList<>();
        int at = clause.first();
        while (at < clause.end()) {
            Mention mention = mention(field, at);
            if (mention == null) {
                words.add(word(field.tokens().get(at)));
                at++;
            } else {
                words.add(kind(mention));
                at = Math.max(at + 1, mention.end());
            }
        }
        return words;
    }

    private static boolean isForum(Mention mention) {
        return mention.kind() == Mention.Kind.BLOC && !ACTING_BLOCS.contains(String.valueOf(mention.code()));
    }

    private static @Nullable Mention mention(Field field, int token) {
        for (Mention mention : field.mentions()) {
            if (mention.first() == token && mention.code() != null) {
                return mention;
            }
        }
        return null;
    }

    private static String word(Token token) {
        return Character.isDigit(token.form().charAt(0)) ? "<number>" : BaseForms.of(token.form());
    }

    private static String kind(Mention mention) {
        String kind =
                switch (mention.kind()) {
                    case STATE, CAPITAL -> "state";
                    case DEMONYM -> "people";
                    case BODY, FORCE -> "body";
                    case PERSON -> mention.has(Trait.FORMER) ? "former" : "person";
                    case FIRM -> "firm";
                    case LOCATION -> "place";
                    case BLOC -> isForum(mention) ? "forum" : "bloc";
                    case ORGANIZATION -> "organization";
                };
        return mention.has(Trait.GOV) && !isForum(mention) ? "<gov>" : "<" + kind + ">";
    }
}
