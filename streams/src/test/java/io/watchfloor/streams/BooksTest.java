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
}
