package io.watchfloor.cli.doctor;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What each user of the brokers has to be allowed: as deploy/acls.sh grants it, which a test holds against this.
 *
 * @param topics operations by name of topic
 * @param cluster operations on the cluster itself
 * @param application whether it has a group, transactions and internal topics of its own
 */
record Needs(Map<String, Set<AclOperation>> topics, Set<AclOperation> cluster, boolean application) {
    /** Who signs in: the services, and the command line. */
    static final List<String> USERS = List.of("operator", "ingest", "streams", "alerts", "console");

    /** What one of {@link #USERS} needs. */
    static Needs of(String user, Topics all) {
        Table table = new Table();
        switch (user) {
            case "ingest" -> {
                table.may(List.of(all.feeds), CREATE, DESCRIBE, READ, WRITE);
                table.may(List.of(all.decisionBook), CREATE, DESCRIBE);
                table.may(all.createdByIngest(), CREATE, DESCRIBE, WRITE);
            }
            case "streams" -> {
                table.may(all.createdByStreams(), CREATE, DESCRIBE, WRITE);
                table.may(List.of(all.decisionBook), CREATE, DESCRIBE, READ, WRITE);
                table.may(List.of(all.feeds), CREATE, DESCRIBE);
                table.may(List.of(all.headlines, all.actions, all.journal), DESCRIBE, READ);
            }
            case "alerts" -> {
                table.may(all.createdByAlerts(), CREATE, DESCRIBE, WRITE);
                table.may(List.of(all.silences, all.notifications, all.deliveries, all.clock), READ);
                table.may(List.of(all.feedHealth), CREATE, DESCRIBE, READ);
                table.may(List.of(all.incidentEvents, all.headlines, all.journal), DESCRIBE, READ);
            }
            case "console" -> {
                table.may(all.all(), DESCRIBE, READ);
                table.may(
                        List.of(
                                all.feeds,
                                all.decisionBook,
                                all.actions,
                                all.silences,
                                all.handovers,
                                all.seen,
                                all.words,
                                all.grants,
                                all.deliveries,
                                all.deadLetters,
                                all.clock),
                        CREATE,
                        WRITE);
                table.may(List.of(all.headlines), WRITE);
            }
            case "operator" -> {
                table.may(all.all(), CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);
                return new Needs(table.rows, Set.of(DESCRIBE, DESCRIBE_CONFIGS), false);
            }
            default -> throw new IllegalArgumentException(user + " is none of " + USERS);
        }
        return new Needs(table.rows, Set.of(), !user.equals("console"));
    }

    private static final class Table {
        final Map<String, Set<AclOperation>> rows = new TreeMap<>();

        void may(List<Topic<?>> topics, AclOperation... operations) {
            topics.forEach(topic -> rows.computeIfAbsent(topic.name(), name -> EnumSet.noneOf(AclOperation.class))
                    .addAll(List.of(operations)));
        }
    }
}
