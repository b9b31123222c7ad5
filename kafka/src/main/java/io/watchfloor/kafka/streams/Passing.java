package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.SignIn;
import java.util.List;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * Which failures of a stream thread pass once it has new clients: a broker that was busy, away or killed, and everything
 * that a broker says to clients whose transaction or place in the group it has given up, as after a pause.
 */
final class Passing {
    /** With what is below them: timeouts, fenced producers and members, invalid epochs, unknown producers. */
    private static final List<Class<? extends Throwable>> CLIENTS_OF_THE_PAST = List.of(
            RetriableException.class,
            ApplicationRecoverableException.class,
            InvalidTxnStateException.class,
            OutOfOrderSequenceException.class,
            TransactionAbortedException.class,
            TransactionAbortableException.class,
            TransactionalIdNotFoundException.class,
            RebalanceInProgressException.class,
            CommitFailedException.class,
            TaskMigratedException.class);

    /**
     * What has no class of its own: a coordinator that is still loading, and a producer that Kafka Streams goes on with
     * although its last call timed out.
     */
    private static final List<String> IN_WORDS =
            List.of(Errors.COORDINATOR_LOAD_IN_PROGRESS.message(), "timed out and must be retried");

    private Passing() {}

    /** True when one of the causes is such a failure, or there is no token while an identity server is away. */
    static boolean passes(Throwable thrown) {
        if (SignIn.mayReturn(thrown)) {
            return true;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Throwable cause = t;
            String message = String.valueOf(cause.getMessage());
            if (CLIENTS_OF_THE_PAST.stream().anyMatch(kind -> kind.isInstance(cause))
                    || IN_WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
