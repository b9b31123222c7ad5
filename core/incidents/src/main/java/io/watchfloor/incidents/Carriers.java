package io.watchfloor.incidents;

import io.watchfloor.incidents.Voices.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report and all who carry its text, as far as it counts.
 *
 * @param lead shown for all of them
 * @param earliest the one that the others are copies of
 * @param voice the one independent voice of them, when one says that it happened: the wire if one is known, else whoever
 *     was first
 * @param count of all, copies included
 */
record Carriers(Entry lead, Entry earliest, @Nullable Voice voice, int count) {

    static Carriers of(List<Entry> copies) {
        Entry lead = copies.get(0);
        Entry earliest = lead;
        Entry speaks = null;
        Entry first = null;
        for (Entry copy : copies) {
            lead = Entry.MATTERS_MOST.compare(copy, lead) < 0 ? copy : lead;
            earliest = copy.earlierThan(earliest) ? copy : earliest;
            if (copy.says()) {
                first = first == null || copy.earlierThan(first) ? copy : first;
                speaks = speaks == null || speaksBefore(copy, speaks) ? copy : speaks;
            }
        }
        Voice voice = speaks == null || first == null
                ? null
                : new Voice(
                        speaks.report.headline().publisher(),
                        first.at(),
                        speaks.report.headline().reliability(),
                        lead.report.id());
        return new Carriers(lead, earliest, voice, copies.size());
    }

    private static boolean speaksBefore(Entry one, Entry other) {
        boolean wire = Boolean.TRUE.equals(one.report.headline().wire());
        return wire == Boolean.TRUE.equals(other.report.headline().wire()) ? one.earlierThan(other) : wire;
    }
}
