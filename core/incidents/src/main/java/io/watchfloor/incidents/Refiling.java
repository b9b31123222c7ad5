package io.watchfloor.incidents;

import io.watchfloor.model.Answer;
import io.watchfloor.model.Desk.Closure;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import java.util.List;

/** What is done alike when reports are put elsewhere and when they are put back. */
final class Refiling {
    private Refiling() {}

    static void refuse(Publishing publishing, Step step, CaseFile file, IncidentState state, Answer answer) {
        Facts before = Filing.facts(step, file, state);
        publishing.publish(step, file, before, state, Turn.answered(step, answer), List.of());
    }

    /** Closed for good as a duplicate of another, to which it points for ever. */
    static IncidentState ended(IncidentState state, String into, String by, Precedence computed, Step step) {
        Closure closure = new Closure(by, step.now(), Disposition.DUPLICATE, computed);
        return state.joinedInto(into).but(draft -> draft.desk = Desks.closed(Desks.owned(state.desk(), null), closure));
    }

    /** Tells memberships where reports were that stand elsewhere now. */
    static void leave(Step step, CaseFile file, int from, List<Member> gone, String where) {
        String id = file.id(file.incident(from).orElseThrow());
        for (Member member : gone) {
            Report report = member.report();
            // The same headline may stand there under another subject too.
            step.outputs()
                    .reports()
                    .add(file.memberOf(from, report.id())
                            .map(file::published)
                            .orElseGet(() -> new IncidentReport(id, member.since(), where, null, report)));
        }
    }

    static List<String> keys(List<Member> members) {
        return members.stream().map(Member::key).toList();
    }
}
