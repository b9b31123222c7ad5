package io.watchfloor.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a secured broker asks of its clients: SCRAM-SHA-512 over TLS, and a grant for whatever they do.
 *
 * @param keystore PKCS12 with the broker's key; clients may use it as their trust store
 * @param users passwords by name
 * @param admin the one of them that needs no grants
 */
public record BrokerSecurity(Path keystore, String keystorePassword, Map<String, String> users, String admin) {

    /** Users as the formatter takes them. */
    List<String> scram() {
        return users.entrySet().stream()
                .map(user -> "SCRAM-SHA-512=[name=" + user.getKey() + ",password=" + user.getValue() + "]")
                .toList();
    }

    /** The line that a client, here also the broker itself, signs in with. */
    public String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + users.get(user) + "\";";
    }

    Map<String, Object> settings(int clients, int controller) {
        Map<String, Object> s = new TreeMap<>();
        s.put("listeners", "SASL_SSL://127.0.0.1:" + clients + ",CONTROLLER://127.0.0.1:" + controller);
        s.put("advertised.listeners", "SASL_SSL://127.0.0.1:" + clients);
        s.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
        s.put("inter.broker.listener.name", "SASL_SSL");
        s.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        s.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        s.put("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", jaas(admin));
        s.put("ssl.keystore.type", "PKCS12");
        s.put("ssl.keystore.location", keystore.toString());
        s.put("ssl.keystore.password", keystorePassword);
        s.put("ssl.key.password", keystorePassword);
        s.put("ssl.truststore.type", "PKCS12");
        s.put("ssl.truststore.location", keystore.toString());
        s.put("ssl.truststore.password", keystorePassword);
        s.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        s.put("allow.everyone.if.no.acl.found", "false");
        // The controller's listener, on loopback and without sign-in, is the broker talking to itself.
        s.put("super.users", "User:" + admin + ";User:ANONYMOUS");
        return s;
    }
}
