package io.watchfloor.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.DecisionBook;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledBookTest {
    @Test
    void keepsRevisionAndTimeOfTheBook() {
        CompiledBook compiled = CompiledBook.compile(book(Map.of(
                "subjects.yaml",
                "subjects:\n  - { id: war, rank: 1, gather: 3h }\n",
                "outlets.yaml",
                "outlets: []\n")));

        assertThat(compiled.revision()).isEqualTo(7);
        assertThat(compiled.subjects().ids()).containsExactly("war");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> CompiledBook.compile(book(Map.of("outlets.yaml", "outlets: [ { family: x } ]\n"))))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("the decision book has no subjects.yaml")
                .hasMessageContaining("outlets.yaml:1:12: outlet: 'outlet' is missing");
    }

    private static DecisionBook book(Map<String, String> files) {
        return new DecisionBook(7, "d", "test", Instant.EPOCH, files, null, Map.of());
    }
}
