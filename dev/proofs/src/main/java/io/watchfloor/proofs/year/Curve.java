package io.watchfloor.proofs.year;

import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What calls if one number decides and is moved: an incident calls once, when it first reaches the number. */
final class Curve {
    private static final int HIGHEST = 400;

    private Curve() {}

    /** The calls at a number; incidents of several pairs that one headline lifts are one call. */
    static List<Call> at(int number, List<Rise> rises) {
        Set<String> called = new HashSet<>();
        Map<String, Call> calls = new LinkedHashMap<>();
        for (Rise rise : rises) {
            if (rise.value() >= number && called.add(rise.incident())) {
                calls.merge(rise.headline(), call(rise), Curve::together);
            }
        }
        return List.copyOf(calls.values());
    }

    private static Call call(Rise rise) {
        return new Call(
                rise.at(), Precedence.IMMEDIATE, List.of(rise.incident()), rise.headline(), "curve", rise.value());
    }

    private static Call together(Call first, Call sibling) {
        List<String> incidents = new ArrayList<>(first.incidents());
        incidents.addAll(sibling.incidents());
        return new Call(first.at(), first.level(), incidents, first.headline(), first.term(), first.points());
    }

    /**
     * The lowest number whose calls do not cost more than a budget.
     *
     * @param cost of some calls, such as how many a week of the open months they make
     */
    static int within(double budget, List<Rise> rises, ToDoubleFunction<List<Call>> cost) {
        int number = 0;
        while (number < HIGHEST && cost.applyAsDouble(at(number, rises)) > budget) {
            number++;
        }
        return number;
    }
}
