package io.watchfloor.kafka;

import java.util.ArrayList;
import java.util.Collection;
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

/**
 * Finds transactions that a partition holds open though their coordinator no longer knows of it there. Readers of
 * committed records stop before such a transaction for ever, so it is looked for at start-up and by doctor.
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

    /** All hanging transactions in topics whose names start with a prefix. */
    public static List<Hanging> find(Admin admin, String prefix) {
        List<TopicPartition> partitions = partitions(admin, prefix);
        Map<Long, Set<TopicPartition>> known = knownToCoordinators(admin);
        List<Hanging> hanging = new ArrayList<>();
        Map<TopicPartition, PartitionProducerState> states =
                TopicAdmin.get(admin.describeProducers(partitions).all());
        new TreeMap<>(byName(states)).values().forEach(entry -> {
            for (ProducerState producer : entry.getValue().activeProducers()) {
                boolean open = producer.currentTransactionStartOffset().isPresent();
                Set<TopicPartition> its = known.getOrDefault(producer.producerId(), Set.of());
                if (open && !its.contains(entry.getKey())) {
                    hanging.add(new Hanging(
                            entry.getKey(),
                            producer.producerId(),
                            producer.producerEpoch(),
                            producer.coordinatorEpoch().orElse(0)));
                }
            }
        });
        return hanging;
    }

    /** Ends one by aborting it; what it wrote is then skipped by readers and done again by its service. */
    public static void abort(Admin admin, Hanging hanging) {
        var spec = new AbortTransactionSpec(
                hanging.partition(), hanging.producerId(), (short) hanging.producerEpoch(), hanging.coordinatorEpoch());
        TopicAdmin.get(admin.abortTransaction(spec).all());
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

    /** A transactional id may expire between listing and asking. */
    private static Optional<TransactionDescription> describe(Admin admin, String transactionalId) {
        try {
            return Optional.of(admin.describeTransactions(List.of(transactionalId))
                    .description(transactionalId)
                    .get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException | TimeoutException e) {
            throw KafkaEdgeException.of("asking for transaction " + transactionalId, e);
        }
    }

    private static Map<String, Map.Entry<TopicPartition, PartitionProducerState>> byName(
            Map<TopicPartition, PartitionProducerState> states) {
        Map<String, Map.Entry<TopicPartition, PartitionProducerState>> sorted = new TreeMap<>();
        states.entrySet().forEach(entry -> sorted.put(entry.getKey().toString(), entry));
        return sorted;
    }
}
