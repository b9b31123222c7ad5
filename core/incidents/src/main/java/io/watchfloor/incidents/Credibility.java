package io.watchfloor.incidents;

import java.util.ArrayList;
import java.util.List;

/**
 * Admiralty credibility of an incident, 1 (confirmed) to 6 (cannot be judged), and why. The table:
 *
 * <pre>
 * three publishers, or two and an official of a party    1
 * two publishers                                         2
 * one of reliability A or B                              3
 * one of reliability C to E                              4
 * one, and denied by a party                             5
 * one of reliability F, or none                          6
 * denied by a party, or by officials of a third state    one worse
 * </pre>
 */
record Credibility(int grade, List<String> arithmetic) {
    private static final int CONTRADICTED = 5;
    private static final int CANNOT_BE_JUDGED = 6;

    static Credibility of(Tally tally) {
        List<String> lines = new ArrayList<>();
        int voices = tally.voices.count();
        int grade = undenied(tally, voices, lines);
        if (!tally.denials.isEmpty()) {
            String who = String.join(", ", tally.denials.inOrder());
            grade = voices == 1 ? CONTRADICTED : Math.min(CANNOT_BE_JUDGED, grade + 1);
            lines.add("credibility " + grade + ": denied by " + who);
        } else if (tally.deniedElsewhere()) {
            grade = Math.min(CANNOT_BE_JUDGED, grade + 1);
            lines.add("credibility " + grade + ": denied by officials of a third state");
        }
        return new Credibility(grade, lines);
    }

    private static int undenied(Tally tally, int voices, List<String> lines) {
        int grade;
        String why;
        if (voices >= 3) {
            grade = 1;
            why = voices + " independent publishers";
        } else if (voices == 2) {
            grade = tally.official() ? 1 : 2;
            why = tally.official()
                    ? "two independent publishers and an official of a party"
                    : "two independent publishers";
        } else if (voices == 1) {
            String reliability = tally.voices.onlyReliability();
            grade = switch (reliability) {
                case "A", "B" -> 3;
                case "C", "D", "E" -> 4;
                default -> CANNOT_BE_JUDGED;
            };
            why = "one publisher of reliability " + reliability;
        } else {
            grade = CANNOT_BE_JUDGED;
            why = "no publisher says that it happened";
        }
        lines.add("credibility " + grade + ": " + why);
        return grade;
    }
}
