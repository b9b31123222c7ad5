package io.watchfloor.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

/** Quotas of the brokers that slow our users down: whoever is held back waits, which looks like brokers that are slow. */
final class QuotasCheckup {
    /** Least values that docs/managed-kafka.md names, by the key of the quota, and the words for what it bounds. */
    private static final List<Bound> BOUNDS = List.of(
            new Bound("producer_byte_rate", 1_000_000, "write %.0f bytes a second"),
            new Bound("consumer_byte_rate", 1_000_000, "read %.0f bytes a second"),
            new Bound("request_percentage", 50, "use %.0f %% of a thread's time for requests"));

    private static final String OURS = "watchfloor";

    private QuotasCheckup() {}

    private record Bound(String key, double least, String words) {}

    /**
     * What of all quotas bounds us too much.
     *
     * @param quotas by whom they bound: users and client ids, for each a value by key
     */
    static List<CheckupResult> of(Map<ClientQuotaEntity, Map<String, Double>> quotas) {
        List<CheckupResult> findings = new ArrayList<>();
        int looked = 0;
        for (Bound bound : BOUNDS) {
            Map<String, Double> ours = new TreeMap<>();
            Map<String, Double> defaults = new TreeMap<>();
            quotas.forEach((entity, values) -> {
                Double value = values.get(bound.key);
                if (value != null && mayBeOurs(entity)) {
                    (isDefault(entity) ? defaults : ours).put(words(entity), value);
                }
            });
            // What stands for our users by name is what counts for them.
            Map<String, Double> counting = ours.isEmpty() ? defaults : ours;
            looked += counting.size();
            counting.forEach((who, value) -> {
                if (value < bound.least) {
                    findings.add(CheckupResult.wrong(
                            "quotas",
                            who + " may " + String.format(bound.words, value) + ": services are held back, and what"
                                    + " they lost takes long to restore",
                            String.format("raise its %s to %.0f or more", bound.key, bound.least)
                                    + " (docs/managed-kafka.md#quotas)"));
                }
            });
        }
        if (findings.isEmpty()) {
            findings.add(CheckupResult.fine(
                    "quotas", looked == 0 ? "none for our users" : looked + " for our users, none of them too small"));
        }
        return findings;
    }

    private static boolean mayBeOurs(ClientQuotaEntity entity) {
        return !entity.entries().containsKey(ClientQuotaEntity.IP)
                && entity.entries().values().stream().allMatch(name -> name == null || name.contains(OURS));
    }

    private static boolean isDefault(ClientQuotaEntity entity) {
        return entity.entries().values().stream().allMatch(Objects::isNull);
    }

    private static String words(ClientQuotaEntity entity) {
        List<String> parts = new ArrayList<>();
        new TreeMap<String, @Nullable String>(entity.entries())
                .descendingMap()
                .forEach((type, name) -> parts.add(name == null ? "every " + type : type + " " + name));
        return String.join(" with ", parts);
    }
}
