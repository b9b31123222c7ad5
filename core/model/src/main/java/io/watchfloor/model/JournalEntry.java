package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that the incident logic sees. Within a partition of the journal, offset order is the law. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Reported.class, name = "report"),
    @JsonSubTypes.Type(value = JournalEntry.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = JournalEntry.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = JournalEntry.Pulse.class, name = "pulse"),
    @JsonSubTypes.Type(value = JournalEntry.Acted.class, name = "act"),
    @JsonSubTypes.Type(value = JournalEntry.Named.class, name = "named")
})
public sealed interface JournalEntry {
    /** When the entry was made, in desk time: the record's timestamp. Journal time is the running maximum of these. */
    Instant at();

    /** A headline was matched about a pair. */
    record Reported(Instant at, Report report) implements JournalEntry {
        public Reported {
            Required.all("JournalEntry", "at", at, "report", report);
        }
    }

    /** A corrected headline no longer matches: its report counts for nothing. */
    record Withdrawn(Instant at, Pair pair, String subject, String report, Instant eventTime, String reason)
            implements JournalEntry {

        public Withdrawn {
            Required.all("JournalEntry", "at", at, "pair", pair, "subject", subject);
            Required.all("JournalEntry", "report", report, "eventTime", eventTime, "reason", reason);
        }
    }

    /** A person did something to an incident of this pair. */
    record Acted(Instant at, Act act) implements JournalEntry {
        public Acted {
            Required.all("JournalEntry", "at", at, "act", act);
        }
    }

    /**
     * An incident between two known parties that may be what an incident with an unidentified party is about.
     *
     * @param pair with the unidentified party
     * @param subject of both incidents
     * @param incident that names the party
     * @param from event time of its first report
     * @param to event time of its last report so far
     * @param gather how far apart reports of one incident may be
     * @param print of the report that says so; absent in entries of before there were prints
     */
    record Named(
            Instant at,
            Pair pair,
            String subject,
            String incident,
            Instant from,
            Instant to,
            Duration gather,
            @Nullable Print print)
            implements JournalEntry {

        public Named {
            Required.all("JournalEntry", "at", at, "pair", pair, "subject", subject, "incident", incident);
            Required.all("JournalEntry", "from", from, "to", to, "gather", gather);
        }
    }

    /**
     * Headlines came, or did not: in a window of three hours, or in several that had none.
     *
     * @param from begin of the window
     * @param to its end
     * @param part of the headlines that were counted: the number of their partition
     * @param headlines of that part in that time, beside what was told of them before
     */
    record Pulse(Instant at, Instant from, Instant to, int part, int headlines) implements JournalEntry {
        public Pulse {
            Required.all("JournalEntry", "at", at, "from", from, "to", to);
        }
    }

    /** Time passed: what falls due before {@code at} falls due now. */
    record Tick(Instant at) implements JournalEntry {
        public Tick {
            Required.all("JournalEntry", "at", at);
        }
    }
}
