package io.watchfloor.training.gravity;

/**
 * Ridge regression on sparse rows of zeros and ones by conjugate gradients: a start that is free, and weights that are held
 * towards zero. One thread, one order of sums.
 */
final class LeastSquares {
    private static final double ENOUGH = 1e-9;

    private final int[][] places;
    private final double[] counts;
    private final int columns;
    private final double all;
    private final double[] means;

    /**
     * Rows to fit.
     *
     * @param places of each row, the columns that are one
     * @param counts how often each row counts
     */
    LeastSquares(int[][] places, double[] counts, int columns) {
        this.places = places;
        this.counts = counts;
        this.columns = columns;
        this.means = new double[columns];
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        this.all = sum;
        for (int i = 0; i < places.length; i++) {
            for (int place : places[i]) {
                means[place] += counts[i] / all;
            }
        }
    }

    /**
     * Weights by column, and the start behind the last of them.
     *
     * @param hold how strongly each column is held towards zero
     */
    double[] solve(double[] wanted, double[] hold, int steps) {
        double mean = 0;
        for (int i = 0; i < wanted.length; i++) {
            mean += counts[i] * wanted[i] / all;
        }
        double[] residual = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            residual[i] = counts[i] * (wanted[i] - mean);
        }
        double[] weights = new double[columns];
        double[] gradient = transposed(residual);
        double[] direction = gradient.clone();
        double size = dot(gradient, gradient);
        double small = ENOUGH * Math.max(size, ENOUGH);
        for (int step = 0; step < steps && size > small; step++) {
            double[] image = transposed(times(direction));
            for (int j = 0; j < columns; j++) {
                image[j] += hold[j] * direction[j];
            }
            double length = size / dot(direction, image);
            for (int j = 0; j < columns; j++) {
                weights[j] += length * direction[j];
                gradient[j] -= length * image[j];
            }
            double next = dot(gradient, gradient);
            for (int j = 0; j < columns; j++) {
                direction[j] = gradient[j] + next / size * direction[j];
            }
            size = next;
        }
        double[] solved = new double[columns + 1];
        System.arraycopy(weights, 0, solved, 0, columns);
        solved[columns] = mean - dot(weights, means);
        return solved;
    }

    /** Centred rows times weights, each as often as it counts. */
    private double[] times(double[] weights) {
        double middle = dot(weights, means);
        double[] product = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double sum = -middle;
            for (int place : places[i]) {
                sum += weights[place];
            }
            product[i] = counts[i] * sum;
        }
        return product;
    }

    private double[] transposed(double[] rows) {
        double total = 0;
        double[] product = new double[columns];
        for (int i = 0; i < places.length; i++) {
            total += rows[i];
            for (int place : places[i]) {
                product[place] += rows[i];
            }
        }
        for (int j = 0; j < columns; j++) {
            product[j] -= total * means[j];
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }
}
