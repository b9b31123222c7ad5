package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.CorrelationType;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.List;

/**
 * An incident made of others of the same pair: rules that matched together within a span of time.
 *
 * @param id pack and name
 * @param rules ids of the rules that must match
 * @param place where those ids stand
 */
public record Correlation(
        String id,
        String title,
        CorrelationType type,
        List<String> rules,
        Duration within,
        int atLeast,
        Precedence precedence,
        YamlNode place) {

    public String pack() {
        return id.substring(0, id.indexOf('/'));
    }
}
