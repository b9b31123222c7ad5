package io.watchfloor.console.web;

import io.watchfloor.console.view.Pulse;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param replayOf what is replayed, such as {@code February 2023}, or absent when live
 * @param position of the stream when the page was made: its changes are asked for from here
 * @param path of the page
 */
public record Frame(Pulse pulse, @Nullable String replayOf, String position, String path) {
    /** Marks the page's own link in the navigation. */
    public @Nullable String current(String link) {
        return path.equals(link) ? "page" : null;
    }
}
