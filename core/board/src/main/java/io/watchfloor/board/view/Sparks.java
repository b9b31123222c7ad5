package io.watchfloor.board.view;

import java.util.Collection;
import java.util.stream.Collectors;

/** A row of figures as bars of text, for the eye only: whoever cannot see it is told the figure beside it. */
final class Sparks {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparks() {}

    /**
     * One bar for each; below zero is an empty one.
     *
     * @param full what a full bar stands for, unless a figure is higher
     */
    static String of(Collection<? extends Number> figures, double full) {
        double most = figures.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        double scale = Math.max(full, most);
        return figures.stream().map(figure -> bar(figure.doubleValue(), scale)).collect(Collectors.joining());
    }

    private static String bar(double figure, double scale) {
        int step = (int) Math.round(Math.max(0, figure) / scale * (BARS.length() - 1));
        return BARS.substring(step, step + 1);
    }
}
