package io.watchfloor.board.world;

/** The room of one label on the picture, around its middle. */
public record Room(double x, double y, double width, double height) {
    /** Of the size of its letters so much is one sign wide, as fat as faces make them, and so much the edge of all. */
    private static final double SIGN = 0.8;

    private static final double EDGE = 0.4;

    static Room of(Projection.Point middle, String label, double size) {
        return new Room(middle.x(), middle.y(), size * (EDGE + SIGN * label.length()), size);
    }

    boolean meets(Room other) {
        return Math.abs(x - other.x) < (width + other.width) / 2 && Math.abs(y - other.y) < (height + other.height) / 2;
    }

    boolean isWithinThePicture() {
        return x >= width / 2
                && x <= Projection.WIDTH - width / 2
                && y >= Projection.TOP + height / 2
                && y <= Projection.TOP + Projection.HEIGHT - height / 2;
    }
}
