package io.watchfloor.incidents;

import io.watchfloor.incidents.Filing.Beginning;
import io.watchfloor.incidents.Filing.Old;
import io.watchfloor.incidents.stories.Course;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Family;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Standing matters: what a pair brings every day in one family of subjects goes into one incident, which calls nobody. What
 * stands out of that opens an incident of its own: by its gravity, by a rule that says so, or because two voices tell of one
 * thing; then what the first of them told is moved there.
 */
final class Matters {
    private static final Placed VOICES = Placed.by("voices");
    private static final int ENOUGH = 2;
    /** What was told longer ago stays in the matter. */
    private static final Duration TOGETHER = Duration.ofDays(3);

    private final Filing filing;
    private final Choosing choosing;

    Matters(Filing filing, Choosing choosing) {
        this.filing = filing;
        this.choosing = choosing;
    }

    /** The course of its family sees a report that comes for the first time. */
    static void see(Step step, CaseFile file, Report report) {
        Family family = Prints.of(report).family();
        Course course = file.now().course(family).asOf(step.now(), file.outages());
        file.change(file.now()
                .course(
                        family,
                        course.sees(
                                report.headline().eventTime(),
                                step.now(),
                                Telling.gravity(report),
                                report.headline().publisher())));
    }

    /** The least gravity that leaves the standing matter which covers a report; nothing when none does. */
    static Map<Family, Integer> standsOut(Step step, CaseFile file, Report report) {
        Family family = Prints.of(report).family();
        Course course = file.now().course(family);
        boolean covered = course.stands() || report.booked().standing() != null;
        boolean grave = report.match().effect() == Effect.WORSENS || hasFloor(report);
        return covered && !grave ? Map.of(family, course.standsOut(step.now())) : Map.of();
    }

    private static boolean hasFloor(Report report) {
        return report.booked().bounds() != null && report.booked().bounds().floor() != null;
    }

    /** A report is daily course; with others of the last hours it may be more. */
    int goesOn(Step step, CaseFile file, Old old, Report report, Placed why) {
        Family family = Prints.of(report).family();
        // One that went quiet, or that ended, is taken up again: what a pair brings every day keeps one number.
        Optional<IncidentState> open = matters(file, family)
                .filter(incident -> incident.desk().closure() == null && !incident.isJoined())
                .max(Comparator.comparing(IncidentState::number));
        int number = open.map(matter -> filing.join(step, file, old, matter, report, why))
                .orElseGet(() -> filing.open(step, file, old, report, beginning(file, report), why));
        List<Member> together = together(file, number, report);
        return voices(file, number, together) < ENOUGH
                ? number
                : filing.open(step, file, Old.NONE, report, Beginning.of(together), VOICES);
    }

    private static Stream<IncidentState> matters(CaseFile file, Family family) {
        return file.incidents().stream()
                .filter(incident ->
                        incident.birth().isMatter() && incident.birth().family() == family);
    }

    /** Under the commonest subject of its family; it continues the last one, which a person closed or joined elsewhere. */
    private static Beginning beginning(CaseFile file, Report report) {
        Family family = Prints.of(report).family();
        Map<String, Integer> subjects = file.incidents().stream()
                .filter(incident -> incident.birth().family() == family)
                .collect(Collectors.toMap(
                        incident -> incident.birth().subject(),
                        incident -> file.tally(incident.number()).reports(),
                        Integer::sum));
        String commonest = subjects.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(report.booked().subject());
        List<String> before =
                matters(file, family).max(Comparator.comparing(IncidentState::number)).map(file::id).stream()
                        .toList();
        String title = report.booked().standing();
        return Beginning.matter(new Filing.Matter(commonest, title == null ? family.word() : title), before);
    }

    /** What came lately and tells what a report tells, itself included. */
    private List<Member> together(CaseFile file, int matter, Report report) {
        Instant at = report.headline().eventTime();
        return file.members(matter).stream()
                .filter(Member::counts)
                .filter(member -> member.report().match().opens())
                .filter(member ->
                        Duration.between(at, member.report().headline().eventTime())
                                        .abs()
                                        .compareTo(TOGETHER)
                                <= 0)
                .filter(member -> choosing.alike(report, member.report()))
                .sorted(Comparator.comparing(
                                (Member member) -> member.report().headline().eventTime())
                        .thenComparing(Member::key))
                .toList();
    }

    /** Publishers that do not copy one another. */
    private static int voices(CaseFile file, int matter, List<Member> together) {
        return (int) together.stream()
                .filter(member -> file.tally(matter).copyOf(member.key()) == null)
                .map(member -> member.report().headline().publisher())
                .distinct()
                .count();
    }
}
