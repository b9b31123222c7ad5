package io.watchfloor.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How hosts are spared, and our own network told from theirs. */
class PolledHostsTest extends DrivenPolls {
    @Test
    void asksAHostForOneFeedAtATime() {
        next = document(Documents.rss("x"));
        for (String id : List.of("a", "b", "c")) {
            feeds.pipeInput(id, feed(id, "https://one.example/" + id));
        }
        feeds.pipeInput("d", feed("d", "https://two.example/"));
        clock.advanceTo(START.plusSeconds(120));
        driver.advanceWallClockTime(Duration.ofMillis(50));
        assertThat(requests).extracting(Request::url).hasSize(2).contains("https://two.example/");
        pass(Duration.ofSeconds(1));
        assertThat(requests).hasSize(2);
        pass(Duration.ofSeconds(2));
        assertThat(requests).hasSize(3);
    }

    @Test
    void leavesAWholeHostAloneThatAsksForIt() {
        next = new Response.Failed(Response.Kind.LIMITED, "https://one.example/a answered 429", Duration.ofHours(3));
        feeds.pipeInput("a", feed("a", "https://one.example/a"));
        pass(Duration.ofMinutes(2));
        next = document(Documents.rss("x"));
        feeds.pipeInput("b", feed("b", "https://one.example/b"));
        pass(Duration.ofHours(2));
        assertThat(requests).hasSize(1);
        pass(Duration.ofHours(1));
        pass(Duration.ofSeconds(3));
        assertThat(requests).extracting(Request::feed).contains("b");
    }

    @Test
    void blamesNoFeedWhenOurOwnNetworkIsDown() {
        next = new Response.Failed(Response.Kind.NETWORK, "no answer", null);
        for (int i = 0; i < 12; i++) {
            feeds.pipeInput("f" + i, feed("f" + i, "https://host" + i + ".example/"));
        }
        pass(Duration.ofMinutes(2));
        assertThat(requests).hasSize(12);
        assertThat(health.isEmpty()).isTrue();
        assertThat(metrics.get("watchfloor.ingest.outage").gauge().value()).isEqualTo(1);
        assertThat(log.list)
                .anySatisfy(line -> assertThat(line.getFormattedMessage()).contains("our own network"));
        pass(Duration.ofMinutes(15));
        assertThat(requests).as("and asks on").hasSize(24);
        assertThat(health.isEmpty()).isTrue();
    }
}
