package io.watchfloor.authoring;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.GravityExample;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.gravity.Weighing;
import io.watchfloor.rules.tagging.Gravities;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the headlines that the table of acts is tested with: by the table alone, so that no rule changes what they give. */
public final class GravityTests {
    /** What the test of an act says in place of a rule: this, and the act. */
    static final String ACT = "act ";

    private GravityTests() {}

    /** The outcome of every test of every act, in the order of the file; none when the book has no table. */
    public static List<Outcome> run(CompiledBook book) {
        return book.urgency()
                .map(table -> table.examples().stream()
                        .map(example -> run(example, table, book))
                        .toList())
                .orElse(List.of());
    }

    private static Outcome run(GravityExample example, UrgencyTable table, CompiledBook book) {
        String place = example.place().file() + ":" + example.place().line() + ":"
                + example.place().column();
        String fault = fault(example, table, book).orElse(null);
        return new Outcome(
                ACT + example.act(), example.hit() ? "hit" : "miss", example.title(), place, fault == null, fault);
    }

    /** What differs from the author's word. */
    static Optional<String> fault(GravityExample example, UrgencyTable table, CompiledBook book) {
        Instant noon = example.date().atTime(12, 0).toInstant(ZoneOffset.UTC);
        Headline headline = Headline.of("test", "test", "test", example.title(), null, null, noon);
        Gravity gravity = Weighing.of(table, Gravities.ofTitleAlone(headline, book));
        List<String> faults = new ArrayList<>();
        if (example.hit() != example.act().equals(gravity.act())) {
            faults.add("act " + gravity.act() + (example.hit() ? ", expected " + example.act() : " leads"));
        }
        if (gravity.tenths() < example.least() || gravity.tenths() > example.most()) {
            faults.add("gravity " + gravity.tenths() + ", expected " + example.least() + ".." + example.most());
        }
        if (example.news() != null && example.news() != gravity.news()) {
            faults.add("news " + gravity.news().word() + ", expected "
                    + example.news().word());
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }
}
