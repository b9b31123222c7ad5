package io.watchfloor.cli.desk;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.rules.book.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
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
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    /** Offsets at the end of a partition among which there is a record: every other one ends a transaction. */
    private static final long TAIL = 50;

    private static final Duration LOOK = Duration.ofMillis(500);

    private StackClock() {}

    /** Marks of the first decision book of a stack with this clock. */
    static Map<String, byte[]> marks(DeskClock clock) {
        return clock.replay() ? Map.of(MARK, HEADLINE_TIME) : Map.of();
    }

    /** The clock of the stack; it takes a second to find out where it is not the wall clock. */
    public static DeskClock of(ServiceContext context) {
        return of(context, true);
    }

    /** The clock of a stack that left its data behind: headline time stands still there. */
    public static DeskClock ofStopped(ServiceContext context) {
        return of(context, false);
    }

    private static DeskClock of(ServiceContext context, boolean runs) {
        try (Admin admin = Clients.admin(context)) {
            List<Topic<?>> needed = List.of(context.topics().decisionBook, context.topics().journal);
            boolean there = TopicAdmin.names(admin)
                    .containsAll(needed.stream().map(Topic::name).toList());
            return there && isOnHeadlineTime(context) ? headlineTime(context, runs) : DeskClock.wall();
        }
    }

    /**
     * When something is published now, for rules that give every instance {@link Rulebook#LEAD} to read it: where a day
     * of the desk passes in seconds, so does the lead.
     */
    public static Instant publishing(DeskClock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return clock instanceof Running running
                ? now.plusMillis((long) (Rulebook.LEAD.toMillis() * Math.max(0, running.speed - 1)))
                : now;
    }

    /** Whether it is a demo or replay; its first decision book says so, and must be there. */
    public static boolean isOnHeadlineTime(ServiceContext context) {
        TopicPartition books = new TopicPartition(context.topics().decisionBook.name(), 0);
        try (KafkaConsumer<String, byte[]> consumer = Clients.reader(context)) {
            consumer.assign(List.of(books));
            consumer.seekToBeginning(List.of(books));
            if (consumer.endOffsets(List.of(books)).getOrDefault(books, 0L) == 0) {
                return false;
            }
            long until = System.nanoTime() + ANSWER_WITHIN.toNanos();
            while (System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> first : consumer.poll(LOOK)) {
                    Header mark = first.headers().lastHeader(MARK);
                    return mark != null && Arrays.equals(mark.value(), HEADLINE_TIME);
                }
            }
        }
        throw new CommandFailed("the first decision book cannot be read at " + context.bootstrap() + " within "
                + ANSWER_WITHIN.toSeconds() + " s; it tells what time it is there. Try again");
    }

    private static DeskClock headlineTime(ServiceContext context, boolean runs) {
        try (KafkaConsumer<String, byte[]> consumer = Clients.reader(context)) {
            List<TopicPartition> journal = consumer
                    .partitionsFor(context.topics().journal.name())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(journal);
            long began = System.nanoTime();
            long before = newest(consumer, journal);
            if (!runs) {
                return new Running(Instant.ofEpochMilli(before), 0);
            }
            pause();
            long after = newest(consumer, journal);
            double millis = (System.nanoTime() - began) / 1e6;
            return new Running(Instant.ofEpochMilli(after), (after - before) / millis);
        }
    }

    /** The brokers' own answer would be of no use: it counts the ends of transactions, which are on the wall clock. */
    private static long newest(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - TAIL)));
        long newest = 0;
        long until = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (System.nanoTime() < until
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(LOOK)) {
                newest = Math.max(newest, record.timestamp());
            }
        }
        return newest;
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
