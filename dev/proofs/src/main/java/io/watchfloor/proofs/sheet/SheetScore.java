package io.watchfloor.proofs.sheet;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.LabelledPair;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How many incidents are all right by a filled sheet, and what is wrong with the others. Totals, no incident. */
public final class SheetScore {
    private static final double BAR = .75;

    /** What can be wrong with an incident; several may be. */
    enum Wrong {
        NO_REPORT("a title that reports nothing between states"),
        OTHER_PAIR("a title that reports another pair"),
        OTHER_SIGN("a title with another sign"),
        TWO_HAPPENINGS("titles of two happenings");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }
    }

    private final List<Set<Wrong>> wrong = new ArrayList<>();
    private int subjects;
    private int withSubject;
    private int several;
    private int severalAsOne;
    private int larger;
    private int titles;
    private int rightTitles;
    private int doers;
    private int rightDoers;

    /** @param judged of the same sheet as the key */
    public SheetScore(Key key, Judged judged) {
        key.incidents()
                .forEach((number, told) ->
                        add(told, Objects.requireNonNull(judged.incidents().get(number))));
    }

    private void add(Key.Entry told, Judged.Verdict verdict) {
        Set<Wrong> found = EnumSet.noneOf(Wrong.class);
        if (!verdict.one()) {
            found.add(Wrong.TWO_HAPPENINGS);
        }
        verdict.titles().forEach((number, pairs) -> {
            Key.Told report = told.titles().get(number - 1);
            List<LabelledPair> ofPair =
                    pairs.stream().filter(pair -> pair.isOf(told.pair())).toList();
            boolean right = false;
            if (pairs.isEmpty()) {
                found.add(Wrong.NO_REPORT);
            } else if (ofPair.isEmpty()) {
                found.add(Wrong.OTHER_PAIR);
            } else if (ofPair.stream().noneMatch(pair -> isOf(pair, report.signal()))) {
                found.add(Wrong.OTHER_SIGN);
            } else {
                right = true;
            }
            titles++;
            rightTitles += right ? 1 : 0;
            addDoer(ofPair, report);
        });
        boolean subject = verdict.subjects().contains(told.subject());
        wrong.add(found);
        subjects += subject ? 1 : 0;
        withSubject += subject && found.isEmpty() ? 1 : 0;
        boolean many = told.titles().size() > 1;
        several += many ? 1 : 0;
        severalAsOne += many && verdict.one() ? 1 : 0;
        larger += told.all() > told.titles().size() ? 1 : 0;
    }

    private void addDoer(List<LabelledPair> ofPair, Key.Told report) {
        if (ofPair.isEmpty() || ofPair.stream().anyMatch(LabelledPair::together)) {
            return;
        }
        String source = report.source();
        doers++;
        rightDoers +=
                source != null && ofPair.stream().anyMatch(pair -> pair.source().equals(LabelledPair.coded(source)))
                        ? 1
                        : 0;
    }

    private static boolean isOf(LabelledPair pair, Signal signal) {
        return Objects.requireNonNullElse(pair.signal(), Signal.NEUTRAL) == signal;
    }

    /** How many incidents are all right. */
    Share allRight() {
        return Share.of(wrong.stream().filter(Set::isEmpty).count(), wrong.size());
    }

    /** How many incidents have this wrong. */
    long with(Wrong what) {
        return wrong.stream().filter(found -> found.contains(what)).count();
    }

    /** The table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d incidents, %d titles; incidents with more titles than were judged: %d",
                wrong.size(),
                titles,
                larger));
        lines.add(line("all right (bar " + BAR + ")", allRight()));
        lines.add(line("all right, and the subject", Share.of(withSubject, wrong.size())));
        lines.add("wrong, of all incidents; one may have several");
        for (Wrong what : Wrong.values()) {
            lines.add(line("  " + what.words, Share.of(with(what), wrong.size())));
        }
        lines.add(line("  another subject", Share.of(wrong.size() - subjects, wrong.size())));
        lines.add(line("one happening, of incidents of several titles", Share.of(severalAsOne, several)));
        lines.add(line("titles that report the pair with the sign", Share.of(rightTitles, titles)));
        lines.add(line("who acts, of titles in which one of the pair does", Share.of(rightDoers, doers)));
        return lines;
    }

    private static String line(String what, Share share) {
        return String.format(Locale.ROOT, "%-50s %s", what, share);
    }
}
