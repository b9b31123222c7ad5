package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StandbyTest {
    private static final Pattern OURS = Pattern.compile(Pattern.quote("watchfloor-ingest-1") + "-\\d+");

    private final Standby standby = new Standby();

    @Test
    void whoHasTasksIsReadyWhateverOthersDo() {
        assertThat(standby.judge(3, after(0)).detail()).isEqualTo("running 3 tasks");
        standby.looked(null);
        assertThat(standby.judge(3, after(3600)).ok()).isTrue();
    }

    @Test
    void aStandbyIsReadyWhileAnotherHasTheTasks() {
        standby.looked("watchfloor-ingest-2-1");
        assertThat(standby.judge(0, after(0)).ok()).isTrue();
        assertThat(standby.judge(0, after(3600)).detail())
                .isEqualTo("standby without tasks; watchfloor-ingest-2-1 has them");
    }

    @Test
    void tasksThatNobodyHasForThirtySecondsAreNoStandby() {
        assertThat(standby.judge(0, after(0)).ok()).isTrue();
        assertThat(standby.judge(0, after(29)).ok()).isTrue();
        assertThat(standby.judge(0, after(30)).ok()).isFalse();
        assertThat(standby.judge(1, after(31)).ok()).isTrue();
        assertThat(standby.judge(0, after(60)).ok()).isTrue();
    }

    @Test
    void theOtherMayDieAndABrokerMayNotSay() {
        standby.looked("watchfloor-ingest-2-1");
        assertThat(standby.judge(0, after(0)).ok()).isTrue();
        standby.looked(null);
        assertThat(standby.judge(0, after(10)).ok()).isTrue();
        assertThat(standby.judge(0, after(40)).detail())
                .isEqualTo("no tasks here, and no other member of the group has them since 30 s");
    }

    @Test
    void onlyOthersWithTasksCount() {
        MemberDescription ours = member("watchfloor-ingest-1-1", 2);
        MemberDescription idle = member("watchfloor-ingest-2-1", 0);
        assertThat(GroupLook.otherWithTasks(List.of(), OURS)).isNull();
        assertThat(GroupLook.otherWithTasks(List.of(ours, idle), OURS)).isNull();
        assertThat(GroupLook.otherWithTasks(List.of(ours, member("watchfloor-ingest-1-2-1", 1)), OURS))
                .as("the first thread of an instance named 1-2")
                .isEqualTo("watchfloor-ingest-1-2-1");
    }

    private static MemberDescription member(String name, int partitions) {
        Set<TopicPartition> assigned = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition("headlines", partition))
                .collect(Collectors.toSet());
        return new MemberDescription(
                "consumer-" + name,
                Optional.of(name),
                Optional.empty(),
                "client",
                "host",
                new MemberAssignment(assigned),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long after(long seconds) {
        return Long.MAX_VALUE - 1 + Duration.ofSeconds(seconds).toNanos();
    }
}
