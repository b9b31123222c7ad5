package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack.
 *
 * @param id pack and rule, such as {@code us-china/spy-balloon}
 * @param was ids that it had before, whose record it goes on with
 * @param until a deprecated rule is off after this day
 * @param place where it stands in its file
 */
public record Rule(
        String id,
        List<String> was,
        String title,
        @Nullable String owner,
        RuleStatus status,
        @Nullable LocalDate until,
        Meaning meaning,
        Condition condition,
        List<Example> examples,
        YamlNode place) {

    /** What may change without another version of the rule. */
    private static final Set<String> NO_VERSION = Set.of("tests", "was", "promote");

    /**
     * Names what the rule says: the first eight hex digits of the sha256 of its text, without layout, comments, tests
     * and former names.
     */
    public String version() {
        return Sha256.of(place.entries().entrySet().stream()
                        .filter(entry -> !NO_VERSION.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + ":" + entry.getValue().canonical())
                        .toList())
                .substring(0, 8);
    }

    /** Who answers for it: the owner of its pack; a pack without one is its own. */
    public String packOwner() {
        return owner == null ? id.substring(0, id.indexOf('/')) : owner;
    }

    /** The name within the pack. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
