package io.watchfloor.cli.command.notifications;

import io.watchfloor.alerts.ReceiversCheck;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.check.ExampleEvents;
import io.watchfloor.alerts.check.Previews;
import io.watchfloor.alerts.check.RouteTests;
import io.watchfloor.alerts.check.RouteTree;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.kafka.Settings;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What officers and operators ask of the routing file before it goes live. */
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description = "Checks, tests and shows who is told what. Sends nothing.")
public final class RoutesCommand extends Printing {
    @Option(
            names = "--routes",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "routing file instead of config/routes.yaml")
    private @Nullable Path file;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Everything that is wrong with the routing file, by line and column; may each host be called.")
    int check(@Option(names = "--json", description = "one line of JSON for each finding") boolean json) {
        Findings findings = new Findings();
        String text = TextFile.text(path());
        RoutesFile.read(path().toString(), text, findings)
                .ifPresent(routes -> ReceiversCheck.addresses(routes, settings(), new Secrets(System.getenv()))
                        .forEach(address -> findings.add(at(text, address))));
        PrintWriter out = out();
        findings.sorted().forEach(finding -> out.println(json ? Json.text(finding) : finding));
        if (findings.sorted().isEmpty() && !json) {
            out.println(path() + ": ok");
        }
        return findings.hasErrors() ? 1 : 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Holds the routes against a file of expectations.")
    int test(
            @Parameters(
                            paramLabel = "FILE",
                            description = "tests: [{name, labels, at, open, receivers, muted, grouped, inhibited}]")
                    Path tests) {
        Findings findings = new Findings();
        List<RouteTests.Result> results = RouteTests.run(routes(), tests.toString(), TextFile.text(tests), findings);
        PrintWriter out = out();
        findings.sorted().forEach(out::println);
        results.forEach(out::println);
        return !findings.hasErrors() && results.stream().allMatch(RouteTests.Result::passed) ? 0 : 1;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "The tree of routes.")
    int show() {
        out().print(RouteTree.draw(routes()));
        return 0;
    }

    @Command(
            name = "render",
            mixinStandardHelpOptions = true,
            description = "What each receiver would read: of made-up events, or of incident events in a file.")
    int render(
            @Option(names = "--events", paramLabel = "FILE", description = "incident events, one JSON object a line")
                    @Nullable
                    Path events,
            @Option(names = "--json", description = "one line of JSON for each message") boolean json) {
        PrintWriter out = out();
        Routes routes = routes();
        List<IncidentEvent> shown = events == null ? ExampleEvents.all() : read(events);
        List<Previews.Preview> previews = new ArrayList<>(Previews.of(routes, shown));
        if (events == null) {
            previews.addAll(Previews.ofTheRest(routes, shown.get(shown.size() - 1)));
        }
        for (Previews.Preview preview : previews) {
            if (json) {
                out.println(Json.text(preview));
            } else {
                out.printf("--- %s to %s (%s)%n", preview.event(), preview.receiver(), preview.kind());
                out.println(preview.text().stripTrailing());
            }
        }
        return 0;
    }

    /** Where the host stands in the file; one that is a secret does not. */
    private Finding at(String text, ReceiversCheck.Finding address) {
        String before = text.substring(0, Math.max(0, text.indexOf(address.host())));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        Finding.Severity severity = address.wrong() ? Finding.Severity.ERROR : Finding.Severity.WARNING;
        return new Finding(
                path().toString(), line, column, severity, "receiver " + address.receiver() + ": " + address.text());
    }

    /** Routes are checked without the settings too, as on the machine of whoever writes them. */
    private static Settings settings() {
        return Settings.load(Home.find().config().resolve("watchfloor.properties"), System.getenv());
    }

    private static List<IncidentEvent> read(Path events) {
        try {
            return TextFile.lines(events).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Json.read(line, IncidentEvent.class))
                    .toList();
        } catch (InvalidJsonException e) {
            throw new CommandFailed(events + ": " + e.getMessage());
        }
    }

    private Routes routes() {
        return RoutesFile.load(path());
    }

    private Path path() {
        return file == null ? Home.find().config().resolve("routes.yaml") : file;
    }
}
