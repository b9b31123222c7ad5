package io.watchfloor.proofs.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A key and a filled sheet, line by line. */
final class MadeUp {
    private static final Words WORDS = new Words(Set.of("AAA", "BBB", "CCC", "CHN"), Set.of("war", "protest", "talks"));

    private final List<String> key = new ArrayList<>();
    private final List<String> sheet = new ArrayList<>();
    private final Map<Integer, Integer> told = new HashMap<>();
    private final Map<Integer, Integer> judged = new HashMap<>();

    MadeUp() {
        key.add("# made up");
        key.add("incident\ttitle\tid\tnamed\ttitles\tpair\tsubject\tlevel\trule\tsignal\tsource\ttarget\tgravity");
        sheet.add("incident\ttitle\tid\tpublished\toutlet\theadline\treports\tpairs\tone\tsubjects");
    }

    /** Our output for the next title of an incident that has fourteen. */
    MadeUp told(int incident, String pair, String subject, String signal, String source) {
        int title = told.merge(incident, 1, Integer::sum);
        key.add(String.join(
                "\t",
                Integer.toString(incident),
                Integer.toString(title),
                "h" + incident + "." + title,
                pair + "." + subject + ".1",
                "14",
                pair,
                subject,
                "routine",
                "pack/rule",
                signal,
                source,
                "-",
                "20"));
        return this;
    }

    /** What the judge says of the next title of an incident. */
    MadeUp judged(int incident, String reports, String pairs, String one, String subjects) {
        int title = judged.merge(incident, 1, Integer::sum);
        sheet.add(String.join(
                "\t",
                Integer.toString(incident),
                Integer.toString(title),
                "h" + incident + "." + title,
                "2023-05-02T10:00:00Z",
                "One",
                "something",
                reports,
                pairs,
                one,
                subjects));
        return this;
    }

    List<String> key() {
        return key;
    }

    List<String> sheet() {
        return sheet;
    }

    Judged read() {
        return read(sheet);
    }

    Judged read(List<String> filled) {
        return Judged.read(filled, "s.tsv", Key.read(key, "k.tsv"), WORDS);
    }

    SheetScore score() {
        return new SheetScore(Key.read(key, "k.tsv"), read());
    }
}
