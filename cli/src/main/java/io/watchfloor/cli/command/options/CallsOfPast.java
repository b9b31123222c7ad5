package io.watchfloor.cli.command.options;

import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.authoring.backtest.CallTable;
import io.watchfloor.authoring.backtest.Trial;
import io.watchfloor.cli.base.Home;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The calls of a back-test, with the routes that they would take. */
public final class CallsOfPast {
    private CallsOfPast() {}

    /**
     * Prints the table, or a line of JSON for each call.
     *
     * @param result of the trial
     */
    public static void print(Trial trial, Trial.Result result, boolean json, PrintWriter out) {
        if (json) {
            result.calls().forEach(call -> out.println(Json.text(call)));
            return;
        }
        Routes routes = RoutesFile.load(Home.find().config().resolve("routes.yaml"));
        Map<String, List<String>> receivers = trial.calls().stream()
                .collect(Collectors.toMap(
                        made -> made.line().id(),
                        made -> routes.match(Labels.of(made.event())).stream()
                                .map(Route::receiver)
                                .toList(),
                        (one, other) -> one));
        CallTable.of(result)
                .lines(call -> receivers.getOrDefault(call.id(), List.of()))
                .forEach(out::println);
    }
}
