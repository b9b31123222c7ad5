package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.JournalEntry;

/** Keeps what a measure needs of a fold while it goes on, and no more: a year of headers does not fit into memory. */
interface Watcher {
    /** A headline arrived; its reports are applied next. */
    default void arrived(Arrival arrival) {}

    /** An entry was applied. */
    default void applied(JournalEntry entry, Outputs outputs) {}
}
