package io.watchfloor.cli.doctor;

import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Who is at work: the instances of each service that shares its work in a group. The desk has none. */
final class WorkersCheckup {
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts");

    private WorkersCheckup() {}

    static List<CheckupResult> of(Admin admin, ServiceContext context) {
        List<CheckupResult> findings = new ArrayList<>();
        for (String service : SERVICES) {
            int members = members(admin, context.applicationId(service));
            findings.add(
                    members > 0
                            ? CheckupResult.fine(
                                    "at work", service + ": " + members + (members == 1 ? " thread" : " threads"))
                            : CheckupResult.wrong(
                                    "at work",
                                    "no " + service + " works on these brokers",
                                    "start it, or look in its log why it does not join"));
        }
        return findings;
    }

    private static int members(Admin admin, String group) {
        try {
            return TopicAdmin.get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .mapToInt(found -> found.members().size())
                    .sum();
        } catch (KafkaEdgeException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }
}
