package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What analysis found in one headline.
 *
 * @param bookRevision the decision book that decided
 * @param language what the text was taken for
 * @param entities spans of names, in order of field and start
 * @param states spans that stand for a state or bloc, in order of field and start
 * @param matches rules that matched, primary ones first
 * @param flagged an accepted primary match of a stable rule is among the matches
 * @param model digest of the language models used
 * @param opinion what the learned scale says of it, or absent; what it decides stands in the matches
 */
public record Tags(
        long bookRevision,
        @Nullable String language,
        List<Entity> entities,
        List<StateMention> states,
        List<RuleMatch> matches,
        boolean flagged,
        @Nullable String model,
        @Nullable Opinion opinion) {

    public Tags {
        entities = Required.list(entities);
        states = Required.list(states);
        matches = Required.list(matches);
    }

    /** Without an opinion. */
    public Tags(
            long bookRevision,
            @Nullable String language,
            List<Entity> entities,
            List<StateMention> states,
            List<RuleMatch> matches,
            boolean flagged,
            @Nullable String model) {
        this(bookRevision, language, entities, states, matches, flagged, model, null);
    }

    /**
     * What the learned scale says of a headline with two or more parties.
     *
     * @param score from 0 to 1: how much it looks like a report of an incident
     * @param mark how it disagrees with the rules, or absent
     * @param model digest of the model that says so
     */
    public record Opinion(double score, @Nullable Mark mark, String model) {
        public Opinion {
            Required.all("Opinion", "model", model);
        }
    }

    /** How the learned scale disagrees with the rules. */
    public enum Mark {
        /** Nothing reports it, and it nearly looks like a report. */
        MISSED,
        /** A rule reports it, and the scale doubts every report. */
        DOUBTFUL;

        /** The word as it stands in JSON and on the desk. */
        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Mark of(String word) {
            return Words.parse(Mark.class, word);
        }
    }

    /** A span of text: which field ({@code title} or {@code summary}), from start up to, not including, end, in chars. */
    public record Span(String field, int start, int end, String text) {}

    /**
     * A name found in the text.
     *
     * @param kind person, organization, location or nationality
     */
    public record Entity(String kind, String field, int start, int end, String text) {
        public Entity {
            Required.all("Entity", "kind", kind, "field", field, "text", text);
        }
    }

    /**
     * A span that stands for a state or bloc.
     *
     * @param code ISO 3166-1 alpha-3, or a bloc's code
     * @param kind how it stands for the state: name, demonym, capital, government, person, force, firm, place, bloc
     * @param clause index of its clause in the field, from 0
     */
    public record StateMention(
            String code, String kind, Role role, int clause, String field, int start, int end, String text) {

        public StateMention {
            Required.all("StateMention", "code", code, "kind", kind, "role", role, "field", field, "text", text);
        }
    }
}
