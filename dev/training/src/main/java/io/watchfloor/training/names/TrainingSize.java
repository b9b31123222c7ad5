package io.watchfloor.training.names;

/** How much to learn from. {@code SMALL} takes seconds and is for tests; its model is no good for work. */
public enum TrainingSize {
    SMALL(1_500, 1_000, 15),
    FULL(30_000, Integer.MAX_VALUE, 60);

    private final int machineMarkedSentences;
    private final int handMarkedSentences;
    private final int iterations;

    TrainingSize(int machineMarkedSentences, int handMarkedSentences, int iterations) {
        this.machineMarkedSentences = machineMarkedSentences;
        this.handMarkedSentences = handMarkedSentences;
        this.iterations = iterations;
    }

    int machineMarkedSentences() {
        return machineMarkedSentences;
    }

    int handMarkedSentences() {
        return handMarkedSentences;
    }

    int iterations() {
        return iterations;
    }
}
