package io.watchfloor.model;

/**
 * The answer to a person's act.
 *
 * @param act as it was asked, with its command id
 * @param accepted false when nothing was changed
 * @param reason one plain sentence: what was done, or why not
 */
public record Answer(Act act, boolean accepted, String reason) {
    public Answer {
        Required.all("Answer", "act", act, "reason", reason);
    }
}
