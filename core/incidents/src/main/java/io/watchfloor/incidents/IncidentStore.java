package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
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
     * @param epoch which logic applies it, and since when; absent of stores of version 1
     */
    record Progress(long offset, Instant journalTime, @Nullable Epoch epoch) {
        public static final Progress NONE = new Progress(-1, Instant.EPOCH, new Epoch(IncidentLogic.LOGIC, 0));

        Progress reached(long next, Instant time) {
            return new Progress(next, time, epoch == null ? NONE.epoch : epoch);
        }
    }

    /**
     * What one logic made of the journal. A fold starts where it does.
     *
     * @param logic {@link IncidentLogic#LOGIC} of its time
     * @param since the first offset that it applied; above 0 where it took over what another logic had made
     */
    record Epoch(int logic, long since) {}

    /** Which pair has something falling due, and when. */
    record Due(Instant at, Pair pair) {}

    Progress progress();

    void progress(Progress progress);

    /** When headlines did not come. */
    Outages outages();

    void outages(Outages changed);

    Optional<Case> find(Pair pair);

    void put(Case changed);

    void remove(Case gone);

    /** All incidents of a pair that are kept, by number. */
    List<IncidentState> incidents(Pair pair);

    void put(Pair pair, IncidentState incident);

    void remove(Pair pair, IncidentState incident);

    /** Puts a member in the place of what was known of its report in its incident. */
    void put(Member member);

    /** Takes a member from where it stands: pair, incident, report and subject. */
    void remove(Member member);

    /** All members of all incidents of a pair and all that wait, in any order. */
    List<Member> members(Pair pair);

    /** Whether a command has been answered for an incident. */
    boolean answered(String incident, String command);

    void putAnswered(String incident, String command);

    void forgetAnswered(String incident);

    /** What is remembered of a pair, to say how new something is. */
    Optional<PairMemory> memory(Pair pair);

    void put(Pair pair, PairMemory memory);

    Optional<CorrelatedReports> matches(Pair pair, String correlation);

    void put(CorrelatedReports matches);

    /** The first thing that falls due before a time, by (time, pair). */
    Optional<Due> firstDueBefore(Instant time);

    /** Moves a pair in the index of what falls due; absent times are not in it. */
    void reschedule(Pair pair, @Nullable Instant old, @Nullable Instant next);
}
