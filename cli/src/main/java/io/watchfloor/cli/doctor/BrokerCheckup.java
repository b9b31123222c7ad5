package io.watchfloor.cli.doctor;

import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.StackClock;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.HangingTransactions;
import io.watchfloor.kafka.HangingTransactions.Hanging;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.SignIn;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Beat;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;

/** What only a running broker can tell: rights, topics, who is at work, the book in force, feeds, what hangs or waits. */
final class BrokerCheckup {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final String COMMAND_LINE = "operator";

    private final ServiceContext context;
    private final List<CheckupResult> findings = new ArrayList<>();

    private BrokerCheckup(ServiceContext context) {
        this.context = context;
    }

    static List<CheckupResult> of(ServiceContext context, DecisionBook files) {
        BrokerCheckup checkup = new BrokerCheckup(context);
        checkup.look(files);
        return checkup.findings;
    }

    /** Only whether the user that we sign in as may do what one of {@link Needs#USERS} has to. */
    static List<CheckupResult> permissions(ServiceContext context, String user) {
        BrokerCheckup checkup = new BrokerCheckup(context);
        try (Admin admin = Clients.admin(context)) {
            if (checkup.answers(admin)) {
                checkup.look("permissions", () -> checkup.findings.add(PermissionsCheckup.of(admin, context, user)));
            }
        } catch (KafkaException e) {
            checkup.noClient(e);
        }
        return checkup.findings;
    }

    private boolean answers(Admin admin) {
        Throwable why = TopicAdmin.whyNoAnswer(admin, ANSWER_WITHIN);
        if (why == null) {
            findings.add(CheckupResult.fine("broker", context.bootstrap() + " answers"));
        } else if (!isRefused(why)) {
            findings.add(CheckupResult.wrong(
                    "broker",
                    "nothing answers at " + context.bootstrap() + "; what only it knows was not looked at",
                    "start it: ./watchfloor up, or docker compose up -d; its log says why it ends, as for a disk that"
                            + " is full; or name another with --kafka HOST:PORT"));
        }
        return why == null;
    }

    /** True, and said, when we may not sign in. */
    private boolean isRefused(Throwable why) {
        String refusal = SignIn.refusal(why);
        if (refusal != null) {
            findings.add(CheckupResult.wrong(
                    "broker",
                    context.bootstrap() + ": " + refusal + "; what only it knows was not looked at",
                    "compare the settings kafka.client.* and the files that they name with docs/managed-kafka.md"));
        }
        return refusal != null;
    }

    /** Kafka's clients sign in with whoever vouches for them, and read their keys, before they ask a broker anything. */
    private void noClient(KafkaException why) {
        if (!isRefused(why)) {
            findings.add(CheckupResult.wrong(
                    "broker",
                    "no client can be made for " + context.bootstrap() + ": " + why.getMessage()
                            + (why.getCause() == null
                                    ? ""
                                    : ": " + why.getCause().getMessage()),
                    "compare the settings kafka.client.* and the files that they name with docs/managed-kafka.md"));
        }
    }

    private void look(DecisionBook files) {
        try (Admin admin = Clients.admin(context)) {
            if (!answers(admin)) {
                return;
            }
            Set<String> present = TopicAdmin.names(admin);
            if (isOffline(admin, present)) {
                return;
            }
            look("permissions", () -> findings.add(PermissionsCheckup.of(admin, context, COMMAND_LINE)));
            look("topics", () -> topics(admin, present));
            look("brokers", () -> findings.addAll(ClusterCheckup.of(admin, context, present)));
            look("quotas", () -> findings.addAll(QuotasCheckup.of(quotas(admin))));
            look("transactions", () -> transactions(admin));
            if (present.contains(context.topics().clock.name())) {
                look("writes", this::writes);
            }
            look("at work", () -> findings.addAll(WorkersCheckup.of(admin, context)));
            if (present.contains(context.topics().decisionBook.name())) {
                look("decision book", () -> book(files));
            }
            if (present.contains(context.topics().feedHealth.name())) {
                look("feeds", this::feeds);
            }
            look("waiting", () -> findings.addAll(WaitingCheckup.of(context, present)));
        } catch (KafkaEdgeException e) {
            findings.add(CheckupResult.wrong("broker", String.valueOf(e.getMessage()), "look at the broker's own log"));
        } catch (KafkaException e) {
            noClient(e);
        }
    }

    /** Without leaders every further question would wait for its deadline. */
    private boolean isOffline(Admin admin, Set<String> present) {
        try {
            CheckupResult offline = ClusterCheckup.offline(admin, context, present);
            if (offline != null) {
                findings.add(offline);
            }
            return offline != null;
        } catch (KafkaEdgeException e) {
            // The look at the brokers asks once more, and says so.
            return false;
        }
    }

    /** What cannot be asked is said, and the rest is asked all the same. */
    private void look(String what, Runnable question) {
        try {
            question.run();
        } catch (KafkaEdgeException | KafkaException e) {
            Throwable cause = e instanceof KafkaEdgeException ? e.getCause() : e;
            findings.add(CheckupResult.wrong(
                    what,
                    "could not be looked at: " + e.getMessage(),
                    cause instanceof AuthorizationException
                            ? "sign in as watchfloor-operator, with the grants of deploy/acls.sh"
                            : "look at the broker's own log"));
        }
    }

    private void topics(Admin admin, Set<String> present) {
        List<String> missing = context.topics().all().stream()
                .map(Topic::name)
                .filter(name -> !present.contains(name))
                .toList();
        List<String> drift = TopicAdmin.drift(admin, promised(present));
        if (!missing.isEmpty()) {
            findings.add(CheckupResult.wrong("topics", "missing: " + missing, "start their writers (docs/topics.md)"));
        }
        drift.forEach(line -> {
            String[] parts = line.split(": ", 2);
            findings.add(CheckupResult.wrong("topics", parts[0], parts[1]));
        });
        if (missing.isEmpty() && drift.isEmpty()) {
            findings.add(CheckupResult.fine("topics", context.topics().all().size() + " topics as in the catalogue"));
        }
    }

    /** A demo or replay keeps all: its records are as old as its headlines. */
    private List<Topic<?>> promised(Set<String> present) {
        Topics ours = context.topics();
        boolean keepsAll = present.contains(ours.decisionBook.name()) && StackClock.isOnHeadlineTime(context);
        return keepsAll ? new Topics(ours.prefix(), ours.headlines.partitions(), true).all() : ours.all();
    }

    private void transactions(Admin admin) {
        List<Hanging> hanging = HangingTransactions.find(admin, context.topics().prefix());
        if (hanging.isEmpty()) {
            findings.add(CheckupResult.fine("transactions", "none hangs"));
        } else {
            findings.add(CheckupResult.wrong(
                    "transactions",
                    hanging.toString(),
                    "ask again in 15 s; ./watchfloor up ends what still hangs then"));
        }
    }

    private static Map<ClientQuotaEntity, Map<String, Double>> quotas(Admin admin) {
        return TopicAdmin.get(
                admin.describeClientQuotas(ClientQuotaFilter.all()).entities());
    }

    private void writes() {
        List<Beat> beats = new ArrayList<>();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().clock, beats::add));
        findings.addAll(WritesCheckup.of(beats, DeskClock.wall().instant()));
    }

    private void book(DecisionBook files) {
        Optional<DecisionBook> newest = Seeds.newestBook(context);
        if (newest.isEmpty()) {
            findings.add(CheckupResult.wrong(
                    "decision book", "none", "start with ./watchfloor up, which seeds it from config/"));
            return;
        }
        DecisionBook book = newest.get();
        String found = "revision " + book.revision() + " by " + book.author() + " from " + book.activeFrom();
        try {
            CompiledBook.compile(book);
        } catch (BookException e) {
            findings.add(CheckupResult.wrong(
                    "decision book", found + " does not compile: " + e.getMessage(), "push a good one"));
            return;
        }
        List<String> changed = differing(book.files(), files.files());
        findings.add(
                changed.isEmpty()
                        ? CheckupResult.fine("decision book", found + ", as config/")
                        : CheckupResult.wrong(
                                "decision book",
                                found + ", but config/ differs in " + changed,
                                "the book decides, not the files: push them, or put them back"));
    }

    static List<String> differing(Map<String, String> book, Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(book);
        all.putAll(files);
        return all.keySet().stream()
                .filter(name -> !String.valueOf(book.get(name)).equals(files.get(name)))
                .toList();
    }

    private void feeds() {
        Map<String, FeedHealth> latest = TopicFollower.latest(context, context.topics().feedHealth);
        findings.addAll(FeedsCheckup.of(latest.values(), StackClock.of(context).instant()));
    }
}
