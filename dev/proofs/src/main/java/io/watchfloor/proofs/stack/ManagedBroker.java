package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A broker of Kafka's own start class whose clients come by TLS and are asked who they are and what they may do; whoever runs it has a
 * listener of their own, on loopback and without sign-in.
 */
record ManagedBroker(OtherBroker process, Path folder, String inside) implements AutoCloseable {

    /**
     * Starts it; returns before it is ready.
     *
     * @param port of its clients; the next one up is its controller's
     * @param protocol of its clients: SSL or SASL_SSL
     * @param authority signs its certificate, and is trusted by it
     * @param asks settings by which it knows its clients
     * @param options of its JVM
     */
    static ManagedBroker start(
            Path folder, int port, String protocol, Authority authority, List<String> asks, List<String> options)
            throws IOException, InterruptedException {
        Path keys = Files.createDirectories(folder).resolve("broker.pem");
        Files.writeString(keys, authority.pem("broker"));
        String inside = "127.0.0.1:" + FreePort.find();
        String outside = "127.0.0.1:" + port;
        String tls = "listener.name.outside.ssl.";
        List<String> settings = new ArrayList<>(List.of(
                "listeners=OUTSIDE://" + outside + ",INSIDE://" + inside + ",CONTROLLER://127.0.0.1:" + (port + 1),
                "advertised.listeners=OUTSIDE://" + outside + ",INSIDE://" + inside,
                "listener.security.protocol.map=OUTSIDE:" + protocol + ",INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=INSIDE",
                tls + "keystore.type=PEM",
                tls + "keystore.location=" + keys,
                tls + "truststore.type=PEM",
                tls + "truststore.location=" + authority.certificate(),
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found=false",
                "super.users=User:ANONYMOUS",
                "message.max.bytes=1048576"));
        settings.addAll(asks);
        OtherBroker process = OtherBroker.prepare(folder, port, settings, options);
        process.start();
        return new ManagedBroker(process, folder, inside);
    }

    /** What it wrote, for whoever has to mend it. */
    String log() throws IOException {
        return Files.readString(folder.resolve("broker.log"));
    }

    @Override
    public void close() {
        process.close();
    }
}
