package io.watchfloor.board.view;

import io.watchfloor.model.Counts;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a line of the board.
 *
 * @param sort text that sorts as {@link #ORDER} does, so that a page can put a new row where it belongs
 */
public record Row(Incident incident, String sort) {
    /**
     * Most urgent first, and within one urgency the one opened last; what is shelved comes last. Further reports change
     * nothing of that, and taking ownership does not either, so a row does not run away from the hand that works on it.
     */
    public static final Comparator<Row> ORDER = Comparator.comparing(Row::sort);

    private static final List<Precedence> MOST_URGENT_FIRST =
            List.of(Precedence.FLASH, Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE);
    private static final List<IncidentStatus> LIVELIEST_FIRST =
            List.of(IncidentStatus.OPEN, IncidentStatus.EASED, IncidentStatus.CLOSED);
    private static final Set<Modality> TELLING = Set.of(Modality.ASSERTED, Modality.PLANNED);
    private static final long LAST_SECOND = 99_999_999_999L;

    public static Row of(Incident incident) {
        // Eleven digits that grow as the time of opening goes back: the latest comes first.
        String age = Long.toString(LAST_SECOND - incident.course().opened().getEpochSecond());
        boolean shelved = incident.desk().shelf() != null && incident.course().status() != IncidentStatus.CLOSED;
        String sort = (shelved ? "9" : "0")
                + MOST_URGENT_FIRST.indexOf(incident.level().computed())
                + LIVELIEST_FIRST.indexOf(incident.course().status())
                + "-" + age + "-" + incident.id();
        return new Row(incident, sort);
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

    /** What an officer would want to look at again for: it changes with urgency, status and corroboration alone. */
    public String told() {
        return urgency() + " " + incident.course().status().word() + " "
                + incident.coverage().publishers().size();
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
            boolean told = TELLING.contains(report.modality());
            if (told || latest == null || !TELLING.contains(latest.modality())) {
                latest = report;
            }
        }
        return latest;
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
}
