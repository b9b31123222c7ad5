package io.watchfloor.cli.replay;

import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.List;

/**
 * A headline of the file with what the book reports of it.
 *
 * @param id of the headline
 * @param at when it was fetched: the running maximum of the times of the file
 * @param reports one for each pair; none of most headlines
 */
public record Arrival(String id, Instant at, String outlet, List<Report> reports) {
    /** Who says it: the independent voice behind the outlet where the headline was reported, else the outlet. */
    public String publisher() {
        return reports.isEmpty() ? outlet : reports.get(0).headline().publisher();
    }
}
