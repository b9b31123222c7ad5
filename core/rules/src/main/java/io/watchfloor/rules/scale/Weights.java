package io.watchfloor.rules.scale;

import java.util.List;

/**
 * The weights that one question of the scale gives to clues.
 *
 * @param answers in order; a question of two answers has one column, which speaks for the second of them
 * @param columns for each column one weight for each clue of the model, in thousandths
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; two bytes for each of many weights.
public record Weights(List<String> answers, short[][] columns) {
    public Weights {
        answers = List.copyOf(answers);
        if (columns.length != (answers.size() == 2 ? 1 : answers.size())) {
            throw new IllegalArgumentException(answers.size() + " answers with " + columns.length + " columns");
        }
    }
}
