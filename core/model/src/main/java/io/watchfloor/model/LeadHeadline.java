package io.watchfloor.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline that says what happened in an incident, chosen by rule of its reports that count.
 *
 * @param report its id
 * @param title cut at 300 characters
 * @param evidence what matched in it
 * @param turned event time of the newest turn of the incident: it opened, rose, or showed another facet
 * @param why this headline was chosen
 * @param subject of the rule that read it, which may be another than that of the incident; absent in headers of before
 * @param gloss of a title of another script, as its report has it; or absent
 */
public record LeadHeadline(
        String report,
        Instant published,
        String outlet,
        String title,
        @Nullable String link,
        List<RuleMatch.Evidence> evidence,
        Instant turned,
        String why,
        @Nullable String subject,
        @Nullable String gloss) {
    public LeadHeadline {
        Required.all("LeadHeadline", "report", report, "published", published, "outlet", outlet, "title", title);
        Required.all("LeadHeadline", "turned", turned, "why", why);
        evidence = Required.list(evidence);
    }
}
