package io.watchfloor.bench.incidents;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import io.watchfloor.model.Report.HeadlineRef;
import io.watchfloor.model.Report.Parties;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reports;
import io.watchfloor.rules.tagging.Tagger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reports about as many pairs as are asked for, each as the house's rules make one of a real expulsion. */
final class DrawnReports {
    private static final int LETTERS = 26;
    /** Enough codes of three letters for 100,000 pairs. */
    private static final int PARTIES = 450;

    private final Random random = new Random(11);
    private final Report template;
    private int made;

    DrawnReports() {
        CompiledBook book = CompiledBook.compile(ConfigBook.read(Home.find()));
        Instant at = Instant.parse("2023-02-01T00:00:00Z");
        Headline headline = new Headline(
                "h",
                1,
                "bench",
                "BBC News",
                "France expels German ambassador in a row over a pipeline",
                null,
                null,
                "en",
                at,
                at,
                false,
                List.of(),
                null,
                Map.of());
        this.template =
                Reports.of(headline, Tagger.tag(headline, book), book).reports().get(0);
    }

    /** The next report about the pair of an incident. */
    Report of(int incident, Instant at) {
        String id = "h" + made++;
        HeadlineRef of = template.headline();
        HeadlineRef headline = new HeadlineRef(
                id,
                of.revision(),
                at,
                at,
                of.outlet(),
                of.publisher(),
                of.wire(),
                of.reliability(),
                of.title() + ", day " + made + " of " + incident,
                of.link(),
                of.backfill(),
                of.gloss());
        Parties its = template.parties();
        Parties parties = new Parties(
                pair(incident),
                its.signal(),
                its.source(),
                its.target(),
                its.rolesKnown(),
                its.implied(),
                its.affected(),
                its.awaits(),
                its.reactions());
        String report = id + "/" + template.match().rule();
        return new Report(report, headline, template.match(), parties, template.booked(), template.gravity());
    }

    int anyOf(int incidents) {
        return random.nextInt(incidents);
    }

    private static Pair pair(int incident) {
        int first = 0;
        int left = incident;
        for (int others = PARTIES - 1; left >= others; others--) {
            left -= others;
            first++;
        }
        return Pair.parse(code(first) + "-" + code(first + 1 + left));
    }

    private static String code(int party) {
        return "" + (char) ('A' + party / LETTERS / LETTERS) + (char) ('A' + party / LETTERS % LETTERS)
                + (char) ('A' + party % LETTERS);
    }
}
