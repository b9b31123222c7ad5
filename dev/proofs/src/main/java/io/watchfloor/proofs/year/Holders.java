package io.watchfloor.proofs.year;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents hold what in the end. */
interface Holders {
    /** Ids of the incidents that hold a report of this headline, in the order in which it joined them. */
    Set<String> holding(String headline);

    /** What is kept of an incident, or absent. */
    @Nullable
    Filed incident(String id);
}
