package io.watchfloor.cli.desk;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.check.RouteTree;
import io.watchfloor.alerts.decide.Decision;
import io.watchfloor.alerts.decide.NextTelling;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.console.routing.Routing;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the routes of alerts for the desk, by the file as it is when it is asked. Safe for many threads. */
public final class DeskRouting implements Routing {
    private static final Duration DELAYED_AFTER = Duration.ofMinutes(15);

    private final Path file;
    private @Nullable Read last;

    /** What was read of a text. */
    private record Read(String text, Optional<Routes> routes, String fault) {}

    public DeskRouting(Path file) {
        this.file = file;
    }

    private synchronized Read read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return new Read("", Optional.empty(), file.getFileName() + " cannot be read: " + e.getMessage());
        }
        if (last == null || !last.text().equals(text)) {
            Findings findings = new Findings();
            Optional<Routes> routes = RoutesFile.read(String.valueOf(file.getFileName()), text, findings);
            String fault = findings.sorted().stream()
                    .filter(Finding::isError)
                    .map(Finding::toString)
                    .collect(Collectors.joining("; "));
            last = new Read(text, routes, fault);
        }
        return last;
    }

    @Override
    public Plan plan(Instant now) {
        Read read = read();
        if (read.routes().isEmpty()) {
            return new Plan("alerts would not start with this file: " + read.fault(), List.of(), List.of());
        }
        Routes routes = read.routes().get();
        Map<String, List<Route>> byReceiver = new TreeMap<>();
        routes.channels().keySet().forEach(name -> byReceiver.put(name, new ArrayList<>()));
        collect(routes.root(), byReceiver);
        List<Receiver> receivers = byReceiver.entrySet().stream()
                .map(one -> new Receiver(one.getKey(), kind(routes, one.getKey()), duty(routes, one.getValue(), now)))
                .toList();
        return new Plan(null, RouteTree.draw(routes).lines().toList(), receivers);
    }

    private static void collect(Route route, Map<String, List<Route>> byReceiver) {
        byReceiver.computeIfAbsent(route.receiver(), none -> new ArrayList<>()).add(route);
        route.routes().forEach(child -> collect(child, byReceiver));
    }

    private static String kind(Routes routes, String receiver) {
        ChannelConfig channel = routes.channels().get(receiver);
        return channel == null ? "no channel" : channel.kind();
    }

    /** By all of its routes: some may be muted while others are not. */
    private static String duty(Routes routes, List<Route> all, Instant now) {
        List<String> waiting = all.stream()
                .map(route -> waits(routes, route, now))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        long muted = all.stream()
                .filter(route -> !waits(routes, route, now).isEmpty())
                .count();
        if (all.isEmpty()) {
            return "no route leads to it";
        }
        return muted == 0
                ? "may be told now"
                : (muted == all.size() ? "" : "by some routes ") + String.join("; ", waiting);
    }

    private static String waits(Routes routes, Route route, Instant now) {
        List<String> muting = routes.mutedBy(route, now);
        return muting.isEmpty() ? "" : "not before " + routes.mutedUntil(route, now) + ": " + String.join(", ", muting);
    }

    @Override
    public Verdict ask(IncidentEvent event, Collection<Silence> silences, Collection<IncidentEvent> open, Instant now) {
        Read read = read();
        if (read.routes().isEmpty()) {
            return new Verdict("not known: " + read.fault(), "", List.of());
        }
        Routes routes = read.routes().get();
        Map<String, Labels> sources = new TreeMap<>();
        for (IncidentEvent one : open) {
            Labels labels = Labels.of(one);
            if (routes.inhibitRules().stream().anyMatch(rule -> rule.isSource(labels))) {
                sources.put(one.incident().id(), labels);
            }
        }
        Decision decision = Decision.of(event, routes, silences, sources, now, DELAYED_AFTER);
        boolean told = decision.reason() == Decision.Reason.ROUTED || decision.reason() == Decision.Reason.DAILY;
        Labels labels = Labels.of(event);
        List<Told> receivers = decision.routes().stream()
                .map(route -> new Told(
                        route.receiver(),
                        kind(routes, route.receiver()),
                        route.line(),
                        route.grouping().group(labels),
                        waits(routes, route, now)))
                .toList();
        return new Verdict(decision.reason().word(), decision.by(), told ? receivers : List.of());
    }

    @Override
    public @Nullable Next next(IncidentEvent event, Collection<Delivery> told, Dossier.Unattended since) {
        return read().routes()
                .flatMap(routes -> new NextTelling(routes, since.since(), since.released()).after(told, event))
                .map(next -> new Next(next.receiver(), next.at(), next.kind()))
                .orElse(null);
    }

    @Override
    public boolean hears(String receiver, IncidentEvent event) {
        return read().routes()
                .map(routes -> routes.match(Labels.of(event)).stream()
                        .anyMatch(route -> route.receiver().equals(receiver)))
                .orElse(false);
    }
}
