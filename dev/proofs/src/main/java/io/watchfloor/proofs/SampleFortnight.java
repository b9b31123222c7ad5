package io.watchfloor.proofs;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.demo.SampleFeed;
import io.watchfloor.cli.demo.SampleServer;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.ingest.schedule.FeedState;
import io.watchfloor.ingest.schedule.PollOutcome;
import io.watchfloor.ingest.schedule.Polls;
import io.watchfloor.ingest.schedule.Seen;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reports;
import io.watchfloor.rules.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The samples through the plain functions of every room, without Kafka: polls at each item's time, tags, reports, and
 * a fold of the journal they make. What the demo shows in minutes, in a second.
 *
 * @param titles every title that was published
 * @param incidents as they stand at the end
 * @param reports memberships at the end, withdrawn ones too
 */
public record SampleFortnight(List<String> titles, List<Incident> incidents, List<IncidentReport> reports) {
    private static final Instant START = Instant.parse("2023-01-27T12:00:00Z");

    public static SampleFortnight run(Path samples, CompiledBook book) throws IOException {
        List<Headline> headlines = headlines(samples);
        return folded(headlines, journal(headlines, book));
    }

    /** What the pairs are told of it, in order. */
    public static List<JournalEntry> journal(Path samples, CompiledBook book) throws IOException {
        return journal(headlines(samples), book);
    }

    private static List<Headline> headlines(Path samples) throws IOException {
        List<Headline> headlines = new ArrayList<>();
        for (Feed feed : SampleServer.feedsOf(samples, "http://127.0.0.1:1")) {
            Path file = samples.resolve(feed.url().substring(feed.url().lastIndexOf('/') + 1));
            headlines.addAll(polled(feed, SampleFeed.read(file)));
        }
        headlines.sort(Comparator.comparing(Headline::fetched).thenComparing(Headline::id));
        return headlines;
    }

    /** Every headline that polling at the right moments gives, corrections included. */
    private static List<Headline> polled(Feed feed, SampleFeed sample) throws IOException {
        FeedState state = new FeedState(Polls.enlist(feed, null, START), Seen.NOTHING);
        List<Headline> headlines = new ArrayList<>();
        List<Instant> times = new ArrayList<>(List.of(START));
        sample.times().stream().filter(START::isBefore).sorted().distinct().forEach(times::add);
        for (Instant time : times) {
            PollOutcome outcome =
                    Polls.apply(state, response(feed, sample.asOf(time), sample.contentType()), time, "samples");
            headlines.addAll(outcome.headlines());
            state = outcome.state();
        }
        return headlines;
    }

    private static Response response(Feed feed, byte[] body, String contentType) {
        try {
            return new Response.Read(
                    FeedParser.parse(body, contentType, feed.url()),
                    Integer.toString(java.util.Arrays.hashCode(body)),
                    Validators.NONE,
                    Response.Hints.NONE);
        } catch (UnreadableFeedException e) {
            throw new CommandFailed(feed.url() + ": " + e.getMessage());
        }
    }

    private static List<JournalEntry> journal(List<Headline> headlines, CompiledBook book) {
        List<JournalEntry> journal = new ArrayList<>();
        Map<String, List<Report>> before = new HashMap<>();
        for (Headline headline : headlines) {
            List<Report> reports =
                    Reports.of(headline, Tagger.tag(headline, book), book).reports();
            for (Report old : before.getOrDefault(headline.id(), List.of())) {
                boolean still = reports.stream()
                        .anyMatch(report -> report.id().equals(old.id())
                                && report.parties().pair().equals(old.parties().pair()));
                if (!still) {
                    journal.add(new JournalEntry.Withdrawn(
                            headline.fetched(),
                            old.parties().pair(),
                            old.booked().subject(),
                            old.id(),
                            old.headline().eventTime(),
                            "corrected"));
                }
            }
            reports.forEach(report -> journal.add(new JournalEntry.Reported(headline.fetched(), report)));
            before.put(headline.id(), reports);
        }
        Instant end = headlines.get(headlines.size() - 1).fetched();
        journal.add(new JournalEntry.Tick(end.plus(Duration.ofHours(1))));
        return journal;
    }

    private static SampleFortnight folded(List<Headline> headlines, List<JournalEntry> journal) {
        IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "samples");
        Map<String, Incident> incidents = new TreeMap<>();
        Map<String, IncidentReport> reports = new TreeMap<>();
        long offset = 0;
        for (JournalEntry entry : journal) {
            Outputs outputs = logic.apply(entry, new Cause(0, offset++));
            outputs.incidents().forEach(incident -> incidents.put(incident.id(), incident));
            outputs.reports()
                    .forEach(report -> reports.put(
                            report.incident() + "/" + report.report().id(), report));
        }
        return new SampleFortnight(
                headlines.stream().map(Headline::title).toList(),
                List.copyOf(incidents.values()),
                List.copyOf(reports.values()));
    }
}
