package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final Instant DAY = Instant.parse("2023-02-03T00:00:00Z");
    private static final Instant NEXT = Instant.parse("2023-02-04T00:00:00Z");

    @Test
    void aBrokenUrgencyFileKeepsTheLastGoodBookAndIsNamedWithItsPlace() {
        Books books = new Books(book -> CompiledBook.compile(book, NameFinder.NONE));
        books.add(TestBooks.book(1, DAY));
        books.add(TestBooks.brokenUrgency(2, NEXT));

        assertThat(books.at(NEXT.plusSeconds(60)).revision()).isEqualTo(1);
        assertThat(books.refused()).isEqualTo(1);
        assertThatThrownBy(() -> CompiledBook.compile(TestBooks.brokenUrgency(2, NEXT), NameFinder.NONE))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("urgency.yaml:")
                .hasMessageContaining("'many'");
    }

    @Test
    void aBookWhoseModelIsNotHereIsNeverPassedOverForAnOlderOne() {
        Books books = new Books(book -> CompiledBook.compile(book, NameFinder.NONE));
        books.add(TestBooks.book(1, DAY));
        books.add(TestBooks.ofAnotherModel(2, NEXT));

        assertThat(books.missingModel())
                .hasValueSatisfying(why -> assertThat(why).contains("no model 0123 is here", "watchfloor rules push"));
        assertThatThrownBy(() -> books.at(NEXT.plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no model 0123 is here");
        assertThat(books.at(DAY.plusSeconds(60)).revision()).isEqualTo(1);
    }

    @Test
    void aNewerBookOfThisReleasesModelTakesTheHeadlinesOfOneWhoseModelIsGone() {
        Books books = new Books(book -> CompiledBook.compile(book, NameFinder.NONE));
        books.add(TestBooks.book(1, DAY));
        books.add(TestBooks.ofAnotherModel(2, NEXT));
        books.add(TestBooks.book(3, NEXT.plusSeconds(3600)));

        assertThat(books.missingModel()).isEmpty();
        assertThat(books.at(NEXT.plusSeconds(60)).revision()).isEqualTo(3);
        assertThat(books.at(DAY.plusSeconds(60)).revision()).isEqualTo(1);
    }
}
