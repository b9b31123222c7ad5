package io.watchfloor.training.scale;

/** A little arithmetic on full tables, in a fixed order, so that it gives the same on every machine. */
final class Dense {
    private static final int MOST_SWEEPS = 60;
    private static final double NOTHING = 1e-12;

    private Dense() {}

    /** Adds so many times a row to a sum. */
    static void add(double[] sum, double times, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * row[i];
        }
    }

    /** Makes the columns of a table stand at right angles, each of length 1. */
    static void straighten(double[][] table) {
        int columns = table[0].length;
        for (int column = 0; column < columns; column++) {
            for (int twice = 0; twice < 2; twice++) {
                double[] shares = new double[column];
                for (double[] row : table) {
                    for (int before = 0; before < column; before++) {
                        shares[before] += row[column] * row[before];
                    }
                }
                for (double[] row : table) {
                    for (int before = 0; before < column; before++) {
                        row[column] -= shares[before] * row[before];
                    }
                }
            }
            double square = 0;
            for (double[] row : table) {
                square += row[column] * row[column];
            }
            double length = Math.sqrt(square);
            for (double[] row : table) {
                row[column] = length < NOTHING ? 0 : row[column] / length;
            }
        }
    }

    /** The products of the columns of a table with one another. */
    static double[][] products(double[][] table) {
        int columns = table[0].length;
        double[][] products = new double[columns][columns];
        for (double[] row : table) {
            for (int i = 0; i < columns; i++) {
                add(products[i], row[i], row);
            }
        }
        return products;
    }

    /** A table times a square one. */
    static double[][] times(double[][] table, double[][] square) {
        double[][] answer = new double[table.length][square[0].length];
        for (int row = 0; row < table.length; row++) {
            for (int i = 0; i < square.length; i++) {
                add(answer[row], table[row][i], square[i]);
            }
        }
        return answer;
    }

    /** Turns a symmetric table until it stands on its axes (Jacobi): the table becomes its values, the answer has an axis a column. */
    static double[][] axes(double[][] table) {
        int size = table.length;
        double[][] axes = new double[size][size];
        for (int i = 0; i < size; i++) {
            axes[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean still = true;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (Math.abs(table[i][j]) > NOTHING * Math.sqrt(Math.abs(table[i][i] * table[j][j]))) {
                        turn(table, axes, i, j);
                        still = false;
                    }
                }
            }
            if (still) {
                break;
            }
        }
        return axes;
    }

    private static void turn(double[][] table, double[][] axes, int i, int j) {
        double slope = (table[j][j] - table[i][i]) / (2 * table[i][j]);
        double tangent = Math.copySign(1, slope) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < table.length; k++) {
            double one = table[k][i];
            double other = table[k][j];
            table[k][i] = cosine * one - sine * other;
            table[k][j] = sine * one + cosine * other;
        }
        for (int k = 0; k < table.length; k++) {
            double one = table[i][k];
            double other = table[j][k];
            table[i][k] = cosine * one - sine * other;
            table[j][k] = sine * one + cosine * other;
        }
        for (double[] axis : axes) {
            double one = axis[i];
            double other = axis[j];
            axis[i] = cosine * one - sine * other;
            axis[j] = sine * one + cosine * other;
        }
    }
}
