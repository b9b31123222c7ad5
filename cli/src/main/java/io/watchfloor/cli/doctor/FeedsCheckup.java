package io.watchfloor.cli.doctor;

import io.watchfloor.model.Counts;
import io.watchfloor.model.FeedHealth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The feeds, by what ingest said of each last: those that are not read, and why; and whether anybody still looks. */
final class FeedsCheckup {
    /** So many outlets do not fail at once: it is the way to them. */
    private static final int MANY = 3;

    private FeedsCheckup() {}

    static List<CheckupResult> of(Collection<FeedHealth> feeds, Instant now) {
        List<CheckupResult> findings = new ArrayList<>();
        List<FeedHealth> failing =
                feeds.stream().filter(health -> health.error() != null).toList();
        long outdated = feeds.stream().filter(health -> health.isOutdated(now)).count();
        if (outdated > 0) {
            findings.add(CheckupResult.wrong(
                    "feeds",
                    "ingest has said nothing of " + outdated + " of " + Counts.of(feeds.size(), "feed")
                            + " for more than an hour: how they are is not known",
                    "look at ingest: does it run, and what does its log say last"));
        }
        if (failing.size() >= MANY && failing.size() == feeds.size()) {
            findings.add(CheckupResult.wrong(
                    "feeds",
                    "none of " + feeds.size() + " is read, such as "
                            + failing.get(0).feed() + ": " + failing.get(0).error(),
                    "look at the way out from where ingest runs before the addresses:"
                            + " docker compose exec ingest curl -sSI https://example.org"));
            return findings;
        }
        failing.forEach(health -> findings.add(CheckupResult.wrong(
                "feed",
                health.feed() + " is " + health.state().word() + ", failed " + Counts.of(health.failures(), "poll"),
                String.valueOf(health.error()))));
        findings.add(CheckupResult.fine(
                "feeds",
                (feeds.size() - failing.size()) + " of " + Counts.of(feeds.size(), "feed") + " read without errors"));
        return findings;
    }
}
