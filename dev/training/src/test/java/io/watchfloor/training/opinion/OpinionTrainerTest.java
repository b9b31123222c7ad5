package io.watchfloor.training.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.judge.SecondOpinion;
import io.watchfloor.testkit.Books;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How the second opinion's model is made. */
class OpinionTrainerTest {
    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        CompiledBook book = CompiledBook.compile(Books.house());
        OpinionTrainer.Trained once = OpinionTrainer.train(book);
        OpinionTrainer.Trained again = OpinionTrainer.train(book);

        assertThat(once.model()).isEqualTo(again.model());
        assertThat(once.reports()).isGreaterThan(500);
        assertThat(once.others()).isGreaterThan(300);
        assertThat(SecondOpinion.read(new ByteArrayInputStream(once.model()))).isNotNull();
    }

    @Test
    void itLearnsFromNoHeadlineTwice() {
        assertThat(OwnHeadlines.read()).extracting(OwnHeadlines.Line::title).doesNotHaveDuplicates();
    }
}
