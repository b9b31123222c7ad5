package io.watchfloor.console.web;

import io.watchfloor.board.view.Pulse;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param replayOf what is replayed, such as {@code February 2023}, or absent when live
 * @param position of the stream when the page was made: its changes are asked for from here
 * @param path of the page
 * @param seat who reads it, or absent when signed out
 * @param token that requests which change something must repeat, see {@code Guard}
 * @param open whether nobody is asked who they are
 */
public record Frame(
        Pulse pulse,
        @Nullable String replayOf,
        String position,
        String path,
        @Nullable Seat seat,
        String token,
        boolean open) {
    /** Marks the page's own link in the navigation. */
    public @Nullable String current(String link) {
        return path.equals(link) ? "page" : null;
    }

    /** Address of the icon of the tab, with how many P1 and P2 nobody owns. */
    public String icon() {
        return "/assets/icon-" + pulse.get("wait-p1") + "-" + pulse.get("wait-p2") + ".svg";
    }

    /** Whether a control is shown that needs this role. The route decides again. */
    public boolean may(Role needed) {
        return seat != null && seat.may(needed);
    }
}
