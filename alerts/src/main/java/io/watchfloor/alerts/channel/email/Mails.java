package io.watchfloor.alerts.channel.email;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import io.watchfloor.model.Precedence;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Turns a message into a mail. Its Message-ID follows from the notification, so that a mail sent twice is the same mail;
 * all mails of an incident refer to one, so that mail programs show them as a thread.
 */
final class Mails {
    private Mails() {}

    static MimeMessage of(Message message, String from, List<String> to, Instant now, Session session)
            throws MessagingException {
        String domain = from.replaceAll(".*@|>.*", "");
        String thread = "<" + WireId.of("thread " + message.thread()) + "@" + domain + ">";
        boolean first = message.opensThread();
        String id = first ? thread : "<" + WireId.of(message.notification()) + "@" + domain + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(new InternetAddress(from));
        for (String address : to) {
            mail.addRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(message.summary(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.precedence() == Precedence.FLASH) {
            mail.setHeader("Importance", "high");
        }
        if (!first) {
            mail.setHeader("In-Reply-To", thread);
            mail.setHeader("References", thread);
        }
        mail.setText(text(message), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    static String text(Message message) {
        return message.summary() + "\n\n" + String.join("\n", message.details()) + "\n";
    }
}
