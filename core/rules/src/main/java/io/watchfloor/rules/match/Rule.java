package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Sha256;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack.
 *
 * @param id pack and rule, such as {@code us-china/spy-balloon}
 * @param until a deprecated rule is off after this day
 * @param place where it stands in its file
 */
public record Rule(
        String id,
        String title,
        @Nullable String owner,
        RuleStatus status,
        @Nullable LocalDate until,
        Meaning meaning,
        Condition condition,
        List<Example> examples,
        YamlNode place) {

    /**
     * Names what the rule says: the first eight hex digits of the sha256 of its text, without layout, comments and
     * tests. A rule that says something else is another version, judged anew.
     */
    public String version() {
        return Sha256.of(place.entries().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("tests"))
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
