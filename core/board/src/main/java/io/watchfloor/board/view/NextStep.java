package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import java.util.Map;

/** What an officer does next about what its title says: what its rule says, else what its subject asks for; a verb and an object. */
public final class NextStep {
    private static final String ELSE = "Find the statements of both governments, and a second source";
    private static final Map<String, String> BY_SUBJECT = Map.ofEntries(
            Map.entry("official-visit", "Ask both foreign ministries whether a new date is sought"),
            Map.entry("contact-cut", "Find which channels still work, and who cut the one that does not"),
            Map.entry("protest", "Find the other side's statement, and who was summoned or recalled by whom"),
            Map.entry("airspace", "Ask the air defence that tracks it for position, height and origin"),
            Map.entry("human-rights", "Read the finding itself, and the answer of the state it names"),
            Map.entry("detention", "Ask the embassy for name, charge and consular access"),
            Map.entry("interference", "Find who charges whom, and whether diplomats are named"),
            Map.entry("arms", "Find what is sent, by when, and who objects"),
            Map.entry("sanctions", "Read the list that was published, and the date it takes force"),
            Map.entry("trade", "Find the goods, the rate and the date, and the answer of the other side"),
            Map.entry("narcotics", "Find the seizure or charge, and which agencies work together"),
            Map.entry(
                    "posture",
                    "Find place, units and end of the exercise or launch, and warnings to ships and aircraft"),
            Map.entry("maritime", "Find position, flags and damage, and call the coast guards of both"),
            Map.entry("war", "Find place, weapon and dead, and whether the other side says it will answer"),
            Map.entry("cyber", "Find who was hit, who is blamed and by whom"),
            Map.entry("border", "Find which crossings or flights are shut, and until when"),
            Map.entry("threat", "Find the act that is threatened, its condition and its date"),
            Map.entry("statement", "Compare the words with what the same office said before"),
            Map.entry("talks", "Find place, rank and agenda, and whether the other side confirms"),
            Map.entry("aid", "Find what is sent, and whether the receiver accepts it"),
            Map.entry("visit", "Find dates and rank, and whether both capitals confirm"));

    private NextStep() {}

    /** One sentence without a full stop. */
    public static String of(Incident incident) {
        String action = incident.booked().action();
        if (action != null && !action.isBlank()) {
            return action;
        }
        LeadHeadline lead = incident.coverage().lead();
        String subject = lead == null || lead.subject() == null ? incident.subject() : lead.subject();
        return BY_SUBJECT.getOrDefault(subject, ELSE);
    }
}
