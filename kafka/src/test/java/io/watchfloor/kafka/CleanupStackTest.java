package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanupStackTest {
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsTheLastFirstAndGoesOnAfterAFailure() {
        CleanupStack stack = new CleanupStack();
        push(stack, "broker");
        stack.push(() -> {
            stopped.add("streams");
            throw new IllegalStateException("does not stop");
        });
        push(stack, "console");

        stack.close();

        assertThat(stopped).containsExactly("console", "streams", "broker");
    }

    @Test
    void stopsNothingTwice() {
        CleanupStack stack = new CleanupStack();
        push(stack, "broker");

        stack.close();
        stack.close();

        assertThat(stopped).containsExactly("broker");
    }

    private void push(CleanupStack stack, String name) {
        stack.push(() -> stopped.add(name));
    }
}
