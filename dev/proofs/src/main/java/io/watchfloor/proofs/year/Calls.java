package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.model.JournalEntry;
import java.util.List;
import java.util.Objects;

/** The calls of a fold, by the rule that alerts goes by: one happening calls once, and names the incidents that join it. */
final class Calls implements Watcher {
    private final CallLog log = new CallLog();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        outputs.events().forEach(log::take);
    }

    /** All of them, in the order in which they were made. */
    List<Call> all() {
        return log.lines().stream().map(Calls::call).toList();
    }

    /** How many happenings they are about. */
    int happenings() {
        return (int) log.made().stream().map(CallLog.Made::happening).distinct().count();
    }

    private static Call call(CallLine line) {
        return new Call(
                line.at(),
                line.level(),
                line.incidents(),
                line.headline(),
                Objects.requireNonNullElse(line.term(), ""),
                line.points());
    }
}
