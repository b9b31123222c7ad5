package io.watchfloor.alerts.routes;

import io.watchfloor.files.labels.MatcherParser;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * too; its second says how each receiver is reached and how the watch is watched, for which Alertmanager has no words.
 */
public final class RoutesFile {
    private static final Logger log = LoggerFactory.getLogger(RoutesFile.class);
    private static final Set<String> TOP = Set.of("route", "receivers", "inhibit_rules", "time_intervals");
    private static final Set<String> INHIBIT = Set.of("source_matchers", "target_matchers", "equal");

    private RoutesFile() {}

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
        YamlNode routing = documents.get(0);
        routing.onlyKeys("routing", TOP);
        Set<String> receivers = receivers(routing);
        Map<String, List<TimeInterval>> intervals = TimeIntervals.read(routing.get("time_intervals"));
        RouteReader tree = new RouteReader(receivers, intervals.keySet());
        Optional<Route> root = tree.read(routing);
        List<InhibitRule> inhibits = inhibitRules(routing.get("inhibit_rules"));
        ReceiversReader second = new ReceiversReader(receivers);
        if (documents.size() == 2) {
            second.read(documents.get(1));
        } else {
            routing.error("expected two documents parted by '---': the routing, and the channels of its receivers;"
                    + " there is " + documents.size());
        }
        warnOfUnused(routing, receivers, tree.used(), second);
        return findings.hasErrors()
                ? Optional.empty()
                : root.map(route ->
                        new Routes(route, inhibits, intervals, second.channels(), second.wordings(), second.watch()));
    }

    private static Set<String> receivers(YamlNode routing) {
        Set<String> receivers = new LinkedHashSet<>();
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
        return receivers;
    }

    private static List<InhibitRule> inhibitRules(@Nullable YamlNode list) {
        List<InhibitRule> rules = new ArrayList<>();
        for (YamlNode node : list == null ? List.<YamlNode>of() : list.items()) {
            node.onlyKeys("inhibit rule", INHIBIT);
            Optional<YamlNode> source = node.require("source_matchers", "inhibit rule");
            Optional<YamlNode> target = node.require("target_matchers", "inhibit rule");
            YamlNode equal = node.get("equal");
            List<String> labels = equal == null ? List.of() : RouteReader.labels(equal, "equal");
            if (source.isPresent() && target.isPresent()) {
                rules.add(new InhibitRule(
                        MatcherParser.parse(source.get()), MatcherParser.parse(target.get()), labels, node.line()));
            }
        }
        return rules;
    }

    private static void warnOfUnused(
            YamlNode routing, Set<String> receivers, Set<String> routed, ReceiversReader second) {
        receivers.stream()
                .filter(receiver -> !routed.contains(receiver) && !second.uses(receiver))
                .forEach(receiver -> routing.warn("no route leads to receiver '" + receiver + "'"));
    }
}
