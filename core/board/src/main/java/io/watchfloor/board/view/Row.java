package io.watchfloor.board.view;

import io.watchfloor.model.Counts;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a line of the board.
 *
 * @param sort text that sorts as {@link #ORDER} does, so that a page can put a new row where it belongs
 * @param called when it last called an officer, as far as that is known
 */
public record Row(Incident incident, String sort, @Nullable Instant called) {
    /**
     * What is P1 first. Of the rest the one that turned last, where a step of precedence is worth six hours: what is immediate
     * stands before what is routine and turned half a day after it, and behind what turned later than that, so that what
     * nobody closed does not hide what happens now. What eased stands as if it were a step less. What is shelved comes last. A further report of the same changes nothing of that, and taking ownership
     * does not either, so a row does not run away from the hand that works on it.
     */
    public static final Comparator<Row> ORDER = Comparator.comparing(Row::sort);

    private static final Set<Modality> TELLING = Set.of(Modality.ASSERTED, Modality.PLANNED);
    private static final List<String> CREDIBILITY =
            List.of("confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged");
    private static final Pattern TOLD = Pattern.compile("P[1-3] [a-z-]{1,20} \\d{1,6} \\d{1,6}");
    private static final int CHAIN = 4;
    private static final int DOTS = 10;
    private static final Duration STEP = Duration.ofHours(6);
    private static final Duration NONE = Duration.ZERO;
    private static final long LAST_SECOND = 99_999_999_999L;

    public static Row of(Incident incident) {
        return of(incident, null);
    }

    static Row of(Incident incident, @Nullable Instant called) {
        Precedence now = incident.level().computed();
        IncidentStatus status = incident.course().status();
        boolean first = now == Precedence.FLASH;
        Instant stands =
                turned(incident).plus(start(now)).minus(!first && status == IncidentStatus.EASED ? STEP : NONE);
        // Eleven digits that grow as the time goes back: the latest comes first.
        String age = Long.toString(LAST_SECOND - stands.getEpochSecond());
        boolean shelved = incident.desk().shelf() != null && status != IncidentStatus.CLOSED;
        boolean eased = first && status == IncidentStatus.EASED;
        String sort = (shelved ? "9" : "0")
                + (first ? 0 : 1)
                + (status == IncidentStatus.CLOSED ? 2 : eased ? 1 : 0)
                + "-" + age + "-" + incident.id();
        return new Row(incident, sort, called);
    }

    /** How much later a routine incident has to turn to stand before one of this precedence. */
    private static Duration start(Precedence precedence) {
        return switch (precedence) {
            case FLASH, IMMEDIATE -> STEP.multipliedBy(2);
            case PRIORITY -> STEP;
            case ROUTINE -> NONE;
        };
    }

    public DeskUrgency urgency() {
        return DeskUrgency.of(incident.level().computed());
    }

    public boolean closed() {
        return incident.course().status() == IncidentStatus.CLOSED;
    }

    public @Nullable String owner() {
        return incident.desk().owner();
    }

    public Desk.@Nullable Shelf shelf() {
        return closed() ? null : incident.desk().shelf();
    }

    /** Open, nobody has it, and it is not out of sight. */
    public boolean unowned() {
        return waits(incident);
    }

    static boolean waits(Incident incident) {
        return incident.course().status() != IncidentStatus.CLOSED
                && incident.desk().owner() == null
                && incident.desk().shelf() == null;
    }

    /** A flash that went quiet, and nobody stands for it: neither signed nor closed by a person. */
    public boolean unsigned() {
        return closed()
                && incident.level().announced() == Precedence.FLASH
                && !incident.desk().answersFor(Precedence.FLASH);
    }

    /** Somebody may stand for it: as urgent as it is, nobody did so. */
    public boolean signable() {
        return unsigned()
                || (!closed()
                        && urgency() != DeskUrgency.P3
                        && !incident.desk().answersFor(incident.level().announced()));
    }

    /** Until when it is shelved, in words. */
    public String shelved() {
        Desk.Shelf shelf = shelf();
        if (shelf == null) {
            return "";
        }
        String by = "shelved by " + shelf.by();
        if (shelf.until() == null) {
            return by + " until it escalates";
        }
        return by + " until " + Times.brief(shelf.until()) + (shelf.untilEscalates() ? ", or until it escalates" : "");
    }

    /** What an officer would want to look at again for: urgency, status, corroboration and facets alone. */
    public String told() {
        return urgency() + " " + incident.course().status().word() + " "
                + incident.coverage().publishers().size() + " "
                + incident.coverage().facets().size();
    }

    /** Whether these are words such as {@link #told} gives. */
    public static boolean isTold(String words) {
        return TOLD.matcher(words).matches();
    }

    private static Instant turned(Incident incident) {
        LeadHeadline lead = incident.coverage().lead();
        return lead == null ? incident.course().opened() : lead.turned();
    }

    /** Event time of its newest turn: it opened, rose, or showed another facet. */
    public Instant turned() {
        return turned(incident);
    }

    /** Since when nobody has it: since it called, or else since it opened. */
    public Instant unownedSince() {
        return called == null ? incident.course().opened() : called;
    }

    /** The headline that says what happened, or absent of an incident without reports. */
    public @Nullable LeadHeadline lead() {
        LeadHeadline lead = incident.coverage().lead();
        Incident.TopReport latest = latest();
        return lead != null || latest == null ? lead : standsIn(latest);
    }

    /** What stands in front of a title that does not name both parties: {@code Russia–Ukraine: }; else empty. */
    public String about() {
        LeadHeadline lead = lead();
        return lead == null || NamedIn.both(incident.pair(), lead.title()) ? "" : names() + ": ";
    }

    /** What happened, between whom: the headline that says it, with both parties. */
    public String title() {
        LeadHeadline lead = lead();
        return lead == null ? names() + " " + subject() : about() + Highlights.plain(lead.title());
    }

    /** For headers of before one was chosen: the newest report that says what happened. */
    private LeadHeadline standsIn(Incident.TopReport report) {
        return new LeadHeadline(
                report.id(),
                report.published(),
                report.outlet(),
                report.title(),
                report.link(),
                report.evidence(),
                incident.course().opened(),
                "the newest report that says what happened",
                null,
                report.gloss());
    }

    /** The newest report that says something, when it is not the lead and did not come before it. */
    public Incident.@Nullable TopReport since() {
        LeadHeadline lead = lead();
        Incident.TopReport latest = latest();
        boolean said = lead == null
                || latest == null
                || latest.title().equals(lead.title())
                || latest.published().isBefore(lead.published());
        return said ? null : latest;
    }

    /** The last four facets, the newest last. */
    public List<String> chain() {
        List<String> facets = incident.coverage().facets();
        return facets.subList(Math.max(0, facets.size() - CHAIN), facets.size()).stream()
                .map(facet -> facet.replace('-', ' '))
                .toList();
    }

    public MiniStrip strip() {
        return MiniStrip.of(incident);
    }

    /** What to do next. */
    public String step() {
        return NextStep.of(incident);
    }

    /** Its credibility as the Admiralty code words it. */
    public String credibility() {
        return credibility(incident.level().credibility());
    }

    /** The words of a grade from 1 to 6. */
    public static String credibility(int grade) {
        return CREDIBILITY.get(Math.min(Math.max(grade, 1), CREDIBILITY.size()) - 1);
    }

    /** A filled dot for each independent publisher, a hollow one for each reprint; ten at most. */
    public String dots() {
        int voices = incident.coverage().publishers().size();
        int reprints = reprints();
        int filled = Math.min(voices, DOTS);
        return "●".repeat(filled) + "○".repeat(Math.min(reprints, DOTS - filled));
    }

    private int reprints() {
        Integer carriers = incident.coverage().carriers();
        return carriers == null ? 0 : Math.max(0, carriers - incident.coverage().reports());
    }

    /** {@code China–US}: the parties by short names. */
    public String names() {
        return PartyNames.brief(incident.pair());
    }

    /** The highest precedence ever announced, when it is no longer the computed one. */
    public @Nullable Precedence peak() {
        return incident.level().announced().compareTo(incident.level().computed()) > 0
                ? incident.level().announced()
                : null;
    }

    public String href() {
        return Links.incident(incident.id());
    }

    public String subject() {
        return incident.subject().replace('-', ' ');
    }

    /** The newest report in the header that says what happened or will, else the newest of any kind. */
    public Incident.@Nullable TopReport latest() {
        Incident.TopReport latest = null;
        for (Incident.TopReport report : incident.coverage().top()) {
            boolean told = tells(report);
            if (told || latest == null || !tells(latest)) {
                latest = report;
            }
        }
        return latest;
    }

    private static boolean tells(Incident.TopReport report) {
        return TELLING.contains(report.modality()) && report.title().indexOf('?') < 0;
    }

    public String direction() {
        return switch (incident.level().signal()) {
            case HOSTILE -> "↗";
            case COOPERATIVE -> "↘";
            case NEUTRAL -> "→";
        };
    }

    /** {@code 1 publisher}, {@code 4 publishers}: what corroborates, not how often it was printed. */
    public String publishers() {
        return Counts.of(incident.coverage().publishers().size(), "publisher");
    }

    /** The same with its reprints: {@code 4 publishers, 2 reprints}. */
    public String voices() {
        return publishers() + (reprints() == 0 ? "" : ", " + Counts.of(reprints(), "reprint"));
    }
}
