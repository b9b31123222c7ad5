package io.watchfloor.alerts.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aLineBreakCannotForgeAHeader() {
        assertThat(Text.line("Balloon\r\nBcc: all@example.org\u2028next\u0085end", 100))
                .isEqualTo("Balloon Bcc: all@example.org next end");
    }

    @Test
    void aBidirectionalControlCannotTurnASentenceRound() {
        assertThat(Text.line("a\u202Eb\u2066c\u2069d\u200Fe\uFEFF\u200B", 100)).isEqualTo("abcde");
    }

    @Test
    void escapeSequencesOfTerminalsLoseTheirEscape() {
        assertThat(Text.line("\u001B[31mred\u0007\u0000", 100)).isEqualTo("[31mred");
    }

    @Test
    void keepsEmojiAndEveryScript() {
        assertThat(Text.line("🎈 над Монтаной 气球 بالون", 100)).isEqualTo("🎈 над Монтаной 气球 بالون");
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(Text.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Text.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Text.line("x".repeat(100_000), 300)).hasSize(300).endsWith("…");
    }

    @Property(tries = 200)
    void neverHoldsAControlAndNeverExceedsItsLimit(
            @ForAll String text, @ForAll @IntRange(min = 5, max = 50) int limit) {
        String line = Text.line(text, limit);
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(limit);
        assertThat(line.codePoints()
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }
}
