package io.watchfloor.text.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Role;
import io.watchfloor.text.words.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChineseReaderTest {
    private static final HeadlineReader READER = Readers.house();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    static List<String> headlines() {
        return Lines.of("chinese.txt");
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void findsTheStatesThatAreMeant(String line) {
        String[] cells = line.split(" \\| ", -1);
        String meant = read(cells[0], "SGP").mentions().stream()
                .map(Mention::code)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(", "));
        assertThat(meant.isEmpty() ? "-" : meant).isEqualTo(cells[1]);
    }

    @Test
    void keepsWhatIsWrittenBesideWhatIsRead() {
        Field field = read("川普：飛彈", null);
        assertThat(field.tokens()).extracting(Token::form).containsExactly("特", "朗", "普", "导", "弹");
        assertThat(field.tokens()).extracting(Token::text).containsExactly("川普", "川普", "川普", "飛", "彈");
        assertThat(field.clauses()).hasSize(2);
    }

    @Test
    void aClauseWithoutSubjectTakesTheOneBefore() {
        Mention lent = read("法国总统抵京 会见北约官员", null).mentions().stream()
                .filter(mention -> mention.clause() == 1 && "FRA".equals(mention.code()))
                .findFirst()
                .orElseThrow();
        assertThat(lent.role()).isEqualTo(Role.SOURCE);
    }

    @Test
    void aMinistryWithoutStateIsNobodysWhereTheOutletHasNone() {
        assertThat(read("外交部召见大使", null).mentions()).isEmpty();
    }

    @Property(tries = 300)
    void readsWhateverComes(
            @ForAll
                    @Chars({
                        '中', '美', '国', '对', '被', '以', '巴', ' ', '：', '？', '"', '5', 'F', '-', '驻', '華', '飛', '彈', '，',
                        '外', '长', '\u202e'
                    })
                    String text) {
        Field field = read(text, "CHN");
        assertThat(field.mentions()).allSatisfy(mention -> {
            assertThat(mention.end())
                    .isBetween(mention.first() + 1, field.tokens().size());
            assertThat(mention.clause()).isLessThan(field.clauses().size());
        });
    }

    private static Field read(String text, String home) {
        return READER.begin("title", text, DAY, home).all();
    }
}
