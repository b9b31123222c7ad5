package io.watchfloor.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.outbox.DutyHolder.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.ClassicGroupState;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DutyHolderTest {
    private static final String GROUP = "watchfloor-alerts";
    private static final Pattern FIRST = DutyHolder.instance(GROUP, "1");
    private static final TopicPartition DESK = new TopicPartition("watchfloor-alerts-one-desk-repartition", 0);
    private static final TopicPartition OTHER = new TopicPartition("watchfloor.incident-events", 3);

    @Test
    void isWhereTheTaskOfTheDeskIs() {
        assertThat(word(ClassicGroupState.STABLE, member("1", DESK), member("2", OTHER)))
                .isEqualTo(Word.HERE);
        assertThat(word(ClassicGroupState.STABLE, member("1", OTHER), member("2", DESK)))
                .isEqualTo(Word.ELSEWHERE);
    }

    @Test
    void isNotKnownWhileTheGroupSettlesIt() {
        assertThat(word(ClassicGroupState.PREPARING_REBALANCE, member("1", DESK)))
                .isEqualTo(Word.UNKNOWN);
        assertThat(word(ClassicGroupState.STABLE, member("1", OTHER))).isEqualTo(Word.UNKNOWN);
        assertThat(word(ClassicGroupState.EMPTY)).isEqualTo(Word.UNKNOWN);
    }

    @Test
    void anInstanceWhoseNameBeginsLikeOursIsAnother() {
        assertThat(word(ClassicGroupState.STABLE, member("1-1", DESK))).isEqualTo(Word.ELSEWHERE);
        assertThat(word(ClassicGroupState.STABLE, member("11", DESK))).isEqualTo(Word.ELSEWHERE);
    }

    private static Word word(ClassicGroupState state, MemberDescription... members) {
        return DutyHolder.word(
                new ClassicGroupDescription(GROUP, "consumer", "stream", List.of(members), state, Node.noNode()),
                FIRST,
                DESK);
    }

    /** As Kafka Streams names the first thread of an instance. */
    private static MemberDescription member(String instance, TopicPartition assigned) {
        return new MemberDescription(
                "member-" + instance,
                Optional.of(GROUP + "-" + instance + "-1"),
                Optional.empty(),
                "client",
                "/127.0.0.1",
                new MemberAssignment(Set.of(assigned)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
