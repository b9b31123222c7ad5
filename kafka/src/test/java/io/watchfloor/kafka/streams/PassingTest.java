package io.watchfloor.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassingTest {
    static Exception[] ofThePast() {
        return new Exception[] {
            new TimeoutException("Timeout expired after 60000ms while awaiting InitProducerId"),
            new ProducerFencedException("by a newer one"),
            new InvalidProducerEpochException("an old epoch"),
            new InvalidTxnStateException("The producer attempted a transactional operation in an invalid state."),
            new UnknownProducerIdException("expired"),
            new InvalidPidMappingException("expired"),
            new FencedInstanceIdException("by its own old id"),
            new UnknownMemberIdException("expelled"),
            new CommitFailedException(),
            new TaskMigratedException("moved on", new RuntimeException()),
            new SaslAuthenticationException("{\"status\":\"invalid_token\"}"),
            new KafkaException("Unexpected: " + Errors.COORDINATOR_LOAD_IN_PROGRESS.message())
        };
    }

    static Exception[] ours() {
        return new Exception[] {
            new IllegalStateException("a bug"),
            new NullPointerException(),
            new RecordTooLargeException("17 MiB"),
            new TopicAuthorizationException("journal"),
            new SaslAuthenticationException("invalid credentials with SASL mechanism SCRAM-SHA-512")
        };
    }

    @ParameterizedTest
    @MethodSource("ofThePast")
    void whatABrokerSaysToClientsOfThePastPassesWithNewOnes(Exception cause) {
        assertThat(Passing.passes(cause)).isTrue();
        assertThat(Passing.passes(new StreamsException("task 0_1", new StreamsException(cause))))
                .isTrue();
    }

    /** In the words of the client that we ship: a commit that timed out leaves a producer that refuses everything else. */
    @Test
    void aProducerWhoseLastCallTimedOutPasses() {
        Map<String, Object> nobody = Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "transactional.id", "waits",
                "max.block.ms", "50");
        try (var producer = new KafkaProducer<>(nobody, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TimeoutException.class);
            Throwable refused = catchThrowable(producer::beginTransaction);
            assertThat(refused).isInstanceOf(IllegalStateException.class);
            assertThat(Passing.passes(new StreamsException(refused))).isTrue();
            producer.close(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatWeDidWrongDoesNot(Exception cause) {
        assertThat(Passing.passes(new StreamsException(cause))).isFalse();
    }
}
