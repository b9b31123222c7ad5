package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
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

    @Test
    void whatABrokerThatWasKilledLeadsToPassesByItself() {
        assertThat(StreamsRunner.passes(new StreamsException(new TimeoutException("slow"))))
                .isTrue();
        assertThat(StreamsRunner.passes(new StreamsException(
                        new KafkaException("Unexpected: " + Errors.COORDINATOR_LOAD_IN_PROGRESS.message()))))
                .isTrue();
        assertThat(StreamsRunner.passes(new StreamsException(new FencedInstanceIdException("by its old id"))))
                .isTrue();
        assertThat(StreamsRunner.passes(new StreamsException(new IllegalStateException())))
                .isFalse();
    }
}
