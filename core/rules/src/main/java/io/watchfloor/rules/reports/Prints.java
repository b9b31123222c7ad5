package io.watchfloor.rules.reports;

import io.watchfloor.model.Family;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Stem;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.InEnglish;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.WordFrequencies;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the prints of one headline, of its title alone. The parties of a report are no words of its print, and another
 * state weighs the same whichever it is, so that no name of a state decides what a story is. It knows the names of the
 * actor files and no others: a print does not depend on a trained model.
 */
final class Prints {
    /** Raised when prints are made in another way. */
    private static final String WAY = "1";
    /** What a state that is no party weighs. */
    private static final int STATE = 64;
    /** What two characters weigh: of a name of four there are three such terms. */
    private static final int CHARACTERS = 24;
    /** Longer words are cut. */
    private static final int LONGEST = 24;

    private static final Set<String> EMPTY = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "live",
            "update",
            "video",
            "opinion",
            "analysis",
            "explainer",
            "news",
            "report");

    private final Headline headline;
    private final CompiledBook book;
    private @Nullable Field title;

    Prints(Headline headline, CompiledBook book) {
        this.headline = headline;
        this.book = book;
    }

    Print of(PairSignal pair, RuleMatch match, Family family) {
        WordFrequencies words = WordFrequencies.shipped();
        return fitting(new Print(WAY + '.' + words.digest(), act(pair, match), family, terms(pair.pair())));
    }

    /** What the title tells of a pair, the heaviest first. */
    List<Term> terms(Pair pair) {
        Field read = title();
        return terms(read, book.reader().inEnglish(read), pair, WordFrequencies.shipped());
    }

    /** Parties, act and words of a Chinese title, from our own tables; null of any other, which needs none. */
    @Nullable
    String gloss(PairSignal pair, RuleMatch match) {
        return Gloss.of(headline.title(), book.reader().inEnglish(title()), pair, match.subject());
    }

    private Field title() {
        Field known = title;
        if (known == null) {
            LocalDate day = headline.published().atZone(ZoneOffset.UTC).toLocalDate();
            known = book.reader()
                    .begin(
                            "title",
                            headline.title(),
                            day,
                            book.outlets().of(headline.outlet()).country())
                    .known();
            title = known;
        }
        return known;
    }

    private static @Nullable String act(PairSignal pair, RuleMatch match) {
        Gravity gravity = pair.gravity();
        if (gravity != null && gravity.act() != null) {
            return gravity.act();
        }
        return match.ruling().event() == null ? null : match.ruling().event().plover();
    }

    private static List<Term> terms(Field title, List<InEnglish> translated, Pair pair, WordFrequencies words) {
        List<Token> tokens = title.tokens();
        boolean[] out = new boolean[tokens.size()];
        Kind[] kinds = new Kind[tokens.size()];
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Mention mention : title.mentions()) {
            for (int i = mention.first(); i < Math.min(mention.end(), out.length); i++) {
                out[i] |= standsForAState(mention);
                kinds[i] = mention.kind() == Mention.Kind.LOCATION ? Kind.PLACE : Kind.NAME;
            }
            String code = mention.code();
            if (code != null && !pair.has(code) && standsForAState(mention)) {
                terms.put(code, new Term(Kind.WORD, STATE, code));
            }
        }
        for (InEnglish one : translated) {
            if (IntStream.range(one.first(), one.end()).anyMatch(i -> !out[i])) {
                one.words().forEach(word -> put(word, kinds[one.first()], words, terms));
                Arrays.fill(out, one.first(), one.end(), true);
            }
        }
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                put(tokens.get(i).form(), kinds[i], words, terms);
            }
            if (i > 0 && !out[i - 1] && !out[i]) {
                putPair(tokens.get(i - 1), tokens.get(i), kinds[i], terms);
            }
        }
        return terms.values().stream()
                .sorted(Comparator.comparingInt(Term::weight).reversed().thenComparing(Term::text))
                .limit(Print.TERMS)
                .toList();
    }

    private static void put(String form, @Nullable Kind named, WordFrequencies words, Map<String, Term> terms) {
        if (form.length() > 1 && !EMPTY.contains(form)) {
            String stem = cut(Stem.of(form));
            int weight = words.weight(stem);
            if (weight > 0) {
                terms.putIfAbsent(stem, new Term(kind(named, stem), weight, stem));
            }
        }
    }

    /** Two Chinese characters side by side: what stands for a word where no list knows one. */
    private static void putPair(Token one, Token other, @Nullable Kind named, Map<String, Term> terms) {
        if (one.clause() == other.clause() && isCharacter(one) && isCharacter(other)) {
            String both = one.form() + other.form();
            terms.putIfAbsent(both, new Term(named == null ? Kind.WORD : named, CHARACTERS, both));
        }
    }

    private static boolean isCharacter(Token token) {
        return Han.is(token.form().charAt(0));
    }

    private static String cut(String stem) {
        return stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
    }

    private static Kind kind(@Nullable Kind named, String stem) {
        if (named != null) {
            return named;
        }
        return Character.isDigit(stem.charAt(0)) ? Kind.FIGURE : Kind.WORD;
    }

    /** Its name, its people, its capital, its government; not a place, a firm, a force or a person of it. */
    private static boolean standsForAState(Mention mention) {
        return mention.code() != null
                && switch (mention.kind()) {
                    case STATE, DEMONYM, CAPITAL, BODY, BLOC -> true;
                    case FORCE, PERSON, FIRM, LOCATION, ORGANIZATION -> false;
                };
    }

    /** Without the commonest of its words as long as it takes too many bytes. */
    private static Print fitting(Print all) {
        List<Term> terms = new ArrayList<>(all.terms());
        Print print = all;
        while (Json.write(print).length > Print.BYTES) {
            terms.remove(terms.size() - 1);
            print = new Print(all.version(), all.act(), all.family(), terms);
        }
        return print;
    }
}
