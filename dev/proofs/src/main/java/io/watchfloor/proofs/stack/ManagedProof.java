package io.watchfloor.proofs.stack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.cli.topics.GrantPlan;
import io.watchfloor.cli.topics.Granting;
import io.watchfloor.cli.topics.TopicPlan;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The services against brokers that ask as managed ones do: a certificate of each client, or a token of an identity server that others
 * wrote. Records of one mebibyte, topics and grants of the plan, no right to make a topic; settings as docs/managed-kafka.md writes them.
 */
public final class ManagedProof {
    /** The ways to sign in, the first of them once more for quotas. */
    public static final List<String> WAYS = List.of("mtls", "oauth", "quotas");

    private static final int LIMIT = 1_048_576;
    private static final int STARTS_WITHIN = 60;
    private static final int LIFESPAN = 60;
    private static final int RENEWALS = 3;
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final String STREAMS = "streams";
    private static final String SECRET = "client-secret";

    private final Path home;
    private final PrintWriter out;

    public ManagedProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** True when everything held with each. */
    public boolean run(Path scratch, List<String> ways) throws IOException, InterruptedException {
        boolean held = true;
        for (String way : ways) {
            Path folder = Files.createDirectories(scratch.resolve(way));
            Authority authority = Authority.make(folder.resolve("authority"), "proof-authority");
            held &= switch (way) {
                case "mtls" -> mutualTls(folder, authority, this::refused);
                case "oauth" -> oauth(folder, authority);
                case "quotas" -> mutualTls(folder, authority, this::quotas);
                default -> throw new CommandFailed(way + " is none of " + WAYS);
            };
        }
        return held;
    }

    /** What is tried on a stack that works. */
    private record Lit(Fire fire, Path folder, JvmFleet fleet, ManagedSignIn signIn, ManagedBroker broker) {}

    /** Tries it. */
    @FunctionalInterface
    private interface Trial {
        void run(Lit lit) throws IOException, InterruptedException;
    }

    private boolean mutualTls(Path folder, Authority authority, Trial trial) throws IOException, InterruptedException {
        ManagedSignIn signIn = ManagedSignIn.mutualTls(home, folder.resolve("sign-in"));
        for (String user : Doctor.USERS) {
            Path own = signIn.folder(user);
            Files.writeString(own.resolve("streams.pem"), authority.pem("watchfloor-" + user));
            Files.copy(authority.certificate(), own.resolve("brokers.pem"));
        }
        int port = FreePort.find();
        List<String> asks = List.of(
                "listener.name.outside.ssl.client.auth=required",
                "ssl.principal.mapping.rules=RULE:^CN=([a-z-]+)$/$1/");
        try (ManagedBroker broker =
                        ManagedBroker.start(folder.resolve("broker"), port, "SSL", authority, asks, List.of());
                JvmStack stack = JvmStack.prepare(home, folder, Nodes.one(port))) {
            Fire fire = lit("certificates:", broker, stack, signIn, List.of());
            trial.run(new Lit(fire, folder, stack.fleet(), signIn, broker));
            fire.ledger(folder.resolve("config"));
            return ended(fire, stack);
        }
    }

    private void refused(Lit lit) throws IOException, InterruptedException {
        Path folder = lit.folder;
        Authority foreign = Authority.make(folder.resolve("foreign"), "another-authority");
        Files.writeString(lit.signIn.folder("foreign").resolve("streams.pem"), foreign.pem("watchfloor-streams"));
        Files.copy(
                lit.signIn.folder(STREAMS).resolve("brokers.pem"),
                lit.signIn.folder("foreign").resolve("brokers.pem"));
        new Refusals(lit.fire, folder, lit.fleet.bootstrap(), List.of())
                .said("a certificate of another authority", lit.signIn.environment("foreign"), "do not let us sign in");
    }

    private void quotas(Lit lit) throws IOException, InterruptedException {
        ServiceContext operator = context(lit.fleet, lit.signIn, "operator");
        new QuotaRounds(lit.fire, lit.fleet, lit.folder, lit.broker.inside(), home, operator).run();
    }

    private boolean oauth(Path folder, Authority authority) throws IOException, InterruptedException {
        Map<String, String> secrets = new TreeMap<>();
        Doctor.USERS.forEach(
                user -> secrets.put("watchfloor-" + user, UUID.randomUUID().toString()));
        try (Keycloak keycloak =
                Keycloak.prepare(home, folder.resolve("keycloak"), FreePort.find(), authority, secrets, LIFESPAN)) {
            keycloak.start();
            System.setProperty(ALLOWED, keycloak.tokens());
            ManagedSignIn signIn = ManagedSignIn.oauth(home, folder.resolve("sign-in"), keycloak.tokens());
            for (Map.Entry<String, String> client : secrets.entrySet()) {
                token(signIn, client.getKey().replace("watchfloor-", ""), client.getValue(), authority);
            }
            int port = FreePort.find();
            try (ManagedBroker broker = ManagedBroker.start(
                            folder.resolve("broker"),
                            port,
                            "SASL_SSL",
                            authority,
                            asks(keycloak, authority),
                            List.of("-D" + ALLOWED + "=" + keycloak.keys()));
                    JvmStack stack = JvmStack.prepare(home, folder, Nodes.one(port))) {
                List<String> options = List.of("-D" + ALLOWED + "=" + keycloak.tokens());
                Fire fire = lit(
                        "tokens of " + keycloak.release() + " that last " + LIFESPAN + " s:",
                        broker,
                        stack,
                        signIn,
                        options);
                Refusals refusals = new Refusals(fire, folder, stack.fleet().bootstrap(), options);
                Path secret = signIn.folder(STREAMS).resolve(SECRET);
                String right = Files.readString(secret);
                Files.writeString(secret, "wrong");
                refusals.said("a wrong secret", signIn.environment(STREAMS), "nvalid client credentials");
                Files.writeString(secret, right);
                renewed(fire, keycloak);
                away(
                        fire,
                        keycloak,
                        () -> refusals.waits(
                                "no identity server",
                                signIn.environment(STREAMS),
                                "no sign-in could be made: Connection refused; trying again"));
                fire.ledger(folder.resolve("config"));
                return ended(fire, stack);
            }
        }
    }

    private void token(ManagedSignIn signIn, String user, String secret, Authority authority) throws IOException {
        Path own = signIn.folder(user);
        Files.copy(authority.certificate(), own.resolve("brokers.pem"));
        Files.writeString(own.resolve(SECRET), secret);
        Files.writeString(own.resolve("jaas"), ManagedSignIn.jaas(home, authority.certificate()));
    }

    /** What brokers are told about tokens: whose, for whom, and that a connection ends with the token. */
    private List<String> asks(Keycloak keycloak, Authority authority) throws IOException {
        String listener = "listener.name.outside.";
        String mechanism = listener + "oauthbearer.";
        String handlers = "org.apache.kafka.common.security.oauthbearer.OAuthBearer";
        return List.of(
                listener + "sasl.enabled.mechanisms=OAUTHBEARER",
                mechanism + "sasl.server.callback.handler.class=" + handlers + "ValidatorCallbackHandler",
                mechanism + "sasl.jaas.config="
                        + ManagedSignIn.jaas(home, authority.certificate())
                                .replace(";", " unsecuredLoginStringClaim_sub=\"broker\";"),
                mechanism + "connections.max.reauth.ms=3600000",
                "sasl.oauthbearer.jwks.endpoint.url=" + keycloak.keys(),
                "sasl.oauthbearer.expected.issuer=" + keycloak.issuer(),
                "sasl.oauthbearer.expected.audience=kafka",
                "sasl.oauthbearer.sub.claim.name=azp");
    }

    /** Makes what the plan says, starts the services, sees stories through, and asks doctor about each user. */
    private Fire lit(String what, ManagedBroker broker, JvmStack stack, ManagedSignIn signIn, List<String> options)
            throws IOException, InterruptedException {
        JvmFleet fleet = stack.fleet();
        Fire fire = new Fire(fleet, out);
        fire.say(what);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.inside()))) {
            if (!Probe.await(() -> TopicAdmin.answers(admin, Duration.ofSeconds(1)), STARTS_WITHIN)) {
                throw new CommandFailed("the broker did not start: " + broker.log());
            }
            List<NewTopic> topics = TopicPlan.of(Topics.standard(), 1, LIMIT).stream()
                    .map(one -> new NewTopic(one.topic(), one.partitions(), (short) one.replication())
                            .configs(one.config()))
                    .toList();
            TopicAdmin.get(admin.createTopics(topics).all());
            Granting.grant(admin, GrantPlan.of("watchfloor"));
            fire.say(topics.size() + " topics and the grants of the plan, records of " + LIMIT + " bytes");
        }
        Map<String, String> reader = new TreeMap<>();
        signIn.settings("operator").clientSettings().forEach((key, value) -> reader.put("kafka.client." + key, value));
        fleet.reader(reader);
        for (String service : Cluster.FIRST) {
            fleet.environment(service, signIn.environment(service));
            options.forEach(option -> fleet.agents(Map.of(service, option)));
            fleet.start(service);
        }
        fire.light(5);
        for (String user : Doctor.USERS) {
            List<CheckupResult> lacks = Doctor.permissions(context(fleet, signIn, user), user).stream()
                    .filter(finding -> !finding.isFine())
                    .toList();
            lacks.forEach(finding -> fire.fault("doctor --as " + user + ": " + finding));
            fire.say("doctor --as " + user + ": " + lacks.size() + " wrong");
        }
        return fire;
    }

    private static ServiceContext context(JvmFleet fleet, ManagedSignIn signIn, String user) throws IOException {
        return new ServiceContext(
                fleet.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                signIn.settings(user),
                signIn.folder(user),
                new SimpleMeterRegistry());
    }

    /** Every service has asked for its token again and again, and a story still goes through. */
    private static void renewed(Fire fire, Keycloak keycloak) throws IOException, InterruptedException {
        Map<String, Integer> before = keycloak.given();
        boolean renewed = Probe.await(
                () -> {
                    Map<String, Integer> now = keycloak.given();
                    return Cluster.FIRST.stream()
                            .map(service -> "watchfloor-" + service)
                            .allMatch(user -> now.getOrDefault(user, 0) >= before.getOrDefault(user, 0) + RENEWALS);
                },
                (RENEWALS + 2) * LIFESPAN);
        fire.say("tokens given at first " + before + ", later " + keycloak.given());
        if (!renewed) {
            fire.fault("not every service asked for its token " + RENEWALS + " times more");
        }
        fire.story("tokens renewed", Fire.SERVICE_BAR);
    }

    /** What can be asked only meanwhile. */
    @FunctionalInterface
    private interface Meanwhile {
        void ask() throws IOException, InterruptedException;
    }

    /** The identity server is killed for longer than a token lasts. */
    private static void away(Fire fire, Keycloak keycloak, Meanwhile meanwhile)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        keycloak.kill();
        meanwhile.ask();
        fire.meanwhile("the identity server is away", LIFESPAN * 2);
        // Whoever has a token goes on; then nobody has one any more.
        long leftMillis = LIFESPAN * 2 * 1000L - (System.nanoTime() - began) / 1_000_000;
        TimeUnit.MILLISECONDS.sleep(Math.max(0, leftMillis));
        fire.meanwhile("every token ended", LIFESPAN / 2);
        keycloak.start();
        fire.say(String.format("  the identity server was away for %.0f s", (System.nanoTime() - began) / 1e9));
        fire.story("identity server killed", Fire.BROKER_BAR);
    }

    private static boolean ended(Fire fire, JvmStack stack) throws IOException {
        fire.say("ended by themselves: " + stack.fleet().endedByThemselves());
        for (String member : stack.fleet().endedByThemselves().keySet()) {
            for (Path log : stack.fleet().logs(member)) {
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains(" ERROR ") || line.contains("watchfloor: "))
                        .forEach(line -> fire.say("  " + log.getFileName() + ": " + line));
            }
        }
        return fire.broken().isEmpty();
    }
}
