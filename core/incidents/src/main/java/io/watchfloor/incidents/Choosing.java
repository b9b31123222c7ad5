package io.watchfloor.incidents;

import io.watchfloor.incidents.stories.Arriving;
import io.watchfloor.incidents.stories.Candidate;
import io.watchfloor.incidents.stories.Likeness;
import io.watchfloor.incidents.stories.Placement;
import io.watchfloor.incidents.stories.Placement.Around;
import io.watchfloor.incidents.stories.Placement.Place;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.incidents.stories.Resemblance;
import io.watchfloor.incidents.stories.Sums;
import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.Family;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Print;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks {@link Placement} about the incidents of a pair, and says in ids what it answers. */
final class Choosing {
    /** What ended longer ago is not even compared. */
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    /** In tenths: what makes a crisis, and what is no lesser thing beside it. */
    private static final int HIGHEST = 80;

    private static final int LESSER = 60;
    /** A crisis goes on for so long after its last report. */
    private static final Duration CRISIS = Duration.ofDays(3);

    private final Thresholds thresholds;
    private final Placement placement;

    Choosing(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.placement = new Placement(thresholds);
    }

    /**
     * Where a report goes that is about the pair itself.
     *
     * @param standsOut the least gravity that leaves the standing matter which covers a family
     */
    Place place(CaseFile file, Report report, boolean opens, Map<Family, Integer> standsOut) {
        Instant at = report.headline().eventTime();
        List<Candidate> candidates = file.incidents().stream()
                .filter(incident -> compares(file, incident, at))
                .map(incident -> candidate(file, incident, at))
                .toList();
        int lately = 1 + candidates.stream().mapToInt(Candidate::lately).sum();
        Arriving arriving = new Arriving(
                Prints.of(report),
                at,
                opens,
                Telling.gravity(report),
                report.booked().follows());
        return placement.place(arriving, candidates, new Around(lately, standsOut));
    }

    private static boolean compares(CaseFile file, IncidentState incident, Instant at) {
        return incident.birth().tells()
                && !file.tally(incident.number()).telling.sums.isEmpty()
                && (file.reaches(incident, at)
                        || file.distance(incident, at)
                                        .compareTo(LOOKED_BACK.plus(
                                                incident.birth().gather()))
                                <= 0);
    }

    private static Candidate candidate(CaseFile file, IncidentState incident, Instant at) {
        Telling telling = file.tally(incident.number()).telling;
        return new Candidate(
                incident.number(),
                telling.sums,
                incident.birth().family(),
                telling.acts(),
                incident.first(),
                incident.last(),
                incident.birth().gather(),
                incident.closed() == null && incident.desk().owner() != null,
                telling.gravity(),
                telling.lately(at),
                file.missed(incident, at));
    }

    /** How much a print of a time resembles what an incident tells. */
    Likeness likeness(CaseFile file, IncidentState incident, Print print, Instant at) {
        Candidate candidate = candidate(file, incident, at);
        return Resemblance.of(print, candidate.nearer(at), candidate.at(at), thresholds);
    }

    /** Whether two reports tell one thing. */
    boolean alike(Report report, Report other) {
        Print print = Prints.of(report);
        Instant at = report.headline().eventTime();
        Sums sums = new Sums();
        Print its = Prints.of(other);
        sums.add(its, at);
        Resemblance.Story story = new Resemblance.Story(sums.at(at), its.family(), its.act(), at);
        return Resemblance.of(print, at, story, thresholds).score() >= least(print);
    }

    int least(Print print) {
        return thresholds.of(print.family());
    }

    boolean resembles(CaseFile file, IncidentState incident, Report report) {
        Print print = Prints.of(report);
        return likeness(file, incident, print, report.headline().eventTime()).score() >= least(print);
    }

    /** Whether a corrected report stays where it is: it is still half like its incident, or all of it. */
    boolean stays(CaseFile file, IncidentState incident, Report report) {
        Print print = Prints.of(report);
        return file.tally(incident.number()).telling.sums.isEmpty()
                || 2
                                * likeness(
                                                file,
                                                incident,
                                                print,
                                                report.headline().eventTime())
                                        .score()
                        >= least(print);
    }

    /**
     * The crisis that an incident is part of which a lesser report opens: one of its pair that began before and has told
     * lately, that holds something of the highest gravity, and is of the same family or names the same.
     */
    Optional<IncidentState> crisis(CaseFile file, IncidentState opened, Report report) {
        if (!opened.birth().tells() || Telling.gravity(report) >= LESSER) {
            return Optional.empty();
        }
        Instant at = report.headline().eventTime();
        Print print = Prints.of(report);
        return file.incidents().stream()
                .filter(other -> other.number() != opened.number()
                        && other.birth().tells()
                        && !other.isJoined()
                        && !opened.first().isBefore(other.first())
                        && file.distance(other, at).compareTo(CRISIS) <= 0
                        && file.tally(other.number()).telling.gravity() >= HIGHEST)
                .filter(other -> other.birth().family() == print.family()
                        || Resemblance.shares(
                                print, candidate(file, other, at).at(at).centroid()))
                .max(Comparator.comparing(IncidentState::last).thenComparing(IncidentState::number));
    }

    /** The incident that a report eases: the newest open one of the subject that it resembles, or else of the subject. */
    Optional<IncidentState> eased(CaseFile file, Report report) {
        return file.incidents().stream()
                .filter(incident -> incident.birth().correlation() == null
                        && incident.birth().subject().equals(report.booked().subject())
                        && file.reaches(incident, report.headline().eventTime()))
                .max(Comparator.comparing((IncidentState incident) -> incident.closed() == null)
                        .thenComparing(incident -> resembles(file, incident, report))
                        .thenComparing(IncidentState::last)
                        .thenComparing(IncidentState::number));
    }

    /** Why, in words and ids. */
    static Placed told(CaseFile file, Place place) {
        Likeness likeness = place.likeness();
        return new Placed(
                place.rule().word(),
                likeness.score(),
                place.least(),
                likeness.cosine(),
                likeness.kin(),
                likeness.shared() + likeness.apart(),
                likeness.percentLeft(),
                likeness.best(),
                id(file, place.next()),
                place.nextLikeness().score(),
                place.nextLikeness().best());
    }

    private static @Nullable String id(CaseFile file, int number) {
        return file.incident(number).map(file::id).orElse(null);
    }
}
