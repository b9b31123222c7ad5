package io.watchfloor.proofs.year;

import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How grave the reports of each incident are, as it rises: what would call if that number alone decided. */
final class Rises implements Watcher {
    private final Map<String, Integer> highest = new HashMap<>();
    private final List<Rise> rises = new ArrayList<>();

    @Override
    public void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentReport member : outputs.reports()) {
            Gravity gravity = member.report().gravity();
            if (member.withdrawn() == null && gravity != null) {
                int before = highest.getOrDefault(member.incident(), -1);
                if (gravity.tenths() > before) {
                    highest.put(member.incident(), gravity.tenths());
                    rises.add(new Rise(
                            entry.at(),
                            member.incident(),
                            member.report().headline().id(),
                            gravity.tenths()));
                }
            }
        }
    }

    List<Rise> all() {
        return rises;
    }
}
