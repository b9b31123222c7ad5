package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.ChannelKind;
import io.watchfloor.alerts.channel.ChannelKinds;
import io.watchfloor.alerts.channel.Fields;
import io.watchfloor.analysis.yaml.Finding;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.Nearest;
import io.watchfloor.analysis.yaml.YamlNode;
import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads config/routes.yaml. Its first document is a routing file in Alertmanager's grammar, so that amtool reads it
 * too; its second says how each receiver is reached, for which Alertmanager has no words.
 */
public final class RoutesFile {
    private static final Logger log = LoggerFactory.getLogger(RoutesFile.class);
    private static final Set<String> TOP = Set.of("route", "receivers");
    private static final Set<String> ROUTE = Set.of(
            "receiver",
            "matchers",
            "group_by",
            "group_wait",
            "group_interval",
            "repeat_interval",
            "continue",
            "routes");

    private final YamlNode routing;
    private final Map<String, ChannelConfig> channels = new LinkedHashMap<>();
    private final Set<String> receivers = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    private RoutesFile(YamlNode routing) {
        this.routing = routing;
    }

    /**
     * The routes of a file.
     *
     * @throws SettingsException with every fault found, a line each
     */
    public static Routes load(Path file) {
        Findings findings = new Findings();
        try {
            Optional<Routes> routes = read(file.toString(), Files.readString(file), findings);
            findings.sorted().stream().filter(finding -> !finding.isError()).forEach(w -> log.warn("{}", w));
            return routes.orElseThrow(() -> new SettingsException(findings.sorted().stream()
                    .filter(Finding::isError)
                    .map(Finding::toString)
                    .collect(Collectors.joining(System.lineSeparator()))));
        } catch (IOException e) {
            throw new SettingsException(file + ": the routing file cannot be read: " + e);
        }
    }

    /** The routes of a file's text; absent when there is an error among the findings. */
    public static Optional<Routes> read(String file, String text, Findings findings) {
        List<YamlNode> documents = YamlNode.readAll(file, text, findings);
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        RoutesFile reader = new RoutesFile(documents.get(0));
        reader.readReceivers();
        if (documents.size() == 2) {
            reader.readChannels(documents.get(1));
        } else {
            reader.routing.error(
                    "expected two documents parted by '---': the routing, and the channels of its receivers;"
                            + " there is " + documents.size());
        }
        Optional<Route> root = reader.readRoot();
        reader.warnOfUnused();
        return findings.hasErrors() ? Optional.empty() : root.map(route -> new Routes(route, reader.channels));
    }

    private void readReceivers() {
        routing.onlyKeys("routing", TOP);
        Optional<YamlNode> list = routing.require("receivers", "routing");
        for (YamlNode receiver : list.map(YamlNode::items).orElse(List.of())) {
            for (YamlNode key : receiver.keys()) {
                if (!key.text().equals("name")) {
                    key.error("receiver: only 'name' stands here; how it is reached stands in the second document,"
                            + " below 'channels'");
                }
            }
            Optional<YamlNode> name = receiver.require("name", "receiver");
            if (name.isPresent() && !receivers.add(name.get().text())) {
                name.get().error("receiver '" + name.get().text() + "' stands here a second time");
            }
        }
    }

    private void readChannels(YamlNode document) {
        document.onlyKeys("channels document", Set.of("channels"));
        Optional<YamlNode> map = document.require("channels", "channels document");
        if (map.isEmpty()) {
            return;
        }
        map.get().entries().forEach((receiver, kinds) -> {
            if (!receivers.contains(receiver)) {
                kinds.error("channel of receiver '" + receiver + "', which is not listed in the first document"
                        + Nearest.hint(receiver, receivers));
            }
            readChannel(receiver, kinds).ifPresent(channel -> channels.put(receiver, channel));
        });
        receivers.stream()
                .filter(receiver -> !map.get().entries().containsKey(receiver))
                .forEach(receiver ->
                        map.get().error("receiver '" + receiver + "' has no channel; say how it is reached"));
    }

    private static Optional<ChannelConfig> readChannel(String receiver, YamlNode kinds) {
        Map<String, YamlNode> entries = kinds.entries();
        kinds.onlyKeys("channel", ChannelKinds.ALL.keySet());
        if (entries.size() != 1) {
            kinds.error("receiver '" + receiver + "' needs exactly one channel; make it two receivers and 'continue'"
                    + " to reach it in two ways");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
        ChannelKind kind = ChannelKinds.ALL.get(only.getKey());
        return kind == null ? Optional.empty() : kind.read(only.getValue());
    }

    private Optional<Route> readRoot() {
        Optional<YamlNode> node = routing.require("route", "routing");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        for (String key : List.of("matchers", "continue")) {
            YamlNode value = node.get().get(key);
            if (value != null) {
                value.error("the root route takes everything: remove '" + key + "' or put it into a route below");
            }
        }
        node.get().require("receiver", "root route");
        return Optional.of(readRoute(node.get(), Route.to("")));
    }

    private Route readRoute(YamlNode node, Route parent) {
        node.onlyKeys("route", ROUTE);
        for (String key : List.of("group_wait", "repeat_interval")) {
            YamlNode value = node.get(key);
            if (value != null) {
                value.warn(key + " has no effect here: an event is announced at once and once");
            }
        }
        YamlNode matchers = node.get("matchers");
        YamlNode groupBy = node.get("group_by");
        Route own = new Route(
                receiver(node.get("receiver"), parent.receiver()),
                matchers == null ? List.of() : MatcherParser.parse(matchers),
                groupBy == null ? parent.groupBy() : groupBy(groupBy),
                Fields.duration(node, "group_interval", parent.groupInterval()),
                flag(node.get("continue")),
                List.of(),
                node.line());
        YamlNode routes = node.get("routes");
        List<YamlNode> children = routes == null ? List.of() : routes.items();
        return own.with(children.stream().map(child -> readRoute(child, own)).toList());
    }

    private String receiver(@Nullable YamlNode node, String inherited) {
        String name = node == null ? inherited : node.text();
        if (node != null && !receivers.contains(name)) {
            node.error("undefined receiver '" + name + "'" + Nearest.hint(name, receivers)
                    + "; list it below 'receivers'");
        }
        used.add(name);
        return name;
    }

    private static List<String> groupBy(YamlNode node) {
        for (YamlNode label : node.items()) {
            if (!label.text().equals("...") && !Labels.NAMES.contains(label.text())) {
                label.error(
                        "group_by: unknown label '" + label.text() + "'" + Nearest.hint(label.text(), Labels.NAMES));
            }
        }
        return node.texts();
    }

    private static boolean flag(@Nullable YamlNode node) {
        if (node == null) {
            return false;
        }
        if (!Set.of("true", "false").contains(node.text())) {
            node.error("continue: write true or false, not '" + node.text() + "'");
        }
        return node.text().equals("true");
    }

    private void warnOfUnused() {
        receivers.stream()
                .filter(receiver -> !used.contains(receiver))
                .forEach(receiver -> routing.warn("no route leads to receiver '" + receiver + "'"));
    }
}
