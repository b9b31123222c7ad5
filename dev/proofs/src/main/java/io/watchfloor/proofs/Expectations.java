package io.watchfloor.proofs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * samples/expected/incidents.yaml, and what of it does not hold. Its own comments say what each part means.
 *
 * @param knownMisses titles that today lead to a report and should not, each with the reason; they are counted, and a
 *     title that no longer does so fails until it is taken off
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Expectations(
        List<Wanted> incidents,
        @JsonProperty("no-report") List<Unwanted> noReport,
        @JsonProperty("opens-nothing") List<Unwanted> opensNothing,
        List<Correction> corrected,
        Seed seed,
        @JsonProperty("known-misses") @Nullable List<Unwanted> knownMisses) {

    /** An incident that must be there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wanted(
            String story,
            String pair,
            String subject,
            LocalDate opened,
            int publishers,
            Precedence precedence,
            Signal signal,
            String needs,
            List<String> reports) {}

    /** A title that must not lead to something. */
    record Unwanted(String title, String why) {}

    /** One item with two texts; the first one's report stays with the new title, or is withdrawn. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Correction(String first, String then, String effect, String needs) {}

    /** The item whose summary tells what happened after its body was written. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seed(String title, List<SeedReport> reports) {}

    /** What the seed's summary must report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SeedReport(String pair, String subject, String field, String needs) {}

    static Expectations read(Path file) {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return Json.mapper().convertValue(yaml, Expectations.class);
        } catch (IOException | RuntimeException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Every expectation that does not hold, a line each. */
    List<String> broken(SampleFortnight fortnight, Set<String> rules) {
        List<String> broken = new ArrayList<>();
        for (Wanted wanted : incidents) {
            if (rules.contains(wanted.needs())) {
                check(wanted, fortnight, broken);
            }
        }
        checkSeed(fortnight, broken);
        checkCorrections(fortnight, rules, broken);
        checkOpeners(fortnight, broken);
        Set<String> known = misses().stream().map(Unwanted::title).collect(Collectors.toSet());
        Set<String> reported = titles(fortnight.reports());
        for (Unwanted unwanted : noReport) {
            if (reported.contains(unwanted.title()) && !known.contains(unwanted.title())) {
                broken.add("\"" + unwanted.title() + "\" is reported, and should not be: " + unwanted.why());
            }
        }
        for (Unwanted miss : misses()) {
            if (!reported.contains(miss.title())) {
                broken.add("\"" + miss.title() + "\" is no longer reported: take it off known-misses");
            }
        }
        return broken;
    }

    /** How many of the incidents could be looked for with the rules there are. */
    long lookedFor(Set<String> rules) {
        return incidents.stream()
                .filter(wanted -> rules.contains(wanted.needs()))
                .count();
    }

    List<Unwanted> misses() {
        return knownMisses == null ? List.of() : knownMisses;
    }

    /** The note reports; nothing of the title or the body does. */
    private void checkSeed(SampleFortnight fortnight, List<String> broken) {
        List<Report> found = reportsOf(seed.title(), fortnight);
        for (SeedReport wanted : seed.reports()) {
            boolean there = found.stream()
                    .anyMatch(report -> report.parties().pair().toString().equals(wanted.pair())
                            && report.booked().subject().equals(wanted.subject())
                            && report.match().evidence().stream()
                                    .allMatch(e -> e.field().equals(wanted.field())));
            if (!there) {
                broken.add(
                        "the seed's " + wanted.field() + " does not report " + wanted.pair() + " " + wanted.subject());
            }
        }
        if (found.size() != seed.reports().size()) {
            broken.add("the seed reports " + found.size() + " times, not "
                    + seed.reports().size());
        }
    }

    private void checkCorrections(SampleFortnight fortnight, Set<String> rules, List<String> broken) {
        for (Correction correction : corrected) {
            if (!rules.contains(correction.needs())) {
                continue;
            }
            if (!reportsOf(correction.first(), fortnight).isEmpty()) {
                broken.add("\"" + correction.first() + "\" was corrected and still counts");
            }
            if (correction.effect().equals("stays")
                    && reportsOf(correction.then(), fortnight).isEmpty()) {
                broken.add("\"" + correction.then() + "\" does not report what its first text did");
            }
        }
    }

    private void checkOpeners(SampleFortnight fortnight, List<String> broken) {
        for (Unwanted unwanted : opensNothing) {
            if (reportsOf(unwanted.title(), fortnight).stream()
                    .anyMatch(report -> report.match().opens())) {
                broken.add("\"" + unwanted.title() + "\" may open an incident, and should not: " + unwanted.why());
            }
        }
    }

    private static List<Report> reportsOf(String title, SampleFortnight fortnight) {
        return fortnight.reports().stream()
                .filter(member -> member.withdrawn() == null)
                .map(IncidentReport::report)
                .filter(report -> report.headline().title().equals(title))
                .toList();
    }

    private static void check(Wanted wanted, SampleFortnight fortnight, List<String> broken) {
        List<Incident> same = fortnight.incidents().stream()
                .filter(incident -> incident.pair().toString().equals(wanted.pair()))
                .filter(incident -> incident.subject().equals(wanted.subject()))
                .toList();
        List<Incident> thatDay = same.stream()
                .filter(incident -> incident.course()
                        .opened()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(wanted.opened()))
                .toList();
        Optional<Incident> asTurn = asTurn(wanted, fortnight);
        if (thatDay.isEmpty() && asTurn.isEmpty()) {
            broken.add(wanted.story() + ": no " + wanted.pair() + " " + wanted.subject() + " opened on "
                    + wanted.opened() + ", but on "
                    + same.stream().map(one -> one.course().opened()).toList());
            return;
        }
        Incident found = thatDay.stream()
                .min(Comparator.comparing((Incident incident) -> -held(wanted, incident, fortnight)))
                .orElseGet(asTurn::orElseThrow);
        String id = wanted.story() + ": " + found.id();
        if (found.coverage().publishers().size() < wanted.publishers()) {
            broken.add(id + " has publishers " + found.coverage().publishers() + ", not " + wanted.publishers());
        }
        if (found.level().announced().compareTo(wanted.precedence()) < 0) {
            broken.add(id + " reached " + found.level().announced().word() + ", not "
                    + wanted.precedence().word());
        }
        Set<String> members = members(found, fortnight);
        wanted.reports().stream()
                .filter(title -> !members.contains(title))
                .forEach(title -> broken.add(id + " lacks \"" + title + "\""));
    }

    /** The incident of the pair that holds most of its reports: what happened was a turn of another story. */
    private static Optional<Incident> asTurn(Wanted wanted, SampleFortnight fortnight) {
        return fortnight.incidents().stream()
                .filter(incident -> incident.pair().toString().equals(wanted.pair()))
                .filter(incident ->
                        2 * held(wanted, incident, fortnight) > wanted.reports().size())
                .findFirst();
    }

    private static long held(Wanted wanted, Incident incident, SampleFortnight fortnight) {
        Set<String> members = members(incident, fortnight);
        return wanted.reports().stream().filter(members::contains).count();
    }

    private static Set<String> members(Incident incident, SampleFortnight fortnight) {
        return titles(fortnight.reports().stream()
                .filter(report -> report.incident().equals(incident.id()))
                .toList());
    }

    private static Set<String> titles(List<IncidentReport> reports) {
        return reports.stream()
                .filter(report -> report.withdrawn() == null)
                .map(report -> report.report().headline().title())
                .collect(Collectors.toSet());
    }
}
