package io.watchfloor.alerts.channel.email;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.SafeText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands mails to a smarthost, one connection for each: alerts are few, and a kept connection dies unseen. */
final class EmailChannel implements Channel {
    private static final int WORDS = 300;

    private final List<String> to;
    private final String from;
    private final Smarthost smarthost;
    private final @Nullable String password;
    private final Wire wire;
    private final Session session;

    EmailChannel(List<String> to, String from, Smarthost smarthost, @Nullable String password, Wire wire) {
        this.to = to;
        this.from = from;
        this.smarthost = smarthost;
        this.password = password;
        this.wire = wire;
        this.session = Session.getInstance(smarthost.settings(wire.deadline()));
    }

    @Override
    public Outcome send(Message message) {
        try {
            wire.guard().resolve(smarthost.host());
            MimeMessage mail = Mails.of(message, from, to, wire.clock().instant(), session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(smarthost.username(), password);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new Outcome.Delivered("250");
        } catch (IOException e) {
            return new Outcome.Retry(null, e.getMessage() == null ? e.toString() : e.getMessage(), null, true);
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /** A permanent answer (5xx) to the mail is a refusal; trouble of the server or with it passes. */
    private static Outcome outcome(MessagingException e) {
        int code = code(e);
        String status = code == 0 ? null : Integer.toString(code);
        String error = "the smarthost answered: " + words(e);
        return code / 100 == 5 ? new Outcome.Refused(status, error) : new Outcome.Retry(status, error, null, true);
    }

    /** What the smarthost itself said, of each address that it refused; the library's own words say less. */
    private static String words(MessagingException e) {
        List<String> refused = new ArrayList<>();
        Exception last = e;
        for (Exception at = e; at != null; at = at instanceof MessagingException m ? m.getNextException() : null) {
            last = at;
            if (at instanceof SMTPAddressFailedException address) {
                refused.add(address.getAddress() + ": " + line(address));
            }
        }
        return refused.isEmpty() ? line(last) : String.join("; ", refused);
    }

    private static String line(Exception e) {
        return SafeText.line(String.valueOf(e.getMessage()), WORDS);
    }

    private static int code(@Nullable Exception e) {
        for (Exception at = e; at != null; at = at instanceof MessagingException m ? m.getNextException() : null) {
            if (at instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException refused) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }
}
