package io.watchfloor.cli.command.incidents;

import io.watchfloor.board.tuning.Why;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.ActOptions;
import io.watchfloor.cli.command.options.BrokerOptions;
import io.watchfloor.cli.command.options.TimeWord;
import io.watchfloor.cli.incidents.Export;
import io.watchfloor.cli.incidents.Filter;
import io.watchfloor.cli.incidents.IncidentText;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, explains and exports incidents, read from the topics. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, explains and exports incidents, read from the topics.")
public final class IncidentsCommand extends Printing {
    /** An incident and all its reports, as JSON. */
    private record Shown(Incident incident, List<IncidentReport> reports) {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Incidents, open and urgent ones first.")
    int list(
            @Mixin BrokerOptions brokers,
            @Mixin FilterOptions filter,
            @Option(
                            names = "--as-of",
                            converter = TimeWord.Reader.class,
                            description = "as it was known then; written as --since")
                    @Nullable
                    TimeWord asOf,
            @Option(names = "--json", description = "one line of JSON for each incident") boolean json)
            throws IOException {
        return brokers.read(IncidentsCommand::needed, context -> {
            KnownIncidents known = known(context, asOf);
            List<Incident> chosen = chosen(known, filter.filter(context.clock()));
            if (json) {
                chosen.forEach(incident -> out().println(Json.text(incident)));
            } else {
                IncidentText.table(chosen).forEach(out()::println);
                err().println(chosen.size() + " of " + known.incidents().size() + " incidents");
            }
            return done();
        });
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One incident with all its reports.")
    int show(
            @Mixin BrokerOptions brokers,
            @Parameters(paramLabel = "ID", description = "such as CHN-USA.airspace.1") String id,
            @Option(
                            names = "--as-of",
                            converter = TimeWord.Reader.class,
                            description = "as it was known then: 2023-02-03T14:00:00Z, 2023-02-03 or 24h")
                    @Nullable
                    TimeWord asOf,
            @Option(names = "--json", description = "one line of JSON") boolean json)
            throws IOException {
        KnownIncidents known = brokers.read(IncidentsCommand::needed, context -> known(context, asOf));
        Incident incident = named(known, id);
        List<IncidentReport> reports = known.reportsOf(incident.id());
        if (json) {
            out().println(Json.text(new Shown(incident, reports)));
        } else {
            IncidentText.show(incident, reports).forEach(out()::println);
        }
        return done();
    }

    @Command(
            name = "why",
            mixinStandardHelpOptions = true,
            description = {
                "Why an incident is what it is: the arithmetic of precedence and credibility, its events,",
                "the reports that count, and what was about the same and does not count, with the reason."
            })
    int why(
            @Mixin BrokerOptions brokers,
            @Parameters(paramLabel = "ID", description = "such as CHN-USA.airspace.1") String id,
            @Option(names = "--json", description = "one line of JSON") boolean json)
            throws IOException {
        Why why = brokers.read(
                topics -> List.of(
                        topics.incidents,
                        topics.incidentReports,
                        topics.incidentEvents,
                        topics.journal,
                        topics.taggedHeadlines,
                        topics.decisionBook),
                context -> {
                    KnownIncidents known = KnownIncidents.now(context);
                    return known.why(context, named(known, id));
                });
        if (json) {
            out().println(Json.text(why));
        } else {
            IncidentText.why(why).forEach(out()::println);
        }
        return done();
    }

    /** What export writes. */
    enum Format {
        jsonl,
        csv
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Reports of incidents for other programs, a row each, with PLOVER and CAMEO codes",
                "and the scores published with them."
            })
    int export(
            @Mixin BrokerOptions brokers,
            @Mixin FilterOptions filter,
            @Option(
                            names = "--format",
                            description = "jsonl or csv (default: ${DEFAULT-VALUE})",
                            defaultValue = "jsonl")
                    Format format,
            @Option(names = "--json", description = "the same as --format jsonl") boolean json)
            throws IOException {
        List<Export.Row> rows = brokers.read(IncidentsCommand::needed, context -> {
            KnownIncidents known = KnownIncidents.now(context);
            return Export.rows(chosen(known, filter.filter(context.clock())), known);
        });
        if (format == Format.csv && !json) {
            Export.csv(rows, out());
        } else {
            Export.json(rows, out());
        }
        return done();
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = "You have seen an incident and stand for it.")
    int sign(@Mixin ActOptions by, @Parameters(paramLabel = "ID") String id) throws InterruptedException {
        return say(by.act(ActKind.SIGN, id, null, null));
    }

    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            description = "Makes one of two incidents of a pair: the younger closes and its reports go to the older.")
    int join(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "OTHER") String other)
            throws InterruptedException {
        return say(by.act(ActKind.JOIN, id, null, null, other, List.of()));
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Makes an incident of its own of some reports, whose ids show prints with --json.")
    int split(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "REPORT", arity = "1..*") List<String> reports)
            throws InterruptedException {
        return say(by.act(ActKind.SPLIT, id, null, null, null, reports));
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Moves a report to another incident of the pair; without --to it belongs nowhere.")
    int move(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "REPORT") String report,
            @Option(names = "--to", paramLabel = "ID", description = "the incident that it belongs to") @Nullable
                    String to)
            throws InterruptedException {
        return say(by.act(ActKind.MOVE, id, report, null, to, List.of()));
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = "Says on both that two incidents, of whatever pairs, have to do with each other.")
    int link(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "OTHER") String other)
            throws InterruptedException {
        say(by.act(ActKind.LINK, id, null, null, other, List.of()));
        return say(by.act(ActKind.LINK, other, null, null, id, List.of()));
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes back one of the last acts.")
    int undo(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "COMMAND", description = "its id, as the act printed it") String command)
            throws InterruptedException {
        return say(by.act(ActKind.UNDO, id, null, command));
    }

    private int say(String line) {
        out().println(line);
        return done();
    }

    private static KnownIncidents known(ServiceContext context, @Nullable TimeWord asOf) {
        return KnownIncidents.asOf(context, TimeWord.ifGiven(asOf, context.clock()));
    }

    private static List<Topic<?>> needed(Topics topics) {
        return List.of(topics.incidents, topics.incidentReports, topics.incidentEvents);
    }

    private static List<Incident> chosen(KnownIncidents known, Filter filter) {
        return known.incidents().values().stream()
                .filter(filter::takes)
                .sorted(Filter.URGENT_FIRST)
                .toList();
    }

    private static Incident named(KnownIncidents known, String id) {
        Incident incident = known.incidents().get(id);
        if (incident != null) {
            return incident;
        }
        int number = id.lastIndexOf('.');
        String prefix = number < 0 ? id : id.substring(0, number);
        List<String> near = known.incidents().keySet().stream()
                .filter(other -> other.startsWith(prefix))
                .limit(5)
                .toList();
        throw new CommandFailed(
                "no incident " + id + " among " + known.incidents().size()
                        + (near.isEmpty()
                                ? "; watchfloor incidents list shows them"
                                : "; there is " + String.join(", ", near)));
    }

    private int done() {
        return 0;
    }
}
