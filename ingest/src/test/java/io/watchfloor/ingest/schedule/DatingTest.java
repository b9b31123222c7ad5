package io.watchfloor.ingest.schedule;

import static io.watchfloor.ingest.schedule.SamplePolls.NOW;
import static io.watchfloor.ingest.schedule.SamplePolls.fresh;
import static io.watchfloor.ingest.schedule.SamplePolls.poll;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.ingest.Documents;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How right the times are that a feed states, judged by when its items came. */
class DatingTest {
    private static final Duration POLLS = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private PollOutcome last = poll(fresh(), dated("backlog", NOW.minus(Duration.ofDays(2))), NOW);
    private int items;

    @Test
    void itemsThatAllComeEightHoursLateAreTakenForWhatTheyAre() {
        come(10, NOW, Duration.ofHours(-8));
        come(9, NOW.plus(DAY), Duration.ofHours(-8).minusMinutes(5));
        assertThat(last.state().schedule().health()).as("19 items are too few").isEqualTo(FeedCondition.OK);

        come(1, NOW.plus(DAY).plus(Duration.ofHours(3)), Duration.ofHours(-8));
        assertThat(last.state().schedule().health()).isEqualTo(FeedCondition.MISTIMED);
        assertThat(last.health().error())
                .isEqualTo("https://harbour.example/rss dates all its items 8 h or more before they come, so the time"
                        + " when each is first seen counts instead; tell the publisher that its times are local"
                        + " ones written as UTC, or days without a time");

        Instant came = NOW.plus(DAY).plus(Duration.ofHours(4));
        come(1, came, Duration.ofHours(-8));
        assertThat(last.headlines()).singleElement().satisfies(headline -> {
            assertThat(headline.published()).isEqualTo(came);
            assertThat(headline.flags()).containsExactly("published-mistimed");
        });

        come(1, came.plus(POLLS), Duration.ofMinutes(-3));
        assertThat(last.state().schedule().health())
                .as("one that is fresh shows that the clock is right")
                .isEqualTo(FeedCondition.OK);
        come(1, came.plus(POLLS).plus(POLLS), Duration.ofMinutes(-40));
        assertThat(last.headlines().get(0).published())
                .isEqualTo(came.plus(POLLS).plus(POLLS).minus(Duration.ofMinutes(40)));
    }

    @Test
    void anOutageOfOursIsNoFaultOfTheFeed() {
        come(10, NOW, Duration.ofMinutes(-4));
        come(30, NOW.plus(DAY), Duration.ofHours(-7));

        assertThat(last.state().schedule().health()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void oneDayIsTooShortToSay() {
        come(40, NOW, Duration.ofHours(-8));

        assertThat(last.state().schedule().health()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void aClockThatIsAheadIsTold() {
        come(10, NOW, Duration.ofHours(5));
        come(4, NOW.plus(DAY), Duration.ofMinutes(-5));
        come(6, NOW.plus(DAY).plus(Duration.ofHours(2)), Duration.ofHours(5));

        assertThat(last.state().schedule().health()).isEqualTo(FeedCondition.MISTIMED);
        assertThat(last.health().error()).contains("dates most of its items later than they come");
        assertThat(last.headlines().get(0).flags()).containsExactly("published-future");
    }

    @Test
    void aScheduleOfBeforeKnowsNothingOfIt() throws Exception {
        come(1, NOW, Duration.ofHours(-8));
        Schedule schedule = last.state().schedule();
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.text(schedule));
        assertThat(Json.mapper().treeToValue(json, Schedule.class)).isEqualTo(schedule);

        assertThat(json.remove("dating")).isNotNull();
        assertThat(Json.mapper().treeToValue(json, Schedule.class).dating()).isEqualTo(Dating.UNKNOWN);
    }

    @Test
    void threeDaysAreRemembered() {
        Dating dating = Dating.UNKNOWN;
        for (int day = 0; day < 5; day++) {
            Instant at = NOW.plus(DAY.multipliedBy(day));
            dating = dating.with(List.of(at.minusSeconds(day)), at);
        }
        assertThat(dating.days()).extracting(Dating.Day::latest).containsExactly(-2L, -3L, -4L);
    }

    /** So many items, one a poll, each of which says that it was published so long after it comes. */
    private void come(int count, Instant from, Duration stated) {
        for (int i = 0; i < count; i++) {
            Instant at = from.plus(POLLS.multipliedBy(i));
            last = poll(last.state(), dated("item " + items++, at.plus(stated)), at);
        }
    }

    private static String dated(String title, Instant published) {
        return Documents.rss(title).replace("Thu, 02 Feb 2023 09:00:00 GMT", published.toString());
    }
}
