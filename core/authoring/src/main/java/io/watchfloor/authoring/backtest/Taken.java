package io.watchfloor.authoring.backtest;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reports;
import io.watchfloor.rules.tagging.Tagger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a book takes from a headline. A plain function of the two, so that headlines can be taken on many threads.
 *
 * @param reports what goes to the incidents, one for each pair
 */
public record Taken(Headline headline, Tags tags, List<Report> reports) {

    /** Matches the headline and makes its reports as the topology would; what else it names is not looked for. */
    public static Taken by(CompiledBook book, Headline headline) {
        return by(List.of(book), headline).get(0);
    }

    /** What each of several books takes from it, at less cost than one by one where they read with one reader. */
    public static List<Taken> by(List<CompiledBook> books, Headline headline) {
        List<Tags> tags = Tagger.tagMatches(headline, books);
        List<Taken> taken = new ArrayList<>(books.size());
        for (int i = 0; i < books.size(); i++) {
            Tags found = tags.get(i);
            taken.add(new Taken(
                    headline, found, Reports.of(headline, found, books.get(i)).reports()));
        }
        return taken;
    }

    /** The same as people hear of it: without reports of experimental rules. */
    public Taken heard() {
        return new Taken(
                headline,
                tags,
                reports.stream()
                        .filter(report -> report.match().status() != RuleStatus.EXPERIMENTAL)
                        .toList());
    }
}
