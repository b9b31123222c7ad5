package io.watchfloor.cli.doctor;

import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.kafka.SettingsException;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Would the owners of rules in status test be told what these find: nobody else is. */
final class OwnersCheckup {
    private OwnersCheckup() {}

    static List<CheckupResult> of(Home home) {
        Routes routes;
        List<Rule> rules;
        try {
            routes = RoutesFile.load(home.config().resolve("routes.yaml"));
            rules = CompiledBook.compile(ConfigBook.read(home)).rules().rules();
        } catch (BookException | CommandFailed | SettingsException e) {
            // The checkup of the files reported it already.
            return List.of();
        }
        Set<String> owners = rules.stream()
                .filter(rule -> rule.status() == RuleStatus.TEST)
                .map(Rule::packOwner)
                .collect(Collectors.toCollection(TreeSet::new));
        return owners.stream()
                .map(owner -> routes.leadToOwner(owner)
                        ? CheckupResult.fine("rules in test", owner + " is told what they find")
                        : CheckupResult.wrong(
                                "rules in test",
                                "nobody is told what those of " + owner + " find",
                                "route owner=\"" + owner + "\" or status=\"test\" to somebody in config/routes.yaml"))
                .toList();
    }
}
