package io.watchfloor.board.view;

import io.watchfloor.files.labels.Matcher;
import io.watchfloor.files.labels.MatcherParser;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Silence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Values in a silence that no incident can have: a slip of the pen keeps back nothing, and nobody is told. */
public final class SilencedValues {
    private SilencedValues() {}

    /**
     * A line for each of them, with what was probably meant.
     *
     * @param subjects of the newest book; empty when none is known, and then any will do
     */
    public static List<String> faults(Silence silence, Collection<String> subjects) {
        List<String> faults = new ArrayList<>();
        for (String text : silence.matchers()) {
            for (Matcher matcher : MatcherParser.parse(text, (offset, error) -> {})) {
                if (matcher.operator() == Matcher.Operator.EQUAL || matcher.operator() == Matcher.Operator.NOT_EQUAL) {
                    fault(matcher.label(), matcher.value(), subjects, faults);
                }
            }
        }
        return faults;
    }

    private static void fault(String label, String value, Collection<String> subjects, List<String> faults) {
        switch (label) {
            case "subject" -> among(label, value, subjects, faults);
            case "state" -> among(label, value, PartyNames.codes(), faults);
            case "precedence" ->
                among(
                        label,
                        value,
                        Arrays.stream(Precedence.values()).map(Precedence::word).toList(),
                        faults);
            case "signal" ->
                among(
                        label,
                        value,
                        Arrays.stream(Signal.values()).map(Signal::word).toList(),
                        faults);
            case "pair" -> pair(value, faults);
            default -> {}
        }
    }

    private static void pair(String value, List<String> faults) {
        try {
            Pair pair = Pair.parse(value);
            Set<String> codes = PartyNames.codes();
            among("pair", pair.first(), codes, faults);
            among("pair", pair.second(), codes, faults);
            if (faults.isEmpty() && !pair.toString().equals(value)) {
                faults.add("pair=" + value + " keeps back nothing (did you mean " + pair + "?)");
            }
        } catch (IllegalArgumentException e) {
            faults.add("pair=" + value + ": " + e.getMessage());
        }
    }

    private static void among(String label, String value, Collection<String> known, List<String> faults) {
        if (!known.isEmpty() && !known.contains(value)) {
            faults.add(label + " '" + value + "' is not known" + Nearest.hint(value, known));
        }
    }
}
