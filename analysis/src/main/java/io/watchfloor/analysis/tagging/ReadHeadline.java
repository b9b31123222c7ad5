package io.watchfloor.analysis.tagging;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.language.Field;
import io.watchfloor.analysis.language.Token;
import io.watchfloor.analysis.rules.Text;
import io.watchfloor.model.Headline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A headline as the rules see it.
 *
 * @param title the title, read
 * @param summary the sentences of the summary, each read by itself, with offsets into the whole summary
 */
record ReadHeadline(Text title, List<Text> summary) {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";

    /** Reads a headline with all its names. */
    static ReadHeadline of(Headline headline, CompiledBook book) {
        return of(headline, book, book.reader()::read);
    }

    /** Reads a headline without looking for names that no actor file knows. */
    static ReadHeadline known(Headline headline, CompiledBook book) {
        return of(headline, book, book.reader()::readKnown);
    }

    private interface Reader {
        Field read(String field, String text, LocalDate on);
    }

    private static ReadHeadline of(Headline headline, CompiledBook book, Reader reader) {
        LocalDate day = day(headline);
        Field title = reader.read(TITLE, headline.title(), day);
        List<Text> sentences = new ArrayList<>();
        String summary = headline.summary();
        if (summary != null && !summary.isBlank()) {
            for (Sentences.Sentence sentence : Sentences.of(summary)) {
                Field field = reader.read(SUMMARY, sentence.text(), day);
                sentences.add(book.rules().text(moved(field, sentence.start(), summary)));
            }
        }
        return new ReadHeadline(book.rules().text(title), sentences);
    }

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
