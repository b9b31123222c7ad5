package io.watchfloor.ingest.fetch;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What the headers and the status of an answer mean for us. */
final class AnswerHeaders {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})");

    private AnswerHeaders() {}

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static @Nullable String text(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank() ? null : header.getValue();
    }

    /** {@code Cache-Control: max-age}, else the way from {@code Date} to {@code Expires}. */
    static @Nullable Duration maxAge(HttpResponse response) {
        String control = text(response, "Cache-Control");
        Matcher matcher = MAX_AGE.matcher(control == null ? "" : control);
        if (matcher.find()) {
            return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        }
        return untilDate(response, text(response, "Expires"));
    }

    /** Seconds or a date; dates count from the server's own clock. */
    static @Nullable Duration retryAfter(HttpResponse response) {
        String value = text(response, "Retry-After");
        if (value == null) {
            return null;
        }
        if (value.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        }
        return untilDate(response, value);
    }

    private static @Nullable Duration untilDate(HttpResponse response, @Nullable String date) {
        String from = text(response, "Date");
        if (date == null || from == null) {
            return null;
        }
        try {
            Duration until = Duration.between(parse(from), parse(date));
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime parse(String date) {
        return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** The error for a status that brings no feed. */
    static FetchException refusal(URI url, HttpResponse response) {
        int status = response.getCode();
        String answered = Addresses.shown(url) + " answered " + status + " " + response.getReasonPhrase();
        return switch (status) {
            case 401, 407 ->
                new FetchException(Response.Kind.STATUS, answered + "; put name and password into the address");
            case 403 ->
                new FetchException(
                        Response.Kind.STATUS,
                        answered + "; the publisher does not let us in, ask it or look for another feed");
            case 404 ->
                new FetchException(Response.Kind.STATUS, answered + "; look on the site for the feed's new address");
            case 410 -> new FetchException(Response.Kind.GONE, answered + "; the feed has ended, remove it");
            case 429, 503 ->
                new FetchException(
                        Response.Kind.LIMITED, answered + "; its host is left alone for a while", retryAfter(response));
            default ->
                new FetchException(Response.Kind.STATUS, answered + "; it is asked again later", retryAfter(response));
        };
    }
}
