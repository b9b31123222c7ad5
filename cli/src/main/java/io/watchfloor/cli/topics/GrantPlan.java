package io.watchfloor.cli.topics;

import java.util.ArrayList;
import java.util.List;

/** The grants of deploy/acls.sh, which a test holds against this, as data: for clusters that Kafka's script does not reach. */
public final class GrantPlan {
    private static final String TOPIC = "topic";
    private static final String GROUP = "group";
    private static final String TRANSACTIONS = "transactional-id";
    private static final String PUBLISHER = "watchfloor.decision-book-publisher";

    private final String users;
    private final List<Grant> grants = new ArrayList<>();

    private GrantPlan(String users) {
        this.users = users;
    }

    /**
     * What each service and the command line need where they make their own topics.
     *
     * @param users prefix of their names
     */
    public static List<Grant> making(String users) {
        GrantPlan plan = new GrantPlan(users);
        plan.ingest();
        plan.streams();
        plan.alerts();
        plan.console();
        plan.operator();
        return plan.grants;
    }

    /** The same where every topic is there before they start. */
    public static List<Grant> of(String users) {
        return making(users).stream()
                .flatMap(grant -> grant.withoutMaking().stream())
                .toList();
    }

    private void ingest() {
        application("ingest");
        on("ingest", "Create,Describe,Read,Write", "feeds");
        on("ingest", "Create,Describe", "decision-book");
        on("ingest", "Create,Write,Describe", "feed-health", "headlines", "dead-letters", "clock");
    }

    private void streams() {
        application("streams");
        on("streams", "Create,Describe,Read,Write", "decision-book", "journal");
        on("streams", "Create,Describe", "feeds");
        on("streams", "Read,Describe", "headlines", "actions");
        on(
                "streams",
                "Create,Write,Describe",
                "tagged-headlines",
                "incidents",
                "incident-reports",
                "incident-events",
                "dead-letters",
                "actions",
                "clock");
    }

    private void alerts() {
        application("alerts");
        on("alerts", "Read,Describe", "incident-events");
        on("alerts", "Create,Read,Write,Describe", "silences", "notifications", "deliveries");
        on("alerts", "Create,Write,Describe", "dead-letters");
        on("alerts", "Create,Read,Write,Describe", "clock");
        on("alerts", "Create,Read,Describe", "feed-health");
        on("alerts", "Read,Describe", "headlines", "journal");
    }

    private void console() {
        prefixed("console", "Read,Describe", TOPIC, "watchfloor.");
        on(
                "console",
                "Create,Write",
                "feeds",
                "decision-book",
                "actions",
                "silences",
                "handovers",
                "seen",
                "words",
                "grants",
                "deliveries",
                "dead-letters",
                "clock");
        grant("console", "Write,Describe", TRANSACTIONS, PUBLISHER);
        on("console", "Write", "headlines");
        grant("console", "Describe", GROUP, "watchfloor-streams");
    }

    private void operator() {
        prefixed("operator", "Read,Write,Create,Describe,DescribeConfigs", TOPIC, "watchfloor.");
        grant("operator", "Describe,Read", TOPIC, "__consumer_offsets");
        grant("operator", "Describe,DescribeConfigs", TOPIC, "__transaction_state");
        // A fold reads the changelogs too, to know since when a store is what it is.
        prefixed("operator", "Read,Describe,DescribeConfigs", TOPIC, "watchfloor-");
        grants.add(new Grant(users + "-operator", List.of("Describe", "DescribeConfigs"), "cluster", null, false));
        prefixed("operator", "Describe", GROUP, "watchfloor-");
        grant("operator", "Write,Describe", TRANSACTIONS, PUBLISHER);
        prefixed("operator", "Describe", TRANSACTIONS, "watchfloor-");
    }

    /** A Kafka Streams application: its group, its transactions, and the internal topics that bear its name. */
    private void application(String service) {
        String id = "watchfloor-" + service;
        grant(service, "Read,Describe", GROUP, id);
        prefixed(service, "Write,Describe", TRANSACTIONS, id);
        prefixed(service, "All", TOPIC, id + "-");
    }

    private void on(String service, String operations, String... topics) {
        for (String topic : topics) {
            grant(service, operations, TOPIC, "watchfloor." + topic);
        }
    }

    private void grant(String service, String operations, String resource, String name) {
        grants.add(new Grant(users + "-" + service, parted(operations), resource, name, false));
    }

    private void prefixed(String service, String operations, String resource, String name) {
        grants.add(new Grant(users + "-" + service, parted(operations), resource, name, true));
    }

    private static List<String> parted(String operations) {
        return List.of(operations.split(",", -1));
    }
}
