package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The grants of deploy/acls.sh, as a broker takes them. */
public final class Grants {
    private Grants() {}

    /** What the script would grant. */
    public static List<AclBinding> of(Path script) throws IOException, InterruptedException {
        List<AclBinding> bindings = new ArrayList<>();
        for (String line :
                run(List.of("bash", script.toString(), "--print")).lines().toList()) {
            bindings.addAll(bindings(List.of(line.split(" ", -1))));
        }
        return bindings;
    }

    /** The arguments that kafka-acls.sh would get, read as it reads them. */
    private static List<AclBinding> bindings(List<String> arguments) {
        String principal = "";
        ResourceType type = ResourceType.UNKNOWN;
        String name = "";
        PatternType pattern = PatternType.LITERAL;
        List<AclOperation> operations = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--add" -> {}
                case "--allow-principal" -> principal = arguments.get(++i);
                case "--operation" -> operations.add(operation(arguments.get(++i)));
                case "--resource-pattern-type" ->
                    pattern = PatternType.fromString(arguments.get(++i).toUpperCase(Locale.ROOT));
                case "--topic", "--group", "--transactional-id" -> {
                    type = ResourceType.fromString(
                            arguments.get(i).substring(2).replace('-', '_').toUpperCase(Locale.ROOT));
                    name = arguments.get(++i);
                }
                case "--cluster" -> {
                    type = ResourceType.CLUSTER;
                    name = "kafka-cluster";
                }
                default ->
                    throw new CommandFailed(
                            "deploy/acls.sh prints an argument that is not known here: " + arguments.get(i));
            }
        }
        String who = principal;
        ResourcePattern resource = new ResourcePattern(type, name, pattern);
        return operations.stream()
                .map(operation ->
                        new AclBinding(resource, new AccessControlEntry(who, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }

    private static AclOperation operation(String name) {
        return AclOperation.fromString(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /** What a command prints. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailed(command.get(0) + " failed:\n" + output);
        }
        return output;
    }
}
