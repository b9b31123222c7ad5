package io.watchfloor.console.web.rules;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.watchfloor.model.Headline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A headline that somebody pasted, to be explained.
 *
 * @param date of its publication, since offices are dated
 */
public record Asked(String title, @Nullable String summary, LocalDate date) {
    private static final int LIMIT = 10_000;

    /** From the fields {@code title}, {@code summary} and {@code date} of a form or an address; today without a date. */
    static Asked of(Context context, Instant now) {
        String title = text(context, "title");
        String summary = text(context, "summary");
        String date = text(context, "date");
        if (title.length() > LIMIT || summary.length() > LIMIT) {
            throw new BadRequestResponse("A headline has at most " + LIMIT + " chars.");
        }
        try {
            LocalDate day = date.isEmpty() ? now.atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(date);
            return new Asked(title, summary.isEmpty() ? null : summary, day);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("date: write it as 2023-02-10, not " + date);
        }
    }

    private static String text(Context context, String name) {
        String form = context.formParam(name);
        String text = form == null ? context.queryParam(name) : form;
        return text == null ? "" : text.strip();
    }

    Headline headline() {
        Instant noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of("asked", "asked", "asked", title, summary, null, noon);
    }
}
