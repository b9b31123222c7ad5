package io.watchfloor.proofs.stack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Doctor on a broker that asks who one is: every user may do what is theirs, one user is told what another's work would
 * need, and the operator's grants are enough for the whole examination.
 *
 * @param client settings of a client that signs in as a user
 */
record SecuredDoctor(Fire fire, String bootstrap, Function<String, Map<String, String>> client) {

    void examine(Path home, Path scratch) {
        for (String user : Doctor.USERS) {
            List<CheckupResult> lacks = lacks(Doctor.permissions(context(user, scratch), user));
            if (lacks.isEmpty()) {
                fire.say("doctor --as " + user + ": may do all that it has to");
            }
            lacks.forEach(finding -> fire.fault("doctor --as " + user + ": " + finding));
        }
        List<CheckupResult> foreign = lacks(Doctor.permissions(context("ingest", scratch), "streams"));
        if (foreign.isEmpty()) {
            fire.fault("doctor does not see that the user of ingest may not do the work of streams");
        } else {
            fire.say("doctor --as streams, signed in as ingest: "
                    + foreign.get(0).found());
        }
        Doctor.examine(new Home(home), context("operator", scratch)).stream()
                .filter(finding -> finding.found().startsWith("could not be looked at"))
                .forEach(finding -> fire.fault("doctor as operator: " + finding));
    }

    private static List<CheckupResult> lacks(List<CheckupResult> findings) {
        return findings.stream().filter(finding -> !finding.isFine()).toList();
    }

    private ServiceContext context(String user, Path scratch) {
        Map<String, String> settings = new TreeMap<>();
        client.apply("watchfloor-" + user).forEach((key, value) -> settings.put("kafka.client." + key, value));
        return new ServiceContext(
                bootstrap,
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(settings),
                scratch,
                new SimpleMeterRegistry());
    }
}
