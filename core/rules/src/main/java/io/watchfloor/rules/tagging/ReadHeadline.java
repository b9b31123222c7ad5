package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.HeadlineReader;
import io.watchfloor.text.reading.HeadlineReader.Begun;
import io.watchfloor.text.words.Languages;
import io.watchfloor.text.words.Token;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A headline as the rules see it.
 *
 * @param title the title, read
 * @param summary the sentences of the summary, each read by itself, with offsets into the whole summary
 */
record ReadHeadline(Text title, List<Text> summary) {
    static final String ENGLISH = "en";
    /** Chars of a summary that tell its language well enough. */
    private static final int TELLING = 300;

    static final String TITLE = "title";
    static final String SUMMARY = "summary";

    /** Reads a headline as its language is read: names that no actor file knows are looked for in English alone. */
    static ReadHeadline of(Headline headline, String language, CompiledBook book) {
        Fields fields = new Fields(headline, book);
        return language.equals(ENGLISH) ? fields.all(book.rules()) : fields.known(book.rules());
    }

    static ReadHeadline of(Headline headline, CompiledBook book) {
        return of(headline, language(headline), book);
    }

    /** What the feed says, else what the title and the start of the summary look like. */
    static String language(Headline headline) {
        String summary = headline.summary();
        return Languages.of(
                headline.language(),
                summary == null
                        ? headline.title()
                        : headline.title() + ' ' + summary.substring(0, Math.min(summary.length(), TELLING)));
    }

    /** What a reader makes of a headline, for all books that read with it: read when it is first asked for, and once. */
    static final class Fields {
        private final Headline headline;
        private final HeadlineReader reader;
        private final @Nullable String home;
        private @Nullable List<Part> begun;
        private @Nullable List<Field> known;
        private @Nullable List<Field> all;

        Fields(Headline headline, CompiledBook book) {
            this.headline = headline;
            this.reader = book.reader();
            this.home = book.outlets().of(headline.outlet()).country();
        }

        ReadHeadline all(RuleSet rules) {
            all = all == null ? fields(Begun::all) : all;
            return texts(all, rules);
        }

        ReadHeadline known(RuleSet rules) {
            known = known == null ? fields(Begun::known) : known;
            return texts(known, rules);
        }

        private List<Field> fields(Function<Begun, Field> reading) {
            begun = begun == null ? begin() : begun;
            String summary = String.valueOf(headline.summary());
            List<Field> fields = new ArrayList<>(begun.size());
            for (Part part : begun) {
                Field field = reading.apply(part.begun());
                fields.add(field.name().equals(TITLE) ? field : moved(field, part.start(), summary));
            }
            return fields;
        }

        private List<Part> begin() {
            LocalDate day = day(headline);
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(reader.begin(TITLE, headline.title(), day, home), 0));
            String summary = headline.summary();
            if (summary != null && !summary.isBlank()) {
                for (Sentences.Sentence sentence : Sentences.of(summary)) {
                    parts.add(new Part(reader.begin(SUMMARY, sentence.text(), day, home), sentence.start()));
                }
            }
            return parts;
        }

        /** The title first. */
        private static ReadHeadline texts(List<Field> fields, RuleSet rules) {
            List<Text> texts = fields.stream().map(rules::text).toList();
            return new ReadHeadline(texts.get(0), texts.subList(1, texts.size()));
        }
    }

    /** The title, or a sentence of the summary, which begins at so many chars. */
    private record Part(Begun begun, int start) {}

    /** The day of a headline, by which offices and rules are dated. */
    static LocalDate day(Headline headline) {
        return headline.published().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The same field with offsets into the text that it was cut from. */
    private static Field moved(Field field, int by, String whole) {
        List<Token> tokens = field.tokens().stream()
                .map(token -> new Token(
                        token.text(),
                        token.form(),
                        token.start() + by,
                        token.end() + by,
                        token.clause(),
                        token.possessive()))
                .toList();
        return new Field(field.name(), whole, tokens, field.clauses(), field.mentions());
    }

    List<Text> all() {
        List<Text> all = new ArrayList<>();
        all.add(title);
        all.addAll(summary);
        return all;
    }
}
