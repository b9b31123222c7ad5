package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a pack share unless they say otherwise.
 *
 * @param date of the test headlines
 */
record Defaults(RuleStatus status, Precedence precedence, Set<String> fields, Set<String> support, LocalDate date) {
    static final Set<String> KEYS = Set.of("status", "precedence", "fields", "support", "date");
    private static final Set<String> FIELDS = Set.of("title", "summary");
    private static final Defaults HOUSE = new Defaults(
            RuleStatus.EXPERIMENTAL, Precedence.ROUTINE, Set.of("title"), Set.of("summary"), LocalDate.of(2023, 2, 3));

    static Defaults read(@Nullable YamlNode node) {
        if (node == null) {
            return HOUSE;
        }
        node.onlyKeys("defaults", KEYS);
        return new Defaults(
                status(node).orElse(HOUSE.status),
                precedence(node).orElse(HOUSE.precedence),
                fields(node.get("fields"), HOUSE.fields),
                fields(node.get("support"), HOUSE.support),
                date(node.get("date")).orElse(HOUSE.date));
    }

    static Optional<RuleStatus> status(YamlNode node) {
        return Choices.one(node.get("status"), "status", RuleStatus.values(), RuleStatus::word);
    }

    static Optional<Precedence> precedence(YamlNode node) {
        return Choices.one(node.get("precedence"), "precedence", Precedence.values(), Precedence::word);
    }

    static Set<String> fields(@Nullable YamlNode node, Collection<String> otherwise) {
        Set<String> fields = new LinkedHashSet<>();
        if (node == null) {
            fields.addAll(otherwise);
        } else {
            node.items().forEach(item -> Choices.name(item, "field", FIELDS).ifPresent(fields::add));
        }
        return fields;
    }

    static Optional<LocalDate> date(@Nullable YamlNode node) {
        if (node == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.text()));
        } catch (DateTimeParseException e) {
            node.error("'" + node.text() + "' is no date (write 2023-02-03)");
            return Optional.empty();
        }
    }
}
