package io.watchfloor.alerts.channel.slack;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.model.Precedence;
import java.util.List;
import java.util.stream.Collectors;

/** A summary and an attachment with the details. These receivers know no idempotency key: a repeat shows twice. */
final class SlackPosts {
    private SlackPosts() {}

    /** The fields that Slack, Mattermost and Rocket.Chat have in common. */
    record Post(String text, List<Attachment> attachments) {}

    /** A block with a coloured edge. */
    record Attachment(String color, String fallback, String text) {}

    static Post post(Message message) {
        String details = message.details().stream().map(SlackPosts::escape).collect(Collectors.joining("\n"));
        String summary = escape(message.summary());
        return new Post(summary, List.of(new Attachment(color(message.precedence()), summary, details)));
    }

    /** No markup, and nobody is called by name: a headline must not ring a whole channel. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@\u200B");
    }

    private static String color(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "#b30000";
            case IMMEDIATE -> "#d97706";
            case PRIORITY -> "#1d4ed8";
            case ROUTINE -> "#6b7280";
        };
    }
}
