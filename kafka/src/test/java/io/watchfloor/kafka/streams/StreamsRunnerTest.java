package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class StreamsRunnerTest {
    @Test
    void tasksThatReadOneTopicEachNeverWait() {
        Topology topology = new Topology().addSource("a", "one").addSource("b", "two");
        topology.addSink("c", "three", "a").addSink("d", "three", "b");
        assertThat(StreamsRunner.readsOneTopicInEachTask(topology)).isTrue();
    }

    @Test
    void aTaskThatReadsTwoTopicsMayWaitForOneOfThem() {
        Topology joined = new Topology().addSource("a", "one").addSource("b", "two");
        joined.addSink("c", "three", "a", "b");
        assertThat(StreamsRunner.readsOneTopicInEachTask(joined)).isFalse();
        assertThat(StreamsRunner.readsOneTopicInEachTask(new Topology().addSource("a", "one", "two")))
                .isFalse();
        assertThat(StreamsRunner.readsOneTopicInEachTask(new Topology().addSource("a", Pattern.compile("o.*"))))
                .isFalse();
    }
}
