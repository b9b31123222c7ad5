package io.watchfloor.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.proofs.stack.Grants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** What doctor asks for is what deploy/acls.sh grants: no less, or it misses something, and no more, or it cries wolf. */
class NeedsTest {
    private static final Topics TOPICS = Topics.standard();

    @Test
    void asksForWhatTheScriptGrants() throws IOException, InterruptedException {
        List<AclBinding> grants = Grants.of(Path.of("../../deploy/acls.sh"));
        assertThat(Needs.USERS).allSatisfy(user -> {
            List<AclBinding> granted = grants.stream()
                    .filter(grant -> grant.entry().principal().equals("User:watchfloor-" + user))
                    .toList();
            Needs needs = Needs.of(user, TOPICS);
            assertThat(needs.topics()).as(user).isEqualTo(topics(granted));
            assertThat(needs.cluster()).as(user).isEqualTo(operations(granted, ResourceType.CLUSTER));
            assertThat(needs.application())
                    .as(user)
                    .isEqualTo(granted.stream()
                            .anyMatch(grant -> grant.pattern().resourceType() == ResourceType.GROUP
                                    && grant.entry().operation() == AclOperation.READ));
        });
    }

    private static Map<String, Set<AclOperation>> topics(List<AclBinding> granted) {
        Map<String, Set<AclOperation>> all = new TreeMap<>();
        for (Topic<?> topic : TOPICS.all()) {
            granted.stream()
                    .filter(grant -> grant.pattern().resourceType() == ResourceType.TOPIC && covers(grant, topic))
                    .forEach(grant -> all.computeIfAbsent(topic.name(), name -> EnumSet.noneOf(AclOperation.class))
                            .add(grant.entry().operation()));
        }
        return all;
    }

    private static boolean covers(AclBinding grant, Topic<?> topic) {
        String name = grant.pattern().name();
        return grant.pattern().patternType() == PatternType.PREFIXED
                ? topic.name().startsWith(name)
                : topic.name().equals(name);
    }

    private static Set<AclOperation> operations(List<AclBinding> granted, ResourceType type) {
        Set<AclOperation> all = new TreeSet<>();
        granted.stream()
                .filter(grant -> grant.pattern().resourceType() == type)
                .forEach(grant -> all.add(grant.entry().operation()));
        return all;
    }
}
