package io.watchfloor.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Headline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollProcessorTest extends DrivenPolls {
    @Test
    void publishesHeadlinesUnderTheirIdAtTheTimeOfTheFetch() {
        next = document(Documents.rss("Old"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        next = document(Documents.rss("New", "Old"));
        pass(Duration.ofMinutes(6));
        var records = headlines.readRecordsToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value().title()).isEqualTo("New");
        assertThat(records.get(1).key()).isEqualTo(records.get(1).value().id());
        assertThat(records.get(1).getRecordTime()).isEqualTo(clock.instant());
        assertThat(count("watchfloor.ingest.headlines", "kind", "backfill")).isEqualTo(1);
        assertThat(count("watchfloor.ingest.headlines", "kind", "new")).isEqualTo(1);
        assertThat(requests.get(1).validators().etag()).isEqualTo("\"v\"");
    }

    @Test
    void tellsOfAFailureOnceAndOfTheRecovery() {
        next = new Response.Failed(
                Response.Kind.STATUS,
                "https://harbour.example/rss answered 500 Server Error; it is asked again later",
                null);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(11));
        assertThat(requests).hasSize(2);
        assertThat(health.readValuesToList()).hasSize(2).last().satisfies(report -> {
            assertThat(report.state()).isEqualTo(FeedCondition.FAILING);
            assertThat(report.error()).contains("answered 500");
        });
        assertThat(log.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .startsWith("feed harbour is failing: https://harbour.example/rss answered 500")
                .contains("it is asked again later; next poll at 2023-02-02T10:"));
        assertThat(count("watchfloor.ingest.polls", "outcome", "status")).isEqualTo(2);
        assertThat(metrics.get("watchfloor.ingest.feeds")
                        .tag("state", "failing")
                        .gauge()
                        .value())
                .isEqualTo(1);

        next = document(Documents.rss("x"));
        pass(Duration.ofMinutes(30));
        assertThat(headlines.readValuesToList()).hasSize(1);
        assertThat(health.readValue().state()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void raisesAnAlarmOnceWhenAFeedHasNotBeenWellForAnHourAndTakesItBack() {
        next = new Response.Failed(Response.Kind.STATUS, "https://harbour.example/rss answered 500", null);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(30));
        assertThat(health.readValuesToList()).extracting(FeedHealth::alarm).containsOnlyNulls();
        pass(Duration.ofMinutes(31));
        pass(Duration.ofHours(3));
        assertThat(health.readValuesToList())
                .extracting(FeedHealth::alarm)
                .doesNotContainNull()
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(log.list)
                .filteredOn(line -> line.getFormattedMessage().startsWith("ALARM: feed harbour"))
                .hasSize(1);
        assertThat(metrics.get("watchfloor.ingest.feeds.alarming").gauge().value())
                .isEqualTo(1);
        next = document(Documents.rss("x"));
        pass(Duration.ofDays(1));
        assertThat(health.readValuesToList()).last().satisfies(report -> {
            assertThat(report.state()).isEqualTo(FeedCondition.OK);
            assertThat(report.alarm()).isNull();
        });
        assertThat(metrics.get("watchfloor.ingest.feeds.alarming").gauge().value())
                .isZero();
    }

    @Test
    void pollsAtOnceWhenTheFeedsRecordAsksForIt() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        assertThat(requests).hasSize(1);
        Feed asked = new Feed(
                "harbour",
                feed(true).url(),
                "Harbour Times",
                null,
                null,
                null,
                300,
                true,
                Map.of(Feed.POLL_REQUESTED, TextNode.valueOf("2023-02-02T10:01:00Z")));
        feeds.pipeInput("harbour", asked);
        pass(Duration.ofSeconds(3));
        assertThat(requests).hasSize(2);
    }

    @Test
    void takesTheHealthOfARemovedFeedAway() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        feeds.pipeInput("harbour", null);
        assertThat(health.readKeyValuesToList()).last().satisfies(removed -> {
            assertThat(removed.key).isEqualTo("harbour");
            assertThat(removed.value).isNull();
        });
    }

    @Test
    void keepsAnUnreadableFeedAsADeadLetterAndPublishesTheNextGoodHeadline() {
        next = new Response.Unreadable(
                "https://harbour.example/rss: line 1: <opml> where <rss>, <rdf:RDF> or <feed> should be; check the"
                        + " address",
                "<opml/>".getBytes(StandardCharsets.UTF_8),
                "h1");
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(11));
        assertThat(deadLetters.readKeyValuesToList()).singleElement().satisfies(letter -> {
            assertThat(letter.key).isEqualTo("feed harbour");
            assertThat(letter.value.reason()).isEqualTo("unreadable-feed");
            assertThat(letter.value.error()).contains("line 1").contains("check the address");
            assertThat(letter.value.length()).isEqualTo(7);
        });
        assertThat(count("watchfloor.dead.letters", "reason", "unreadable-feed"))
                .isEqualTo(1);
        assertThat(log.list.get(0).getFormattedMessage())
                .startsWith("feed harbour is malformed: https://harbour.example");
        next = document(Documents.rss("x"));
        pass(Duration.ofMinutes(30));
        assertThat(headlines.readValuesToList()).extracting(Headline::title).containsExactly("x");
    }

    @Test
    void goesOnAfterARecordThatIsNotJson() {
        next = document(Documents.rss("x"));
        driver.createInputTopic(
                        topics.feeds.name(),
                        topics.feeds.keySerde().serializer(),
                        topics.feeds.keySerde().serializer())
                .pipeInput("broken", "{\"id\":");
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        assertThat(count("watchfloor.dead.letters", "reason", "not-json")).isEqualTo(1);
        assertThat(headlines.readValuesToList()).hasSize(1);
    }

    @Test
    void stopsPollingAFeedThatIsDisabledOrRemoved() {
        next = document(Documents.rss("x"));
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(1));
        feeds.pipeInput("harbour", feed(false));
        pass(Duration.ofHours(30));
        assertThat(requests).hasSize(1);
        feeds.pipeInput("harbour", feed(true));
        pass(Duration.ofMinutes(2));
        assertThat(requests).hasSize(2);
        assertThat(headlines.readValuesToList()).as("it is still known").hasSize(1);
        feeds.pipeInput("harbour", null);
        pass(Duration.ofHours(30));
        assertThat(requests).hasSize(2);
    }
}
