package io.watchfloor.kafka;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TransactionCoordinatorFencedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Finds transactions that a partition holds open though their coordinator no longer knows of it there. Readers of
 * committed records stop before such a transaction for ever, so doctor looks for it, and whoever runs the broker.
 */
public final class HangingTransactions {
    private HangingTransactions() {}

    /** An open transaction in one partition that nobody will end. */
    public record Hanging(TopicPartition partition, long producerId, int producerEpoch, int coordinatorEpoch) {
        @Override
        public String toString() {
            return "producer " + producerId + " epoch " + producerEpoch + " in " + partition;
        }
    }

    /** A transaction that a partition holds open, from this offset on. */
    record Open(Hanging transaction, long start) {}

    /** All hanging transactions in topics whose names start with a prefix. */
    public static List<Hanging> find(Admin admin, String prefix) {
        List<TopicPartition> partitions = partitions(admin, prefix);
        Set<Open> before = open(states(admin, partitions));
        if (before.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<TopicPartition>> known = knownToCoordinators(admin);
        Set<Open> after = open(states(admin, partitions));
        return hanging(before, known, after);
    }

    /**
     * Those that were open before the coordinators were asked and are open still, though none of them knew. Asking in
     * this order never accuses a working producer: a transaction begun since is not in {@code before}, and one ended
     * since is not in {@code after}, because a coordinator forgets it only when every partition has closed it.
     */
    static List<Hanging> hanging(Set<Open> before, Map<Long, Set<TopicPartition>> known, Set<Open> after) {
        return before.stream()
                .filter(after::contains)
                .filter(open -> !known.getOrDefault(open.transaction().producerId(), Set.of())
                        .contains(open.transaction().partition()))
                .map(Open::transaction)
                .sorted(Comparator.comparing(Hanging::toString))
                .toList();
    }

    /** The transactions that partitions hold open. */
    static Set<Open> open(Map<TopicPartition, PartitionProducerState> states) {
        Set<Open> open = new HashSet<>();
        states.forEach((partition, state) -> state.activeProducers()
                .forEach(producer -> producer.currentTransactionStartOffset()
                        .ifPresent(start -> open.add(new Open(transaction(partition, producer), start)))));
        return open;
    }

    private static Hanging transaction(TopicPartition partition, ProducerState producer) {
        return new Hanging(
                partition,
                producer.producerId(),
                producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }

    private static Map<TopicPartition, PartitionProducerState> states(Admin admin, List<TopicPartition> partitions) {
        return TopicAdmin.get(admin.describeProducers(partitions).all());
    }

    /**
     * Ends one by aborting it; what it wrote is then skipped by readers and done again by its service. Only for what
     * {@link #find} returned: a working producer is not told, and would commit into the void.
     *
     * @return false when it was not there any more: after a crash of the broker a coordinator may end it between the
     *     finding and the aborting
     */
    public static boolean abort(Admin admin, Hanging hanging) {
        var spec = new AbortTransactionSpec(
                hanging.partition(), hanging.producerId(), (short) hanging.producerEpoch(), hanging.coordinatorEpoch());
        try {
            TopicAdmin.get(admin.abortTransaction(spec).all());
            return true;
        } catch (KafkaEdgeException e) {
            if (isOvertaken(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    /** The partition has seen a later epoch of this producer or of its coordinator: somebody ended the transaction. */
    private static boolean isOvertaken(@Nullable Throwable answer) {
        return answer instanceof InvalidProducerEpochException
                || answer instanceof TransactionCoordinatorFencedException;
    }

    private static List<TopicPartition> partitions(Admin admin, String prefix) {
        Set<String> names = TopicAdmin.get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix) || name.equals("__consumer_offsets"))
                .collect(Collectors.toSet());
        return TopicAdmin.get(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }

    private static Map<Long, Set<TopicPartition>> knownToCoordinators(Admin admin) {
        Collection<TransactionListing> listings =
                TopicAdmin.get(admin.listTransactions().all());
        Map<Long, Set<TopicPartition>> known = new TreeMap<>();
        for (TransactionListing listing : listings) {
            describe(admin, listing.transactionalId())
                    .ifPresent(found -> known.put(found.producerId(), found.topicPartitions()));
        }
        return known;
    }

    /** A transactional id may expire between listing and asking; whoever does not answer still knows its transaction. */
    private static Optional<TransactionDescription> describe(Admin admin, String transactionalId) {
        try {
            return Optional.of(admin.describeTransactions(List.of(transactionalId))
                    .description(transactionalId)
                    .get(30, TimeUnit.SECONDS));
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return Optional.empty();
            }
            throw KafkaEdgeException.of("asking for transaction " + transactionalId, e);
        }
    }
}
