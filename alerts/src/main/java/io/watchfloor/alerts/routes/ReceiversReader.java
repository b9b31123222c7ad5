package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.ChannelKind;
import io.watchfloor.alerts.channel.Fields;
import io.watchfloor.alerts.message.Template;
import io.watchfloor.alerts.message.Wording;
import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the second document of a routing file: channels, and how the watch itself is watched. */
final class ReceiversReader {
    private static final Set<String> TOP =
            Set.of("channels", "templates", "reminders", "heartbeats", "troubles", "standing");
    /** Beside its channel: told straight from memory when the broker takes no writes. */
    private static final String TROUBLE = "trouble";

    private static final Set<String> CHANNEL = Stream.concat(ChannelKinds.ALL.keySet().stream(), Stream.of(TROUBLE))
            .collect(Collectors.toSet());
    private static final Set<String> REMINDER = Set.of("again", "escalate", "escalate_to");
    /** Programs read fields, not words. */
    private static final Set<String> WITHOUT_WORDS = Set.of("webhook", "alertmanager");

    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMinutes(1);
    private static final String NEVER = "never";

    private final Set<String> receivers;
    private final Map<String, ChannelConfig> channels = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final Map<String, Reminder> reminders = new LinkedHashMap<>();
    private final Map<String, Duration> heartbeats = new LinkedHashMap<>();
    private final Set<String> direct = new LinkedHashSet<>();
    private final Map<String, Duration> troubles = new LinkedHashMap<>(Routes.Watch.NONE.troubles());

    private Duration standing = Routes.Watch.NONE.standing();

    ReceiversReader(Set<String> receivers) {
        this.receivers = receivers;
    }

    void read(YamlNode document) {
        document.onlyKeys("second document", TOP);
        document.require("channels", "second document").ifPresent(this::readChannels);
        each(document.get("templates"), this::readWording);
        each(document.get("reminders"), this::readReminder);
        each(document.get("heartbeats"), this::readHeartbeat);
        readTroubles(document.get("troubles"));
        YamlNode period = document.get("standing");
        if (period != null) {
            Fields.duration(period, "standing").ifPresent(every -> standing = every);
        }
    }

    Map<String, ChannelConfig> channels() {
        return channels;
    }

    Map<String, Wording> wordings() {
        return wordings;
    }

    Routes.Watch watch() {
        return new Routes.Watch(reminders, heartbeats, troubles, direct, standing);
    }

    /** Whether something is told to the receiver without a route. */
    boolean uses(String receiver) {
        return heartbeats.containsKey(receiver)
                || direct.contains(receiver)
                || reminders.values().stream().anyMatch(reminder -> receiver.equals(reminder.to()));
    }

    private void readChannels(YamlNode map) {
        each(map, (receiver, kinds) -> readChannel(receiver, kinds)
                .ifPresent(channel -> channels.put(receiver, channel)));
        receivers.stream()
                .filter(receiver -> !map.entries().containsKey(receiver))
                .forEach(receiver -> map.error("receiver '" + receiver + "' has no channel; say how it is reached"));
    }

    private Optional<ChannelConfig> readChannel(String receiver, YamlNode kinds) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(kinds.entries());
        kinds.onlyKeys("channel", CHANNEL);
        YamlNode mark = entries.remove(TROUBLE);
        if (mark != null) {
            readMark(receiver, mark, entries.containsKey("atom"));
        }
        if (entries.size() != 1) {
            kinds.error("receiver '" + receiver + "' needs exactly one channel; make it two receivers and 'continue'"
                    + " to reach it in two ways");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
        ChannelKind kind = ChannelKinds.ALL.get(only.getKey());
        return kind == null ? Optional.empty() : kind.read(only.getValue());
    }

    /** Whether it is told without the broker. */
    private void readMark(String receiver, YamlNode mark, boolean atom) {
        String word = mark.text();
        if (!word.equals("true") && !word.equals("false")) {
            mark.error("trouble: \"" + word + "\" is neither true nor false");
        } else if (word.equals("true") && atom) {
            mark.error("trouble: an atom file calls nobody; mark a receiver that does");
        } else if (word.equals("true")) {
            direct.add(receiver);
        }
    }

    private void readWording(String receiver, YamlNode node) {
        node.onlyKeys("template", Set.of("summary", "details"));
        ChannelConfig channel = channels.get(receiver);
        if (channel != null && WITHOUT_WORDS.contains(channel.kind())) {
            node.error("template: a " + channel.kind() + " is read by a program, which wants fields and not words");
        }
        YamlNode summary = node.get("summary");
        YamlNode details = node.get("details");
        wordings.put(
                receiver,
                new Wording(
                        summary == null ? null : template(summary),
                        details == null
                                ? null
                                : details.items().stream()
                                        .map(ReceiversReader::template)
                                        .toList()));
    }

    private static Template template(YamlNode node) {
        return Template.parse(node.text(), (offset, error) -> node.report(Severity.ERROR, offset, error));
    }

    private void readReminder(String receiver, YamlNode node) {
        node.onlyKeys("reminder", REMINDER);
        Duration again = Fields.duration(node, "again", Reminder.AGAIN);
        Duration escalate = Fields.duration(node, "escalate", Reminder.ESCALATE);
        YamlNode to = node.get("escalate_to");
        if (to != null) {
            known(to, to.text());
        }
        if (to == null && node.get("escalate") != null) {
            node.error("reminder: say who is told with escalate_to");
        }
        reminders.put(receiver, new Reminder(again, escalate, to == null ? "" : to.text()));
    }

    private void readHeartbeat(String receiver, YamlNode node) {
        Duration every = Fields.duration(node, "heartbeat").orElse(SHORTEST_HEARTBEAT);
        if (every.compareTo(SHORTEST_HEARTBEAT) < 0) {
            node.error("heartbeat: at most one a minute");
        }
        heartbeats.put(receiver, every);
    }

    private void readTroubles(@Nullable YamlNode map) {
        if (map == null) {
            return;
        }
        map.onlyKeys("trouble", Routes.Watch.NONE.troubles().keySet());
        map.entries().forEach((name, node) -> {
            if (node.text().equals(NEVER)) {
                troubles.remove(name);
            } else {
                Fields.duration(node, name).ifPresent(after -> troubles.put(name, after));
            }
        });
    }

    /** What is said of one receiver. */
    @FunctionalInterface
    private interface Entry {
        void read(String receiver, YamlNode node);
    }

    private void each(@Nullable YamlNode map, Entry entry) {
        if (map == null) {
            return;
        }
        map.entries().forEach((receiver, node) -> {
            known(node, receiver);
            entry.read(receiver, node);
        });
    }

    private void known(YamlNode node, String receiver) {
        if (!receivers.contains(receiver)) {
            node.error("receiver '" + receiver + "' is not listed in the first document"
                    + Nearest.hint(receiver, receivers));
        }
    }
}
