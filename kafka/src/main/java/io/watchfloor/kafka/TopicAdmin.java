package io.watchfloor.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates topics for their writers, waits for them on behalf of readers, and reports where a cluster drifted. */
public final class TopicAdmin {
    private static final Logger log = LoggerFactory.getLogger(TopicAdmin.class);
    private static final long CALL_SECONDS = 30;
    private static final int LEAST_RECORD = 1_000_000;

    private TopicAdmin() {}

    /** True when a broker answers within that time. */
    public static boolean answers(Admin admin, Duration within) {
        return whyNoAnswer(admin, within) == null;
    }

    /** Why no broker answers within that time; absent when one does. */
    public static @Nullable Throwable whyNoAnswer(Admin admin, Duration within) {
        int millis = (int) within.toMillis();
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .clusterId()
                    .get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            throw KafkaEdgeException.of("asking the broker", e);
        }
    }

    /**
     * Creates what a service writes and waits for what it reads, however long the broker is away: it says so meanwhile, and the
     * service is not ready, but can tell.
     */
    public static void prepare(ServiceContext context, List<Topic<?>> written, List<Topic<?>> read)
            throws InterruptedException {
        untilAnswered(context, () -> {
            try (Admin admin = Clients.admin(context)) {
                BrokerRelease release =
                        BrokerRelease.of(get(admin.describeFeatures().featureMetadata()));
                if (!release.isTested()) {
                    log.warn("the brokers at {} are {}", context.bootstrap(), release);
                }
                create(admin, written, context.settings().integer("kafka.replication", 1));
                await(admin, read);
                tellDrift(admin, written);
            }
        });
    }

    /** What differs is said and used as it is; who may not see settings leaves them to doctor. */
    private static void tellDrift(Admin admin, List<Topic<?>> topics) {
        partitionDrift(admin, topics).forEach(line -> log.warn("topic {}", line));
        try {
            configDrift(admin, topics).forEach(line -> log.warn("topic {}", line));
        } catch (KafkaEdgeException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
        }
    }

    /** Something that a service asks of the brokers before it can begin. */
    public interface Question {
        void ask() throws InterruptedException;
    }

    /** Asks until there is an answer, of yes or no: a service does not end because a broker is slow or away. */
    public static void untilAnswered(ServiceContext context, Question question) throws InterruptedException {
        while (true) {
            try {
                question.ask();
                return;
            } catch (KafkaEdgeException | KafkaException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("no longer waiting for the broker");
                }
                if (!mayPass(e)) {
                    throw e;
                }
                String refusal = SignIn.refusal(e);
                log.warn(
                        "the broker at {} does not answer: {}; trying again",
                        context.bootstrap(),
                        refusal == null ? e.getMessage() : refusal);
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    /** No answer, or nobody of that name, where names go with the containers that bear them. */
    private static boolean mayPass(Throwable thrown) {
        if (SignIn.mayPass(thrown)) {
            return true;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TimeoutException
                    || t instanceof RetriableException
                    || (t instanceof ConfigException
                            && String.valueOf(t.getMessage()).contains("resolvable"))) {
                return true;
            }
        }
        return false;
    }

    /** Names of all topics of the cluster. */
    public static Set<String> names(Admin admin) {
        return get(admin.listTopics().names());
    }

    /**
     * Creates what is missing, all of it or, when the brokers would refuse one of them, nothing. What exists stays as it is; see
     * {@link #drift}.
     */
    public static void create(Admin admin, List<Topic<?>> topics, int replication) {
        Set<String> existing = names(admin);
        List<Topic<?>> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<NewTopic> wanted = missing.stream()
                .map(topic -> topic.toNewTopic((short) replication))
                .toList();
        created(admin.createTopics(wanted, new CreateTopicsOptions().validateOnly(true)), " (none was made)");
        created(admin.createTopics(wanted), "");
        awaitVisible(admin, missing);
    }

    private static void created(CreateTopicsResult result, String so) {
        result.values().forEach((name, future) -> {
            try {
                future.get(CALL_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw KafkaEdgeException.of("creating topic " + name + so, e);
                }
            } catch (InterruptedException | TimeoutException e) {
                throw KafkaEdgeException.of("creating topic " + name + so, e);
            }
        });
    }

    /** The controller answers before the brokers have heard of a new topic; whoever asks them too early finds nothing. */
    private static void awaitVisible(Admin admin, List<Topic<?>> created) {
        List<String> wanted = created.stream().map(Topic::name).toList();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(CALL_SECONDS);
        try {
            while (!names(admin).containsAll(wanted) && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            throw KafkaEdgeException.of("waiting for new topics", e);
        }
    }

    /** Returns once every topic is there; says what it waits for, and whose work that is. */
    public static void await(Admin admin, List<Topic<?>> topics) throws InterruptedException {
        for (int round = 0; ; round++) {
            Set<String> existing = names(admin);
            List<Topic<?>> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            if (round % 20 == 0) {
                Topic<?> first = missing.get(0);
                log.info("waiting for topic {}: start its writer ({})", first.name(), first.writers());
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** Where the cluster differs from the catalogue: a line each, with what to do. Missing topics are not drift. */
    public static List<String> drift(Admin admin, List<Topic<?>> topics) {
        Set<String> existing = names(admin);
        List<Topic<?>> present =
                topics.stream().filter(topic -> existing.contains(topic.name())).toList();
        List<String> findings = new ArrayList<>(partitionDrift(admin, present));
        findings.addAll(configDrift(admin, present));
        return findings;
    }

    private static List<String> partitionDrift(Admin admin, List<Topic<?>> present) {
        Map<String, TopicDescription> descriptions = get(
                admin.describeTopics(present.stream().map(Topic::name).toList()).allTopicNames());
        return present.stream()
                .flatMap(topic -> partitionDrift(topic, descriptions.get(topic.name())).stream())
                .toList();
    }

    private static List<String> configDrift(Admin admin, List<Topic<?>> present) {
        Map<ConfigResource, Config> configs = get(
                admin.describeConfigs(present.stream().map(TopicAdmin::resource).toList())
                        .all());
        return present.stream()
                .flatMap(topic -> configDrift(topic, configs.get(resource(topic))).stream())
                .toList();
    }

    private static Optional<String> partitionDrift(Topic<?> topic, @Nullable TopicDescription found) {
        int partitions = found == null ? 0 : found.partitions().size();
        return partitions == topic.partitions()
                ? Optional.empty()
                : Optional.of(topic.name() + " has " + partitions + " partitions, not " + topic.partitions()
                        + ": the count is never changed in place; move the data to a new cluster or prefix");
    }

    private static List<String> configDrift(Topic<?> topic, @Nullable Config found) {
        List<String> findings = new ArrayList<>();
        new TreeMap<>(topic.config()).forEach((key, wanted) -> {
            ConfigEntry entry = found == null ? null : found.get(key);
            String value = entry == null ? "" : entry.value();
            if (!wanted.equals(value) && !sufficesHere(key, value)) {
                // Brackets keep the commas of a list together.
                String set = wanted.contains(",") ? "[" + wanted + "]" : wanted;
                findings.add(topic.name() + " has " + key + "=" + value + ", not " + wanted
                        + ": kafka-configs.sh --bootstrap-server HOST:PORT --alter --topic " + topic.name()
                        + " --add-config " + key + "=" + set);
            }
        });
        return findings;
    }

    /** Brokers of others may bound records lower than we would; none of ours that is shipped needs more than a megabyte. */
    private static boolean sufficesHere(String key, @Nullable String value) {
        return key.equals("max.message.bytes")
                && value != null
                && value.matches("\\d{1,9}")
                && Integer.parseInt(value) >= LEAST_RECORD;
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    /** Waits for an answer, or fails as the broker's clients do. */
    public static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(CALL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw KafkaEdgeException.of("asking the broker", e);
        }
    }
}
