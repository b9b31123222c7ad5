package io.watchfloor.board.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found of one kind, the newest first.
 *
 * @param inAll how many there are, or absent when that is not counted
 * @param next where the next page begins, or absent at the end
 */
public record Hits<T>(List<T> found, @Nullable Long inAll, @Nullable String next) {
    /** Nothing was found, or nothing looked for. */
    public static <T> Hits<T> none() {
        return new Hits<>(List.of(), 0L, null);
    }
}
