package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<Integer> results = new ArrayList<>();

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    @Test
    void keepsTheOrderOfTheInput() {
        InOrder.map(numbers(10_000), 4, number -> number * 2, results::add, () -> false);

        assertThat(results)
                .isEqualTo(IntStream.range(0, 10_000).map(n -> n * 2).boxed().toList());
    }

    @Test
    void stopsReadingAndFinishesWhatWasRead() {
        InOrder.map(numbers(1_000_000), 2, number -> number, results::add, () -> results.size() >= 1000);

        assertThat(results).hasSizeBetween(1000, 10_000);
        assertThat(results).isEqualTo(IntStream.range(0, results.size()).boxed().toList());
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> InOrder.map(
                        numbers(1000),
                        2,
                        number -> {
                            if (number == 700) {
                                throw new IllegalArgumentException("seven hundred");
                            }
                            return number;
                        },
                        results::add,
                        () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seven hundred");
    }
}
