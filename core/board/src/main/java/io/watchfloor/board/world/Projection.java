package io.watchfloor.board.world;

import java.util.Map;

/**
 * Where places stand on a picture of the world: Equal Earth, {@value #WIDTH} wide and 2.2 times as wide as high, with 72° north at 0
 * and room above it for what rises there. The pictures of land are drawn by the same rule.
 *
 * @param centre meridian in the middle, in degrees east
 */
public record Projection(int centre) {
    public static final int WIDTH = 1000;
    public static final int TOP = -44;
    public static final int HEIGHT = 455;
    /** Meridians that there is land for: Europe in the middle, or the Pacific. */
    public static final int EUROPE = 11;

    public static final int PACIFIC = 150;
    private static final Map<String, Integer> CENTRES =
            Map.of(Integer.toString(EUROPE), EUROPE, Integer.toString(PACIFIC), PACIFIC);

    private static final double SCALE = 184.731907818778;
    private static final double NORTH = 226.688671409;
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    /** What lies beyond the edge stands on it. */
    private static final double EDGE = 4;

    /** A place on the picture. */
    public record Point(double x, double y) {
        double to(Point other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    /** That of a text, or else the one with Europe in the middle. */
    public static Projection of(String centre) {
        return new Projection(CENTRES.getOrDefault(centre, EUROPE));
    }

    /** The other one. */
    public Projection other() {
        return new Projection(centre == EUROPE ? PACIFIC : EUROPE);
    }

    Point of(double latitude, double longitude) {
        double lambda = Math.toRadians(Math.IEEEremainder(longitude - centre, 360));
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        double squared = theta * theta;
        double sixth = squared * squared * squared;
        double x = 2
                * Math.sqrt(3)
                * lambda
                * Math.cos(theta)
                / (3 * (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)));
        double y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
        return new Point(within(WIDTH / 2.0 + SCALE * x, 0, WIDTH), within(NORTH - SCALE * y, TOP, HEIGHT));
    }

    private static double within(double value, int from, int size) {
        return Math.min(Math.max(value, from + EDGE), from + size - EDGE);
    }
}
