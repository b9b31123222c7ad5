package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.NewsValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A headline in the tests of the table.
 *
 * @param act the act that it stands below, which must lead in a hit and must not be read in a miss
 * @param least tenths that it must have
 * @param most tenths that it may have
 * @param news what must be new about it, or absent when the author does not say
 */
public record GravityExample(
        String act,
        boolean hit,
        String title,
        int least,
        int most,
        @Nullable NewsValue news,
        LocalDate date,
        YamlNode place) {}
