package io.watchfloor.alerts.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void aLineBreakCannotForgeAHeader() {
        assertThat(SafeText.line("Balloon\r\nBcc: all@example.org\u2028next\u0085end", 100))
                .isEqualTo("Balloon Bcc: all@example.org next end");
    }

    @Test
    void aBidirectionalControlCannotTurnASentenceRound() {
        assertThat(SafeText.line("a\u202Eb\u2066c\u2069d\u200Fe\uFEFF\u200B", 100))
                .isEqualTo("abcde");
    }

    @Test
    void escapeSequencesOfTerminalsLoseTheirEscape() {
        assertThat(SafeText.line("\u001B[31mred\u0007\u0000", 100)).isEqualTo("[31mred");
    }

    @Test
    void keepsEmojiAndEveryScript() {
        assertThat(SafeText.line("🎈 над Монтаной 气球 بالون", 100)).isEqualTo("🎈 над Монтаной 气球 بالون");
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(SafeText.line("abcdef", 6)).isEqualTo("abcdef");
        assertThat(SafeText.line("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(SafeText.line("abcd f", 6)).isEqualTo("abcd f");
        assertThat(SafeText.line("abcde f", 6)).isEqualTo("abcde…");
        assertThat(SafeText.line("abcdef" + "\u200B".repeat(100) + "g", 6)).isEqualTo("abcde…");
        assertThat(SafeText.line("x".repeat(100_000), 300)).hasSize(300).endsWith("…");
    }

    @Property(tries = 200)
    void neverHoldsAControlAndNeverExceedsItsLimit(
            @ForAll String text, @ForAll @IntRange(min = 5, max = 50) int limit) {
        String line = SafeText.line(text, limit);
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(limit);
        assertThat(line.codePoints()
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }
}
