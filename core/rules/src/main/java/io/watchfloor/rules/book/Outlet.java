package io.watchfloor.rules.book;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an outlet's name.
 *
 * @param publisher the family it belongs to: the unit of corroboration
 * @param country ISO 3166-1 alpha-3 of its home, or absent
 * @param reliability A to F of the source (Admiralty code)
 * @param stateMedia speaks for its country's government
 * @param wire others carry its text
 */
public record Outlet(String publisher, @Nullable String country, String reliability, boolean stateMedia, boolean wire) {

    /** The unit of corroboration: outlets of one family are one voice, and so are the state media of one state. */
    public String voice() {
        return stateMedia && country != null ? "state media " + country : publisher;
    }
}
