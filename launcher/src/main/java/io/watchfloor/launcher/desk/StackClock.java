package io.watchfloor.launcher.desk;

import io.watchfloor.analysis.book.Rulebook;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * What time it is on the desk of a running stack, as far as a command in another process can tell: the wall clock, but
 * headline time in a demo or replay. Such a stack marks its first decision book; its time is that of the newest entry of
 * its journal, which gets a tick for every 30 s of desk time, and its pace is what two looks tell.
 */
public final class StackClock {
    private static final String MARK = "desk-clock";
    private static final byte[] HEADLINE_TIME = "headline-time".getBytes(StandardCharsets.UTF_8);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private StackClock() {}

    /** Marks of the first decision book of a stack with this clock. */
    static Map<String, byte[]> marks(DeskClock clock) {
        return clock.replay() ? Map.of(MARK, HEADLINE_TIME) : Map.of();
    }

    /** The clock of the stack; it takes a second to find out where it is not the wall clock. */
    public static DeskClock of(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            List<Topic<?>> needed = List.of(context.topics().decisionBook, context.topics().journal);
            boolean there = TopicAdmin.names(admin)
                    .containsAll(needed.stream().map(Topic::name).toList());
            return there && isOnHeadlineTime(context)
                    ? headlineTime(admin, context.topics().journal)
                    : DeskClock.wall();
        }
    }

    /**
     * When something is published now, for rules that give every instance {@link Rulebook#LEAD} to read it: where a day
     * of the desk passes in seconds, so does the lead.
     */
    public static Instant publishing(DeskClock clock) {
        return clock instanceof Running running
                ? clock.instant().plusMillis((long) (Rulebook.LEAD.toMillis() * Math.max(0, running.speed - 1)))
                : clock.instant();
    }

    private static boolean isOnHeadlineTime(ServiceContext context) {
        TopicPartition books = new TopicPartition(context.topics().decisionBook.name(), 0);
        try (KafkaConsumer<String, byte[]> consumer = Clients.consumer(context)) {
            consumer.assign(List.of(books));
            consumer.seekToBeginning(List.of(books));
            if (consumer.endOffsets(List.of(books)).getOrDefault(books, 0L) == 0) {
                return false;
            }
            for (ConsumerRecord<String, byte[]> first : consumer.poll(ANSWER_WITHIN)) {
                Header mark = first.headers().lastHeader(MARK);
                return mark != null && Arrays.equals(mark.value(), HEADLINE_TIME);
            }
            return false;
        }
    }

    private static DeskClock headlineTime(Admin admin, Topic<?> journal) {
        long before = newest(admin, journal);
        pause();
        long after = newest(admin, journal);
        return new Running(Instant.ofEpochMilli(after), (double) (after - before) / BETWEEN_LOOKS.toMillis());
    }

    private static long newest(Admin admin, Topic<?> topic) {
        // A replay may have other partitions than the catalogue.
        Map<TopicPartition, OffsetSpec> latest =
                TopicAdmin.get(admin.describeTopics(List.of(topic.name())).allTopicNames()).values().stream()
                        .flatMap(found -> found.partitions().stream())
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic.name(), partition.partition()),
                                partition -> OffsetSpec.maxTimestamp()));
        return TopicAdmin.get(admin.listOffsets(latest).all()).values().stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::timestamp)
                .max()
                .orElse(0);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Headline time that runs on at the pace that was seen. */
    private static final class Running implements DeskClock {
        private final Replay replay;
        private final double speed;

        private Running(Instant at, double speed) {
            this.replay = new Replay(at, Instant.MAX);
            this.speed = speed;
            replay.run(speed);
        }

        @Override
        public Instant instant() {
            return replay.instant();
        }

        @Override
        public boolean replay() {
            return true;
        }

        @Override
        public String replayOf() {
            return replay.replayOf();
        }
    }
}
