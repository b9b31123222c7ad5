package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.Seen;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.rules.scale.Clues;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.HeadlineReader;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tags a headline by a decision book. The same headline and book give the same tags, on every machine and thread. */
public final class Tagger {
    private Tagger() {}

    /** All that there is to say about a headline. One in a language that the name finder cannot read has known names only. */
    public static Tags tag(Headline headline, CompiledBook book) {
        return tag(headline, book, rule -> {});
    }

    /**
     * The same.
     *
     * @param looked is told of each rule that was looked at, once for each text of the headline
     */
    public static Tags tag(Headline headline, CompiledBook book, Consumer<Rule> looked) {
        String language = ReadHeadline.language(headline);
        ReadHeadline read = ReadHeadline.of(headline, language, book);
        return tags(
                book,
                language,
                read,
                Decided.of(Candidates.of(headline, language, read, book, looked).paired(), read, language, book));
    }

    static Tags tags(CompiledBook book, String language, ReadHeadline read, Decided decided) {
        return tags(book, language, entities(read), states(read), decided);
    }

    /** As {@link #tag(Headline, CompiledBook, Consumer)}, without the learned scale. */
    public static Tags tagByRules(Headline headline, CompiledBook book, Consumer<Rule> looked) {
        return tag(headline, book.weighingWith(null), looked);
    }

    /**
     * As {@link #tag}, but without entities and states, at a fraction of the cost where no rule can match: names that no
     * actor file knows are only looked for where they could count.
     */
    public static Tags tagMatches(Headline headline, CompiledBook book) {
        return tagMatches(headline, List.of(book)).get(0);
    }

    /** The same by each of several books; those that have one reader read the headline once. */
    public static List<Tags> tagMatches(Headline headline, List<CompiledBook> books) {
        String language = ReadHeadline.language(headline);
        IdentityHashMap<HeadlineReader, ReadHeadline.Fields> fields = new IdentityHashMap<>();
        return books.stream()
                .map(book -> {
                    ReadHeadline.Fields read =
                            fields.computeIfAbsent(book.reader(), reader -> new ReadHeadline.Fields(headline, book));
                    Decided decided =
                            book.rules().reads(language) ? decided(headline, language, read, book) : Decided.NOTHING;
                    return tags(book, language, List.of(), List.of(), decided);
                })
                .toList();
    }

    private static Tags tags(
            CompiledBook book,
            String language,
            List<Tags.Entity> entities,
            List<Tags.StateMention> states,
            Decided decided) {
        boolean flagged = decided.matches().stream().anyMatch(Tagger::flags);
        String model = language.equals(ReadHeadline.ENGLISH) ? book.reader().digest() : null;
        return new Tags(
                book.revision(),
                language,
                entities,
                states,
                decided.matches(),
                flagged,
                model,
                decided.opinion(flagged));
    }

    private static Decided decided(Headline headline, String language, ReadHeadline.Fields read, CompiledBook book) {
        ReadHeadline known = read.known(book.rules());
        if (!language.equals(ReadHeadline.ENGLISH)) {
            return decided(headline, language, known, book);
        }
        boolean party = known.all().stream()
                .flatMap(text -> text.field().mentions().stream())
                .anyMatch(mention -> mention.code() != null);
        boolean weighed = book.scale() != null && Two.standIn(known.title().field());
        if (!weighed && !(party && known.all().stream().anyMatch(book.rules()::mayMatch))) {
            return Decided.NOTHING;
        }
        return decided(headline, language, read.all(book.rules()), book);
    }

    private static Decided decided(Headline headline, String language, ReadHeadline read, CompiledBook book) {
        return Decided.of(
                Candidates.of(headline, language, read, book, rule -> {}).paired(), read, language, book);
    }

    /** What the learned scale of a book says of each two parties of a headline; nothing without a scale. */
    public static List<Weighed> weighed(Headline headline, CompiledBook book) {
        return decided(headline, ReadHeadline.language(headline), ReadHeadline.of(headline, book), book)
                .weighed();
    }

    /** What the learned scale would look at in a headline, by its two parties; nothing where no two parties stand. */
    public static Map<Two, List<String>> clues(Headline headline, CompiledBook book) {
        ReadHeadline read = ReadHeadline.of(headline, book);
        return clues(
                read,
                decided(headline, ReadHeadline.language(headline), read, book).byWords());
    }

    static Map<Two, List<String>> clues(ReadHeadline read, List<RuleMatch> matches) {
        Map<Two, List<String>> clues = new LinkedHashMap<>();
        Field title = read.title().field();
        Two.of(title, matches).forEach(two -> clues.put(two, Clues.of(title, two, matches)));
        return clues;
    }

    /**
     * What is seen of a title as a whole, for whoever fits or scores the table of acts: by the match that makes its first
     * report, or without one.
     */
    public static Seen seen(Headline headline, CompiledBook book) {
        ReadHeadline read = ReadHeadline.of(headline, book);
        Optional<RuleMatch> reporting =
                decided(headline, ReadHeadline.language(headline), read, book).matches().stream()
                        .filter(RuleMatch::primary)
                        .findFirst();
        return Gravities.ofTitle(reporting, read, book);
    }

    /** Ids of rules that match a headline for one pair and that nothing but their place in the text orders. */
    public static List<List<String>> unordered(Headline headline, CompiledBook book) {
        String language = ReadHeadline.language(headline);
        return Primaries.unordered(
                        Candidates.of(headline, language, ReadHeadline.of(headline, language, book), book, rule -> {})
                                .paired())
                .stream()
                .map(rivals ->
                        rivals.stream().map(rival -> rival.hit().rule().id()).toList())
                .toList();
    }

    private static boolean flags(RuleMatch match) {
        return match.accepted()
                && match.ruling().status() == RuleStatus.STABLE
                && match.pairs().stream().anyMatch(PairSignal::reports);
    }

    private static List<Tags.StateMention> states(ReadHeadline read) {
        List<Tags.StateMention> states = new ArrayList<>();
        for (Text text : read.all()) {
            Field field = text.field();
            for (Mention mention : field.mentions()) {
                String code = mention.code();
                if (code != null) {
                    Tags.Span span = Spans.of(text.field(), mention.first(), mention.end());
                    states.add(new Tags.StateMention(
                            code,
                            mention.kind().name().toLowerCase(Locale.ROOT),
                            mention.role(),
                            mention.clause(),
                            span.field(),
                            span.start(),
                            span.end(),
                            span.text()));
                }
            }
        }
        return states;
    }

    private static List<Tags.Entity> entities(ReadHeadline read) {
        List<Tags.Entity> entities = new ArrayList<>();
        for (Text text : read.all()) {
            for (Mention mention : text.field().mentions()) {
                Tags.Span span = Spans.of(text.field(), mention.first(), mention.end());
                Tags.Entity entity =
                        new Tags.Entity(kind(mention.kind()), span.field(), span.start(), span.end(), span.text());
                if (!entities.contains(entity)) {
                    entities.add(entity);
                }
            }
        }
        return entities;
    }

    private static String kind(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case DEMONYM -> "nationality";
            case STATE, CAPITAL, LOCATION -> "location";
            case BODY, FORCE, FIRM, BLOC, ORGANIZATION -> "organization";
        };
    }
}
