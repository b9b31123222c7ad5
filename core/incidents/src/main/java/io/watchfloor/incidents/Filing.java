package io.watchfloor.incidents;

import io.watchfloor.incidents.stories.Course;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a report where it was decided that it goes, and tells of it. */
final class Filing {
    private final PairMemories pairs;
    private final Choosing choosing;
    private final Publishing publishing;

    Filing(PairMemories pairs, Choosing choosing, Publishing publishing) {
        this.pairs = pairs;
        this.choosing = choosing;
        this.publishing = publishing;
    }

    /**
     * Where a corrected report was.
     *
     * @param facts of its incident as it was published last; what changed is told against it, so that a corrected text
     *     that says the same is no news
     */
    record Old(int incident, @Nullable Facts facts, @Nullable Member member, @Nullable String judged) {
        static final Old NONE = new Old(Member.WAITING, null, null, null);
    }

    /**
     * How an incident begins.
     *
     * @param correlation that raises it, or absent
     * @param matter the standing matter whose daily course it takes, or absent
     * @param continued ids of what it continues
     * @param moved members that stand elsewhere and make it; none when the report comes anew
     */
    record Beginning(
            @Nullable String correlation, @Nullable Matter matter, List<String> continued, List<Member> moved) {
        static Beginning continuing(Optional<String> continued) {
            return new Beginning(null, null, continued.stream().toList(), List.of());
        }

        static Beginning raised(String correlation) {
            return new Beginning(correlation, null, List.of(), List.of());
        }

        static Beginning matter(Matter matter, List<String> continued) {
            return new Beginning(null, matter, continued, List.of());
        }

        static Beginning of(List<Member> moved) {
            return new Beginning(null, null, List.of(), moved);
        }
    }

    /** The subject in its id, and what it is called. */
    record Matter(String subject, String title) {}

    static Facts facts(Step step, CaseFile file, IncidentState incident) {
        return Facts.of(incident, file.tally(incident.number()), step.now());
    }

    /** What it is worth is decided now, once, by what is remembered of its pair. */
    private Member member(Step step, Report report) {
        return Member.of(Member.WAITING, step.now(), report, null).worth(pairs.weigh(report));
    }

    int await(Step step, CaseFile file, Report report) {
        file.put(member(step, report));
        file.change(file.now()
                .waits(new Case.Waiting(
                        report.id(),
                        report.booked().subject(),
                        report.headline().eventTime(),
                        report.headline()
                                .eventTime()
                                .plus(report.booked().gather())
                                .plus(Case.LATE),
                        false,
                        null)));
        return Member.WAITING;
    }

    /** A corrected report is taken out of its incident before its new text is placed. */
    Old takeOut(Step step, CaseFile file, Member known) {
        Facts facts = file.incident(known.incident())
                .map(incident -> facts(step, file, incident))
                .orElse(null);
        file.remove(known);
        file.change(file.now().noLongerWaits(known.key()));
        file.incident(known.incident()).ifPresent(incident -> file.put(file.spanned(incident)));
        return new Old(known.incident(), facts, known, known.judged());
    }

    /** A corrected report that went elsewhere is told to be gone where it was. */
    void leave(Step step, CaseFile file, Old old, int number) {
        if (old.incident() != number && old.member() != null) {
            leave(
                    step,
                    file,
                    old.incident(),
                    old.facts(),
                    List.of(old.member()),
                    "its corrected text belongs elsewhere");
        }
    }

    private void leave(Step step, CaseFile file, int from, @Nullable Facts before, List<Member> gone, String reason) {
        Optional<IncidentState> left = file.incident(from);
        if (left.isEmpty() || gone.isEmpty()) {
            return;
        }
        String id = file.id(left.get());
        gone.forEach(member ->
                step.outputs().reports().add(new IncidentReport(id, member.joinedAt(), reason, null, member.report())));
        Member last = gone.get(gone.size() - 1);
        publishing.publish(
                step,
                file,
                before,
                left.get(),
                Turn.noticed(step, last.report().headline().eventTime()),
                List.of());
    }

    int join(Step step, CaseFile file, Old old, IncidentState incident, Report report, Placed why) {
        Facts before =
                old.facts() != null && old.incident() == incident.number() ? old.facts() : facts(step, file, incident);
        Moved moved = old.member() != null && old.incident() == incident.number()
                ? old.member().moved()
                : null;
        Member member = member(step, report)
                .joins(incident.number(), step.now(), why)
                .judged(old.judged())
                .moved(moved);
        file.put(member);
        publishing.publish(step, file, before, incident, Turn.reported(step, report), List.of(member.key()));
        return incident.number();
    }

    /** A new incident takes the reports that waited for it, early ones first. */
    int open(Step step, CaseFile file, Old old, Report report, Beginning how, Placed why) {
        int from = how.moved().isEmpty() ? Member.WAITING : how.moved().get(0).incident();
        Facts before =
                file.incident(from).map(state -> facts(step, file, state)).orElse(null);
        Birth birth = birth(file, report, how);
        int number = file.now().opened();
        List<Member> first =
                how.moved().isEmpty() ? List.of(member(step, report).judged(old.judged())) : how.moved();
        List<String> joined = new ArrayList<>();
        for (Member member : first) {
            file.put(member.joins(number, step.now(), why));
            joined.add(member.key());
        }
        IncidentState opened = file.spanned(
                IncidentState.opened(number, birth, report.headline().eventTime()));
        file.put(opened);
        Optional<Member> next = following(file, opened);
        while (next.isPresent()) {
            Member member = next.get();
            file.put(member.joins(number, step.now(), Placed.by("waited")));
            file.change(file.now().noLongerWaits(member.key()));
            joined.add(member.key());
            opened = file.spanned(opened);
            next = following(file, opened);
        }
        IncidentState last = opened;
        IncidentState within = choosing.crisis(file, last, report)
                .map(crisis -> new Link(LinkKind.PART_OF, file.id(crisis)))
                .map(last::linked)
                .orElse(last);
        publishing.publish(step, file, null, within, Turn.reported(step, report), joined);
        leave(step, file, from, before, how.moved(), "moved to " + file.now().incidentId(birth));
        return number;
    }

    static Birth birth(CaseFile file, Report report, Beginning how) {
        Matter matter = how.matter();
        String subject = matter == null ? report.booked().subject() : matter.subject();
        Duration gather = matter == null ? report.booked().gather() : Course.QUIET;
        file.open(subject);
        return new Birth(
                subject,
                file.now().numbered(subject),
                gather,
                Prints.of(report).family(),
                how.continued(),
                how.correlation(),
                matter == null ? null : matter.title());
    }

    private Optional<Member> following(CaseFile file, IncidentState opened) {
        if (!opened.birth().tells()) {
            return Optional.empty();
        }
        return file.now().waiting().stream()
                .filter(waiting -> !waiting.affected() && file.reaches(opened, waiting.eventTime()))
                .flatMap(waiting -> file.member(waiting.key()).stream())
                .filter(member -> !member.isMark()
                        || member.report()
                                .booked()
                                .subject()
                                .equals(opened.birth().subject()))
                .filter(member -> choosing.resembles(file, opened, member.report()))
                .findFirst();
    }
}
