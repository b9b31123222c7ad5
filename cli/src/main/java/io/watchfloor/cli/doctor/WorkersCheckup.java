package io.watchfloor.cli.doctor;

import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.model.Counts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Who is at work: the instances of each service that shares its work in a group. The desk has none. */
final class WorkersCheckup {
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts");

    private WorkersCheckup() {}

    static List<CheckupResult> of(Admin admin, ServiceContext context) {
        List<CheckupResult> findings = new ArrayList<>();
        for (String service : SERVICES) {
            findings.add(result(service, members(admin, context.applicationId(service))));
        }
        return findings;
    }

    /** Kafka Streams names a thread by its service, its instance and a number. */
    static CheckupResult result(String service, Collection<MemberDescription> members) {
        if (members.isEmpty()) {
            return CheckupResult.wrong(
                    "at work",
                    "no " + service + " works on these brokers",
                    "start it (docker compose up -d " + service
                            + " in a stack), or look in its log why it does not join");
        }
        Set<String> instances = members.stream()
                .map(member -> member.groupInstanceId().orElse(member.clientId()))
                .map(name -> name.replaceAll("^.*-" + service + "-|-\\d+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return CheckupResult.fine(
                "at work",
                service + ": " + Counts.of(instances.size(), "instance") + " " + instances + ", "
                        + Counts.of(members.size(), "thread"));
    }

    private static Collection<MemberDescription> members(Admin admin, String group) {
        try {
            return TopicAdmin.get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .flatMap(found -> found.members().stream())
                    .toList();
        } catch (KafkaEdgeException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }
}
