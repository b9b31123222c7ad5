package io.watchfloor.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Every setting there is; docs/operator.md and config/watchfloor.properties are held against it by a test. */
public final class SettingKeys {
    /** Keys below it go to Kafka's clients as they are, so any is known. */
    static final String CLIENT = "kafka.client.";

    private static final List<String> KEYS = List.of(
            "listen.host",
            "broker.port",
            "console.port",
            "ingest.port",
            "streams.port",
            "alerts.port",
            "access.users",
            "access.folder",
            "access.session",
            "access.link",
            "console.url",
            "access.proxies",
            "access.proxy-header",
            "access.proxy-role",
            "access.hosts",
            "kafka.replication",
            "instance",
            "streams.commit-interval",
            "streams.threads",
            "streams.standbys",
            "streams.ready-lag",
            "ingest.threads",
            "ingest.fetchers",
            "ingest.deadline",
            "ingest.user-agent",
            "ingest.host-spacing",
            "ingest.max-bytes",
            "ingest.bytes-at-once",
            "ingest.allow",
            "ingest.alarm-after",
            "alerts.threads",
            "alerts.allow",
            "alerts.deadline",
            "alerts.retry-first",
            "alerts.retry-longest",
            "alerts.undelivered-after",
            "alerts.delayed-after");

    /** Variables of the scripts and the stack, which are no settings of the services. */
    private static final Set<String> OTHERS = Set.of(
            "WATCHFLOOR_HEAP",
            "WATCHFLOOR_JAVA_OPTS",
            "WATCHFLOOR_LOG",
            "WATCHFLOOR_LOG_LEVEL",
            "WATCHFLOOR_SHARED",
            "WATCHFLOOR_VERSION",
            "WATCHFLOOR_BASE",
            "WATCHFLOOR_CONFIG",
            "WATCHFLOOR_SECRETS",
            "WATCHFLOOR_ENGINE",
            "WATCHFLOOR_PROMETHEUS_PORT",
            "WATCHFLOOR_ALERTMANAGER_PORT",
            "WATCHFLOOR_GRAFANA_PORT");

    private SettingKeys() {}

    public static List<String> all() {
        return KEYS;
    }

    /** True for a key of the file that something reads. */
    public static boolean knows(String key) {
        return KEYS.contains(key) || key.startsWith(CLIENT);
    }

    /** True for an environment variable that something reads, with or without {@code _FILE}. */
    public static boolean knowsVariable(String variable) {
        String name = variable.replaceAll("_FILE$", "");
        return OTHERS.contains(name)
                || name.startsWith(variable(CLIENT))
                || KEYS.stream().map(SettingKeys::variable).anyMatch(name::equals);
    }

    /** The environment variable that overrides a key. */
    public static String variable(String key) {
        return "WATCHFLOOR_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The environment variables that override keys. */
    public static Set<String> variables() {
        Set<String> variables = new TreeSet<>(OTHERS);
        KEYS.forEach(key -> variables.add(variable(key)));
        return variables;
    }
}
