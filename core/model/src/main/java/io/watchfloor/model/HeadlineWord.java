package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a headline that the desk asked about. A later word about it replaces it.
 *
 * @param headline its id; also the key on the topic
 * @param title as it was asked, since headlines are not kept as long as what is learned from them
 * @param fetched when ingest read it: its day is the one that it stands for
 * @param why it was asked
 * @param pair about which it was asked; absent where it names fewer than two parties
 * @param reported whether something was reported of it, to everybody, when it was tagged
 * @param kind of headline
 * @param day how many headlines of each kind its day had
 * @param by who said it
 * @param at when, in desk time
 */
public record HeadlineWord(
        String headline,
        String title,
        String outlet,
        Instant published,
        Instant fetched,
        Why why,
        @Nullable Pair pair,
        Said said,
        boolean reported,
        Kind kind,
        Day day,
        String by,
        Instant at,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public HeadlineWord {
        Required.all("HeadlineWord", "headline", headline, "title", title, "outlet", outlet);
        Required.all("HeadlineWord", "published", published, "fetched", fetched, "why", why, "said", said);
        Required.all("HeadlineWord", "kind", kind, "day", day, "by", by, "at", at);
        more = Required.map(more);
    }

    /** Why a headline is asked about. */
    public enum Why {
        /** The learned scale finds it as likely as not. */
        THRESHOLD,
        /** Rules of words and the learned scale disagree. */
        DISAGREEMENT,
        /** It was drawn, to measure by. Nothing learns from it. */
        YARDSTICK;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Why of(String word) {
            return Words.parse(Why.class, word);
        }
    }

    /** What can be said. */
    public enum Said {
        /** It reports something between the two. */
        YES,
        /** It reports nothing between states. */
        NO,
        /** It reports something, between others. */
        OTHER_PAIR;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Said of(String word) {
            return Words.parse(Said.class, word);
        }
    }

    /** Kinds that are drawn from apart, because what is reported is rare among what names nobody. */
    public enum Kind {
        /** Something was reported. */
        REPORTED,
        /** Nothing was, and it names two parties or more. */
        TWO,
        /** Nothing was, and it names one. */
        ONE,
        /** Nothing was, and it names none. */
        NONE;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Kind of(String word) {
            return Words.parse(Kind.class, word);
        }
    }

    /** How many headlines of each kind were fetched on a day. */
    public record Day(int reported, int two, int one, int none) {
        public int of(Kind kind) {
            return switch (kind) {
                case REPORTED -> reported;
                case TWO -> two;
                case ONE -> one;
                case NONE -> none;
            };
        }
    }
}
