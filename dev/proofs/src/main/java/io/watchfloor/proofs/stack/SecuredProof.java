package io.watchfloor.proofs.stack;

import io.watchfloor.broker.BrokerSecurity;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.broker.FreePort;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.DeskClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The services against a broker with TLS, SASL/SCRAM and an authorizer, each as its own user with the grants of
 * deploy/acls.sh: a story goes through, what was not granted is refused, and doctor tells what each user may.
 */
public final class SecuredProof {
    private static final List<String> SERVICES = List.of("ingest", "streams", "alerts", "console");
    private static final String ADMIN = "admin";

    private final Path home;
    private final PrintWriter out;

    public SecuredProof(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Runs; true when everything held. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        BrokerSecurity security = security(scratch);
        int worldPort = FreePort.find();
        String world = "http://127.0.0.1:" + worldPort;
        TestConfig config = TestConfig.write(
                home, scratch, world, scratch.resolve("secrets").toString());
        String secret = Files.readString(config.secrets().resolve(TestConfig.SECRET));
        int port = FreePort.find();
        try (EmbeddedBroker broker = EmbeddedBroker.startSecured(scratch.resolve("broker"), port, security);
                OutsideWorld outside =
                        OutsideWorld.start("127.0.0.1", worldPort, home.resolve("samples"), secret, DeskClock.wall());
                JvmFleet fleet = new JvmFleet(scratch, world, Nodes.one(port))) {
            Fire fire = new Fire(fleet, out);
            int grants = grant(security, broker.bootstrap());
            fire.say(grants + " grants of deploy/acls.sh are in force on " + broker.bootstrap()
                    + ", feeds and receiver at port " + outside.port());
            fleet.environment("ingest", Map.of("WATCHFLOOR_INGEST_ALLOW", "127.0.0.0/8"));
            fleet.environment("alerts", Map.of("WATCHFLOOR_ALERTS_ALLOW", "127.0.0.1"));
            for (String service : SERVICES) {
                fleet.environment(service, environment(security, "watchfloor-" + service, scratch));
                fleet.start(service);
            }
            fire.light(5);
            refused(fire, security, broker.bootstrap(), "watchfloor-ingest", "watchfloor.incident-events");
            refused(fire, security, broker.bootstrap(), "watchfloor-console", "watchfloor.journal");
            refused(fire, security, broker.bootstrap(), "watchfloor-alerts", "watchfloor.decision-book");
            new SecuredDoctor(fire, broker.bootstrap(), user -> client(security, user)).examine(home, scratch);
            if (!fire.broken().isEmpty()) {
                denials(fleet, fire);
            }
            return fire.broken().isEmpty();
        }
    }

    /** What the services were refused, for whoever has to mend the script. */
    private static void denials(JvmFleet fleet, Fire fire) throws IOException {
        for (String service : SERVICES) {
            for (Path log : fleet.logs(service)) {
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("uthoriz"))
                        .limit(3)
                        .forEach(line -> fire.say(service + ": " + line.substring(0, Math.min(600, line.length()))));
            }
        }
    }

    private BrokerSecurity security(Path scratch) throws IOException, InterruptedException {
        Map<String, String> users = new TreeMap<>();
        users.put(ADMIN, UUID.randomUUID().toString());
        SERVICES.forEach(
                service -> users.put("watchfloor-" + service, UUID.randomUUID().toString()));
        users.put("watchfloor-operator", UUID.randomUUID().toString());
        Path keystore = scratch.resolve("broker.p12");
        String password = UUID.randomUUID().toString();
        Grants.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                password));
        return new BrokerSecurity(keystore, password, users, ADMIN);
    }

    /** As docs/operator.md tells operators to: the line with the password comes from a file. */
    private static Map<String, String> environment(BrokerSecurity security, String user, Path scratch)
            throws IOException {
        Path jaas = scratch.resolve("secrets/" + user);
        Files.writeString(jaas, security.jaas(user));
        Map<String, String> environment = new HashMap<>();
        client(security)
                .forEach((key, value) -> environment.put(
                        "WATCHFLOOR_KAFKA_CLIENT_"
                                + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'),
                        value));
        environment.put("WATCHFLOOR_KAFKA_CLIENT_SASL_JAAS_CONFIG_FILE", jaas.toString());
        return environment;
    }

    private static Map<String, String> client(BrokerSecurity security) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "ssl.truststore.type", "PKCS12",
                "ssl.truststore.location", security.keystore().toString(),
                "ssl.truststore.password", security.keystorePassword());
    }

    private static Map<String, String> client(BrokerSecurity security, String user) {
        Map<String, String> settings = new HashMap<>(client(security));
        settings.put("sasl.jaas.config", security.jaas(user));
        return settings;
    }

    private static Properties client(BrokerSecurity security, String bootstrap, String user) {
        Properties properties = new Properties();
        properties.putAll(client(security, user));
        properties.put("bootstrap.servers", bootstrap);
        return properties;
    }

    private int grant(BrokerSecurity security, String bootstrap) throws IOException, InterruptedException {
        List<AclBinding> bindings = Grants.of(home.resolve("deploy/acls.sh"));
        try (Admin admin = Admin.create(client(security, bootstrap, ADMIN))) {
            admin.createAcls(bindings).all().get();
            return bindings.size();
        } catch (ExecutionException e) {
            throw new CommandFailed("the grants were not taken: " + e.getCause());
        }
    }

    private static void refused(Fire fire, BrokerSecurity security, String bootstrap, String user, String topic)
            throws InterruptedException {
        Properties properties = client(security, bootstrap, user);
        properties.put("max.block.ms", "10000");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[0])).get();
            fire.fault(user + " may write to " + topic);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                fire.say(user + " is refused to write to " + topic);
            } else {
                fire.fault(user + " writing to " + topic + ": " + e.getCause());
            }
        }
    }
}
