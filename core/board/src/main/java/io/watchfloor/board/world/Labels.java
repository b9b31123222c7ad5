package io.watchfloor.board.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where labels of ties stand: as near to their lines as there is room, within the picture, and none over another. */
final class Labels {
    /** Steps of looking for room, in sizes of the label; it looks so far apart on each ring, in at least so many ways. */
    private static final double STEP = 0.2;

    private static final int WAYS = 16;

    private Labels() {}

    /**
     * Gives each its place, those before others first.
     *
     * @param size height of its letters on the picture; 0 for one that shows none
     * @return the same ties; one for whose label there is no room has none, as the list has them all
     */
    static List<Tie> place(List<Tie> ties, ToDoubleFunction<Tie> size) {
        List<Room> taken = new ArrayList<>();
        List<Tie> placed = new ArrayList<>();
        for (Tie tie : ties) {
            Projection.Point top = tie.mark();
            double high = tie.label().isEmpty() ? 0 : size.applyAsDouble(tie);
            Optional<Room> room = top == null || high == 0 ? Optional.empty() : free(top, tie.label(), high, taken);
            room.ifPresent(taken::add);
            placed.add(tie.labelled(room.orElse(null)));
        }
        return placed;
    }

    private static Optional<Room> free(Projection.Point top, String label, double size, List<Room> taken) {
        return DoubleStream.iterate(0, far -> far <= Projection.WIDTH, far -> far + STEP * size)
                .boxed()
                .flatMap(far -> around(top, far, STEP * size))
                .map(middle -> Room.of(middle, label, size))
                .filter(Room::isWithinThePicture)
                .filter(room -> taken.stream().noneMatch(room::meets))
                .findFirst();
    }

    /** First above. A wider ring has more places, so that no gap between others is stepped over. */
    private static Stream<Projection.Point> around(Projection.Point middle, double far, double apart) {
        int ways = far == 0 ? 1 : Math.max(WAYS, (int) Math.ceil(2 * Math.PI * far / apart));
        return IntStream.range(0, ways)
                .mapToDouble(way -> 2 * Math.PI * way / ways)
                .mapToObj(angle ->
                        new Projection.Point(middle.x() + far * Math.sin(angle), middle.y() - far * Math.cos(angle)));
    }
}
