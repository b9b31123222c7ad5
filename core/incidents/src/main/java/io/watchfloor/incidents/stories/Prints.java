package io.watchfloor.incidents.stories;

import io.watchfloor.incidents.copies.TextPrint;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Family;
import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import io.watchfloor.model.Report;
import io.watchfloor.model.Stem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The print of a report; one that was made before there were prints gets it from its title, the same every time. */
public final class Prints {
    /** The version of prints that are made here. */
    private static final String WAY = "0";
    /** Nothing is known of how rare a word is. */
    private static final int WEIGHT = 64;

    private Prints() {}

    public static Print of(Report report) {
        Print print = report.print();
        return print == null ? ofTitle(report) : print;
    }

    private static Print ofTitle(Report report) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String word : TextPrint.contentOf(report.headline().title())) {
            String stem = Stem.of(word);
            if (stem.length() > 2 && terms.size() < Print.TERMS) {
                terms.putIfAbsent(stem, new Term(Kind.WORD, WEIGHT, stem));
            }
        }
        EventCode event = report.booked().event();
        String code = event == null ? null : event.plover();
        return new Print(
                WAY, code, Family.ofPlover(code), terms.values().stream().toList());
    }
}
