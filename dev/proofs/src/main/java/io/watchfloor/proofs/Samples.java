package io.watchfloor.proofs;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.names.OpenNlpNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what comes out of the samples against samples/expected. */
public final class Samples {
    private Samples() {}

    /**
     * What was found.
     *
     * @param broken every expectation that does not hold
     */
    public record Result(int headlines, int incidents, long lookedFor, int knownMisses, List<String> broken) {
        @Override
        public String toString() {
            return headlines + " sample headlines, " + incidents + " incidents; " + lookedFor
                    + " expected ones looked for, " + knownMisses + " known misses, " + broken.size()
                    + " expectations broken";
        }
    }

    public static Result check(Home home) throws IOException {
        CompiledBook book = CompiledBook.compile(ConfigBook.read(home), OpenNlpNames.shipped());
        Set<String> rules = book.rules().rules().stream()
                .map(rule -> rule.id().substring(rule.id().indexOf('/') + 1))
                .collect(Collectors.toSet());
        SampleFortnight fortnight = SampleFortnight.run(home.samples(), book);
        Expectations expected = Expectations.read(home.samples().resolve("expected/incidents.yaml"));
        return new Result(
                fortnight.titles().size(),
                fortnight.incidents().size(),
                expected.lookedFor(rules),
                expected.misses().size(),
                expected.broken(fortnight, rules));
    }
}
