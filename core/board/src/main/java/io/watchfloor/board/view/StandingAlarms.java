package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * What has stood on the desk for too long. Alarm management wants few alarms that stand for a day, and none that nobody
 * took; routine incidents of ours may well last for weeks, so only P1 and P2 count.
 *
 * @param days P1 and P2 that opened more than a day ago
 * @param unowned those of them that nobody has
 * @param shelved incidents of any urgency that are out of sight
 */
public record StandingAlarms(int days, int unowned, int shelved) {
    /** No more than this should stand for a day. */
    public static final int FEW = 5;
    /** No more than this should be out of sight. */
    public static final int MOST_SHELVED = 30;

    private static final Duration DAY = Duration.ofHours(24);

    static StandingAlarms of(Collection<Incident> incidents, Instant now) {
        int days = 0;
        int unowned = 0;
        int shelved = 0;
        for (Incident incident : incidents) {
            if (incident.course().status() == IncidentStatus.CLOSED) {
                continue;
            }
            shelved += incident.desk().shelf() == null ? 0 : 1;
            boolean urgent = DeskUrgency.of(incident.level().computed()) != DeskUrgency.P3;
            if (urgent && incident.course().opened().plus(DAY).isBefore(now)) {
                days++;
                unowned += Row.waits(incident) ? 1 : 0;
            }
        }
        return new StandingAlarms(days, unowned, shelved);
    }
}
