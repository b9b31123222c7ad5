package io.watchfloor.cli.doctor;

import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.DecisionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole examination: machine, files, broker. It changes nothing. */
public final class Doctor {
    /** Users of the brokers: the command line, and each service. */
    public static final List<String> USERS = Needs.USERS;

    private Doctor() {}

    public static List<CheckupResult> examine(Home home, ServiceContext context) {
        List<CheckupResult> findings = new ArrayList<>(
                MachineCheckup.of(context.data(), context.clock().instant()));
        findings.addAll(SettingsCheckup.of(context.settings()));
        findings.addAll(ConfigCheckup.of(home));
        findings.addAll(ReceiversCheckup.of(
                home.config().resolve("routes.yaml"),
                context.settings(),
                new Secrets(System.getenv(), home.secrets(System.getenv()))));
        findings.addAll(OwnersCheckup.of(home));
        findings.addAll(BrokerCheckup.of(context, filesOrNone(home, context)));
        return findings;
    }

    /**
     * Only whether the user that the settings sign in as may do on the brokers what that user of ours has to.
     *
     * @param user one of {@link #USERS}
     */
    public static List<CheckupResult> permissions(ServiceContext context, String user) {
        return BrokerCheckup.permissions(context, user);
    }

    /** Files that cannot be read were reported already; the book in force is then compared with nothing. */
    private static DecisionBook filesOrNone(Home home, ServiceContext context) {
        try {
            return ConfigCheckup.bookOfFiles(home);
        } catch (CommandFailed e) {
            return new DecisionBook(0, "", "none", context.clock().instant(), Map.of(), null, Map.of());
        }
    }
}
