package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The nodes of a stack's brokers. One is the member {@code kafka}, several are {@code kafka-1} and so on.
 *
 * @param ports of the clients of each; the next one up is its controller's
 * @param apart whether the last is the only controller, and no broker
 */
record Nodes(List<Integer> ports, boolean apart) {
    static final String MEMBER = "kafka";
    private static final int TRIES = 50;

    static Nodes one(int port) {
        return new Nodes(List.of(port), false);
    }

    /** So many brokers, each of them a controller too. */
    static Nodes of(int brokers) throws IOException {
        return new Nodes(freePorts(brokers), false);
    }

    /** So many brokers, and one controller that outlives them. */
    static Nodes withControllerApart(int brokers) throws IOException {
        return new Nodes(freePorts(brokers + 1), true);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<Integer> ports = new ArrayList<>();
        for (int tries = 0; ports.size() < count && tries < TRIES; tries++) {
            int port = FreePort.find();
            if (FreePort.isFree(port + 1) && ports.stream().noneMatch(other -> Math.abs(other - port) < 2)) {
                ports.add(port);
            }
        }
        return ports;
    }

    int brokers() {
        return apart ? ports.size() - 1 : ports.size();
    }

    /** Names of all nodes, in order. */
    List<String> members() {
        return ports.size() == 1
                ? List.of(MEMBER)
                : IntStream.rangeClosed(1, ports.size())
                        .mapToObj(node -> MEMBER + "-" + node)
                        .toList();
    }

    /** host:port of each broker, with commas. */
    String bootstrap() {
        return ports.subList(0, brokers()).stream()
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }

    /** What {@link io.watchfloor.proofs.BrokerProcess} is told to be this member. */
    List<String> arguments(String member, Path data) {
        String all = ports.stream().map(String::valueOf).collect(Collectors.joining(","));
        String node = Integer.toString(members().indexOf(member) + 1);
        return ports.size() == 1
                ? List.of(data.toString(), all)
                : List.of(data.toString(), all, node, Boolean.toString(apart));
    }
}
