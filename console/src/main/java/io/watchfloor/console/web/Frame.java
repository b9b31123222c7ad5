package io.watchfloor.console.web;

import io.watchfloor.console.view.Pulse;
import io.watchfloor.console.view.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param replayOf desk time when this is not the present, else absent
 * @param position of the stream when the page was made: its changes are asked for from here
 * @param path of the page
 */
public record Frame(Pulse pulse, @Nullable Instant replayOf, String position, String path) {
    /** {@code February 2023}, or nothing when live. */
    public @Nullable String replayMonth() {
        return replayOf == null ? null : Times.month(replayOf);
    }

    /** Marks the page's own link in the navigation. */
    public @Nullable String current(String link) {
        return path.equals(link) ? "page" : null;
    }
}
