package io.watchfloor.incidents;

import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the incident logic remembers of one journal partition. Memory and Kafka Streams hold it in the same way. */
public interface IncidentStore {

    /**
     * How far the journal has been applied.
     *
     * @param offset of the last applied entry, -1 before the first
     * @param journalTime the latest time of any applied entry
     */
    record Progress(long offset, Instant journalTime) {
        public static final Progress NONE = new Progress(-1, Instant.EPOCH);
    }

    /** Which case has something falling due, and when. */
    record Due(Instant at, Pair pair, String subject) {}

    Progress progress();

    void progress(Progress progress);

    Optional<Case> find(Pair pair, String subject);

    /** Subjects of the pair that have a case, in the order of their names. */
    List<String> subjects(Pair pair);

    void put(Case changed);

    void remove(Case gone);

    void put(Member member);

    void remove(Member member);

    /** All members of all incidents of a case and all that wait, in any order. */
    List<Member> members(Pair pair, String subject);

    /** Whether a command has been answered for an incident. */
    boolean answered(String incident, String command);

    void putAnswered(String incident, String command);

    void forgetAnswered(String incident);

    /** What is remembered of a pair, to say how new something is. */
    Optional<PairMemory> memory(Pair pair);

    void put(Pair pair, PairMemory memory);

    Optional<CorrelatedReports> matches(Pair pair, String correlation);

    void put(CorrelatedReports matches);

    /** The first thing that falls due before a time, by (time, pair, subject). */
    Optional<Due> firstDueBefore(Instant time);

    /** Moves a case in the index of what falls due; absent times are not in it. */
    void reschedule(Pair pair, String subject, @Nullable Instant old, @Nullable Instant next);
}
