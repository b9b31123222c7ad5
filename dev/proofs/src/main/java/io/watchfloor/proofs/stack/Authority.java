package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An authority of a proof's own, made by openssl: what it signs is good for two days, on this machine.
 *
 * @param certificate PEM, for those who trust it
 */
record Authority(Path folder, Path certificate) {
    private static final String DAYS = "2";

    static Authority make(Path folder, String name) throws IOException, InterruptedException {
        Authority made = new Authority(Files.createDirectories(folder), folder.resolve("authority.pem"));
        Grants.run(made.request(name, "authority.key", made.certificate(), List.of()));
        return made;
    }

    /** Makes a key and a certificate with this name for 127.0.0.1: NAME.key and NAME.crt. */
    void sign(String name) throws IOException, InterruptedException {
        List<String> signed = List.of(
                "-CA",
                certificate.toString(),
                "-CAkey",
                folder.resolve("authority.key").toString(),
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-addext",
                "basicConstraints=critical,CA:false");
        Grants.run(request(name, name + ".key", certificate(name), signed));
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    /** The key (PKCS#8) and then the chain, as Kafka reads them, of a name that is signed now. */
    String pem(String name) throws IOException, InterruptedException {
        sign(name);
        return Files.readString(key(name)) + Files.readString(certificate(name)) + Files.readString(certificate);
    }

    private List<String> request(String name, String key, Path made, List<String> more) {
        List<String> command = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-days", DAYS));
        command.addAll(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=" + name));
        command.addAll(List.of("-keyout", folder.resolve(key).toString(), "-out", made.toString()));
        command.addAll(more);
        return command;
    }
}
